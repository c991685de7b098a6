import { createOutbox } from '../../activities/adapters/outbox'
import { addDays, instantFrom } from '../../domain/time/day'
import { until } from '../support/messenger-driver'
import { bodyOf, expectStatus, startLiveApi, today, type LiveApi } from './live-cases'
import type { ApiCaller } from './running-api'

/** A campaign in which every village is reminded of its return the moment it begins. */
const definition = `
code: soon
title: 试行摸底
basis: plan B
phases:
  - { code: survey, title: 摸底, from: ${addDays(today, -3)}, to: ${addDays(today, 40)}, basis: plan B1 }
duties:
  - code: village-return
    title: 村级矛盾纠纷摸排报表
    owers: each-village
    phase: survey
    form: matters
    when: { by: day, day: ${addDays(today, 1)}, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan B1
targets: []
acceptance: []
`

let api: LiveApi
let director: ApiCaller
beforeAll(async () => {
  api = await startLiveApi()
  director = await api.signedIn('director')
}, 120_000)
afterAll(() => api.close())

const post = 'laojie-head'
type Owed = { duties: { id: string }[] }
const owedBy = async (caller: ApiCaller) =>
  bodyOf<Owed>(await caller.get('/v1/duties')).duties.map(({ id }) => id)

test('a holder who ends with no successor loses no return: the director hears, it passes upward, whoever comes owes it', async () => {
  const begun = expectStatus(await director.post('/v1/campaigns', { definition }), 201)
  const duty = `${bodyOf<{ id: string }>(begun).id}.village.laojie/village-return/1`
  await until(async () => (await api.db.outbox.count({ where: { dutyId: duty } })) > 0)
  const leaving = await api.signedIn('village')
  expect(await owedBy(leaving)).toContain(duty)

  const held = await api.owner.holding.findFirstOrThrow({ where: { postCode: post } })
  expectStatus(
    await director.send('PUT', `/v1/holdings/${held.id}/last-day`, { endsOn: addDays(today, -1) }),
    200,
  )
  const vacancy = { outbox: { id: { startsWith: `post-vacant/${post}/${today}/` } } }
  await createOutbox(api.db, { mail: false }).deliver(instantFrom(Date.now()), 500, () => undefined)
  const told = await api.db.inboxMessage.findMany({ where: { outbox: { dutyId: duty } } })
  const reasons = new Map(told.map(({ personId, reason }) => [personId, reason]))
  expect(reasons.has(held.personId)).toBe(false)
  const holderOf = async (code: string) =>
    (await api.owner.holding.findFirstOrThrow({ where: { postCode: code } })).personId
  expect(reasons.get(await holderOf('director'))).toBe('vacancy-alarm')
  // And of the post itself, whether or not anything rings for it.
  const heard = await api.db.inboxMessage.findMany({ where: vacancy })
  expect(heard.map(({ personId, reason }) => [personId, reason])).toEqual([
    [await holderOf('director'), 'holder'],
  ])
  const inbox = bodyOf<{ messages: { title: string }[] }>(await director.get('/v1/inbox'))
  expect(inbox.messages.map(({ title }) => title)).toContainEqual(
    expect.stringMatching(`^【岗位空缺】.+自${today}起无人在岗$`),
  )
  expect([...reasons.values()]).toContain('passed-upward')

  expect((await leaving.get('/v1/duties')).text).not.toContain(duty)
  const [coming, to] = [await api.signedIn('unit'), await holderOf('natural-resources-head')]
  expectStatus(await director.post('/v1/handovers', { post, to, startsOn: today }), 201)
  expect(await owedBy(coming)).toContain(duty)
})

test('a vacancy that is filled before it is told of is told to nobody', async () => {
  const held = await api.owner.holding.findFirstOrThrow({ where: { postCode: 'justice-head' } })
  const ends = (endsOn: string | null) =>
    director.send('PUT', `/v1/holdings/${held.id}/last-day`, { endsOn })
  const noticed = () =>
    api.db.outbox.findMany({ where: { id: { startsWith: 'post-vacant/justice' } } })
  const endsOn = addDays(today, 3)
  expectStatus(await ends(endsOn), 200)
  expect(await noticed()).toMatchObject([{ facts: { from: addDays(today, 4) }, urgent: false }])
  expectStatus(await ends(null), 200)
  await createOutbox(api.db, { mail: false }).deliver(instantFrom(Date.now()), 500, () => undefined)
  const [{ id, deliveredAt } = { id: '', deliveredAt: null }] = await noticed()
  expect(deliveredAt).not.toBeNull()
  expect(await api.db.inboxMessage.count({ where: { outboxId: id } })).toBe(0)
  // Decided again it is another notice; the same once more is none.
  expectStatus(await ends(endsOn), 200)
  expectStatus(await ends(endsOn), 200)
  expect(await noticed()).toHaveLength(2)
})

test('a post that is given for so long and to nobody after is told of too', async () => {
  const person = (await api.owner.holding.findFirstOrThrow({ where: { postCode: 'justice-head' } }))
    .personId
  const given = { post: 'enforcement-head', person, capacity: 'holder', startsOn: today }
  const appointed = await director.post('/v1/holdings', { ...given, endsOn: addDays(today, 5) })
  expect(appointed.status).toBe(201)
  const id = { startsWith: `post-vacant/enforcement-head/${addDays(today, 6)}/` }
  expect(await api.db.outbox.count({ where: { id } })).toBe(1)

  // Nobody is asked to fill a post that is no more by then.
  const where = { code: 'enforcement-head' }
  await api.owner.post.update({ where, data: { abolishedOn: addDays(today, 6) } })
  await createOutbox(api.db, { mail: false }).deliver(instantFrom(Date.now()), 500, () => undefined)
  expect(await api.db.outbox.count({ where: { id, deliveredAt: null } })).toBe(0)
  expect(await api.db.inboxMessage.count({ where: { outboxId: id } })).toBe(0)
})

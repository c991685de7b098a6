import { at, loginOf, startApi, type RunningApi } from './running-api'
import { problemOf } from './live-cases'

let api: RunningApi
beforeAll(async () => void (api = await startApi()))
afterAll(() => api.close())

let count = 0
async function letter(personId: string, state: { givenUp?: string; sent?: string }): Promise<void> {
  const moment = (day: string | undefined) => (day === undefined ? null : at(day, '08:45'))
  await api.owner.mailDelivery.create({
    data: {
      ...{ id: `letter-${(count += 1)}`, personId, kind: 'digest' },
      ...{ createdAt: at('2026-03-01', '08:45'), tries: 12, reply: `55${count}` },
      ...{ givenUpAt: moment(state.givenUp), sentAt: moment(state.sent) },
    },
  })
}

const idOf = async (post: string) =>
  (await api.owner.holding.findFirstOrThrow({ where: { postCode: post } })).personId

test('those are listed to whom letters were given up and none has gone out since', async () => {
  const [lead, other, reached, waiting] = [
    await idOf('lead-ganxi'),
    await idOf('lead-congress'),
    await idOf('director'),
    await idOf('mayor'),
  ]
  await letter(other, { givenUp: '2026-03-12' })
  await letter(lead, { givenUp: '2026-03-10' })
  await letter(lead, { sent: '2026-03-09' })
  await letter(lead, { givenUp: '2026-03-11' })
  await letter(reached, { givenUp: '2026-03-10' })
  await letter(reached, { sent: '2026-03-11' })
  await letter(waiting, {})
  const office = await api.signedIn('office')
  expect((await office.get('/v1/undelivered-mail')).body).toEqual({
    people: [
      {
        ...{ person: { id: lead, name: '苏叶青' }, letters: 2 },
        ...{ since: at('2026-03-10', '08:45'), lastReply: '554' },
      },
      {
        ...{ person: { id: other, name: '孟守正' }, letters: 1 },
        ...{ since: at('2026-03-12', '08:45'), lastReply: '551' },
      },
    ],
    channels: [],
  })
})

test('and those whom a channel does not reach: persons, and groups by their post', async () => {
  const [lead, director] = [await idOf('lead-ganxi'), await idOf('director')]
  await api.owner.outbox.create({
    data: {
      ...{ id: 'alarm', rung: 'calendar-missing', facts: {}, posts: [], excluded: [] },
      ...{ urgent: true, createdAt: at('2026-03-01', '08:45') },
    },
  })
  let messages = 0
  const message = (to: object, state: object) =>
    api.owner.channelDelivery.create({
      data: {
        ...{ id: `message-${(messages += 1)}`, channel: 'app', outboxId: 'alarm', tries: 12 },
        ...{ createdAt: at('2026-03-01', '08:45'), reply: `50${messages}` },
        ...{ ...to, ...state },
      },
    })
  const given = (day: string) => ({ givenUpAt: at(day, '08:45') })
  await message({ personId: lead }, given('2026-03-10'))
  await message({ personId: lead }, given('2026-03-11'))
  await message({ postCode: 'justice-head' }, given('2026-03-12'))
  // Another of the same channel says nothing of these two, nor another channel of this one.
  await message({ personId: director }, given('2026-03-10'))
  await message({ personId: director }, { sentAt: at('2026-03-11', '08:45') })
  await message({ personId: lead, channel: 'sms' }, { sentAt: at('2026-03-13', '08:45') })
  const office = await api.signedIn('office')
  expect((await office.get('/v1/undelivered-mail')).body['channels']).toEqual([
    {
      ...{ channel: 'app', person: { id: lead, name: '苏叶青' }, post: null, messages: 2 },
      ...{ since: at('2026-03-10', '08:45'), lastReply: '502' },
    },
    {
      ...{ channel: 'app', person: null, post: 'justice-head', messages: 1 },
      ...{ since: at('2026-03-12', '08:45'), lastReply: '503' },
    },
  ])
})

test.each(['office', 'director', 'head', 'operator'] as const)(
  'the role %s sees it',
  async (role) => {
    const caller = await api.signedIn(loginOf[role])
    expect((await caller.get('/v1/undelivered-mail')).status).toBe(200)
  },
)

test('a lead does not', async () => {
  const lead = await api.signedIn('lead')
  expect(problemOf(await lead.get('/v1/undelivered-mail'))).toEqual([403, 'not-permitted'])
})

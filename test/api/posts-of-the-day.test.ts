import { staffedPosts } from '../../activities/adapters/holders'
import { organisationOn } from '../../api/queries/organisation'
import { findPost } from '../../api/queries/posts'
import type { PersonId, PostCode } from '../../domain/ids'
import { asDay, type Day } from '../../domain/time/day'
import { type ApiCaller, at, startApi, type RunningApi } from './running-api'

let api: RunningApi
let caller: ApiCaller
let person: string

beforeAll(async () => {
  api = await startApi()
  caller = await api.signedIn('office2')
  const { body } = await caller.get('/v1/me')
  person = (body['person'] as { id: string }).id
  // From here on what they hold is up to each test.
  await api.owner.holding.deleteMany({ where: { personId: person } })
})
beforeEach(async () => {
  await api.owner.holding.deleteMany({ where: { personId: person } })
  api.clock.set(at('2026-03-10', '09:00'))
})
afterAll(() => api.close())

let count = 0
async function hold(
  post: string,
  startsOn: string,
  more: { endsOn?: string; capacity?: string } = {},
) {
  const { endsOn = null, capacity = 'holder' } = more
  const id = `held-${(count += 1)}`
  await api.owner.holding.create({
    data: { id, postCode: post, personId: person, capacity, startsOn, endsOn },
  })
}
const heldPosts = async () => {
  const { body } = await caller.get('/v1/me')
  return (body['posts'] as { code: string }[]).map(({ code }) => code)
}

test('without a post one is somebody who may do nothing', async () => {
  const { status, body } = await caller.get('/v1/me')
  expect(status).toBe(200)
  expect(body).toMatchObject({ posts: [], actions: [] })
  expect((await caller.get('/v1/organisation')).body['code']).toBe('not-permitted')
})

test('a post is held from its first day, in Asia/Shanghai', async () => {
  await hold('office-follow-up', '2026-03-11')
  api.clock.set(at('2026-03-10', '23:59'))
  expect(await heldPosts()).toEqual([])
  api.clock.set(at('2026-03-11', '00:00'))
  expect(await heldPosts()).toEqual(['office-follow-up'])
  expect((await caller.get('/v1/organisation')).status).toBe(200)
})

const directorPost = 'director' as PostCode

/** Whoever asks: a request, the page of the organisation, a command, a message. */
async function holdsEverywhere(day: Day): Promise<boolean[]> {
  const { posts } = await organisationOn(api.db, api.deps.fieldCipher, day)
  const shown = posts.find(({ code }) => code === directorPost)?.holders ?? []
  const asked = await findPost(api.db, directorPost, day)
  const [staffed] = await api.db.$transaction((tx) => staffedPosts(tx, [directorPost], day))
  return [
    (await heldPosts()).includes(directorPost),
    shown.some((holder) => holder.person === person),
    (asked?.holders ?? []).includes(person as PersonId),
    (staffed?.deputies ?? []).includes(person as PersonId),
  ]
}

test('and to the end of its last day, whoever asks; on the next the successor has it (O4)', async () => {
  await hold('director', '2022-05-01', { endsOn: '2026-03-10', capacity: 'deputy' })
  api.clock.set(at('2026-03-10', '23:59'))
  expect(await holdsEverywhere(asDay('2026-03-10'))).toEqual([true, true, true, true])
  api.clock.set(at('2026-03-11', '00:00'))
  expect(await holdsEverywhere(asDay('2026-03-11'))).toEqual([false, false, false, false])
})

test('a deputy may what the holder may', async () => {
  await hold('director', '2022-05-01', { capacity: 'deputy' })
  const { body } = await caller.get('/v1/me')
  expect(body['posts']).toEqual([
    expect.objectContaining({ code: 'director', role: 'director', capacity: 'deputy' }),
  ])
  expect(body['actions']).toContainEqual({
    action: 'approve-late-entry',
    scopes: ['installation'],
  })
})

test('an abolished post gives nothing from that day on', async () => {
  await hold('lead-ganxi', '2022-05-01')
  const where = { code: 'lead-ganxi' }
  await api.owner.post.update({ where, data: { abolishedOn: '2026-03-11' } })
  expect(await heldPosts()).toEqual(['lead-ganxi'])
  api.clock.set(at('2026-03-11', '00:00'))
  expect(await heldPosts()).toEqual([])
  const { body } = await caller.get('/v1/me')
  expect(body['actions']).toEqual([])
  await api.owner.post.update({ where, data: { abolishedOn: null } })
})

test('a role this version does not know grants nothing', async () => {
  await hold('lead-congress', '2022-05-01')
  const where = { code: 'lead-congress' }
  await api.owner.post.update({ where, data: { role: 'emperor' } })
  expect(await heldPosts()).toEqual([])
  await api.owner.post.update({ where, data: { role: 'lead' } })
})

test('what several posts allow adds up, each within its own scope', async () => {
  await hold('lead-zhiyan', '2022-05-01')
  await hold('justice-head', '2022-05-01')
  const { body } = await caller.get('/v1/me')
  const actions = body['actions'] as { action: string; scopes: string[] }[]
  const reading = actions.find(({ action }) => action === 'read-case')
  expect([...(reading?.scopes ?? [])].sort()).toEqual([
    ...['own-lead', 'own-reception', 'own-unit'],
  ])
})

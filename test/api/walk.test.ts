import type { Role } from '../../domain/access'
import { routes } from '../../api/routes'
import type { ApiRoute } from '../../api/http/route'
import { accessByHand } from '../support/access-by-hand'
import {
  byProxy,
  allStaff,
  bodyOf,
  expectStatus,
  handOn,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import { loginOf, type Answered, type ApiCaller } from './running-api'
import { sampleOf, type OpenApi, type Schema } from './sample-body'
import { files } from './sample-files'

/**
 * Every route × every role × a case of their own, of another unit, lead and village, and one that is
 * about themselves, against the table written by hand in docs/access.md.
 */
const [heading = [], ...lines] = accessByHand()
const byHand = new Map(
  lines.map(([action = '', ...cells]) => {
    return [action, new Map(cells.map((cell, index) => [heading[index] as Role, cell]))] as const
  }),
)

type Standing = 'own' | 'others' | 'about-them'
const standings: readonly Standing[] = ['own', 'others', 'about-them']

let api: LiveApi
let staff: Staff
type Operation = {
  requestBody?: { content?: Record<string, { schema: Schema }> }
  parameters?: { name: string; in: string; schema: Schema & { example?: string } }[]
}
let document: OpenApi & { paths: Record<string, Record<string, Operation>> }
const callers = new Map<Role, ApiCaller>()
const cases = new Map<Role, Record<Standing, string>>()

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  document = JSON.parse((await api.stranger().get('/openapi.json')).text) as typeof document
  for (const role of heading as Role[]) {
    callers.set(role, await api.signedIn(loginOf[role]))
    cases.set(role, {
      own: await ownCase(),
      others: await othersCase(),
      'about-them': await caseAbout(role),
    })
  }
}, 120_000)
afterAll(() => api.close())

/** Filed by the proxy, led by the lead and worked on by the unit that sign in here. */
async function ownCase(): Promise<string> {
  const { case: number } = await register(
    callers.get('proxy') ?? (await api.signedIn('proxy')),
    byProxy,
  )
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  return number
}

async function othersCase(): Promise<string> {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { unit: 'justice', lead: 'lead-zhiyan' })
  return number
}

/** It comes out when they have it already; whoever else may say it does. */
async function caseAbout(role: Role): Promise<string> {
  const number = await ownCase()
  const { personId } = await api.owner.account.findUniqueOrThrow({
    where: { login: loginOf[role] },
  })
  const teller = role === 'office' ? staff.director : staff.office
  const told = { occurredOn: today, accused: [personId] }
  expectStatus(await teller.post(`/v1/cases/${number}/accused`, told), 200)
  return number
}

const cellOf = (route: ApiRoute, role: Role): string =>
  'action' in route.access ? (byHand.get(route.access.action)?.get(role) ?? '-') : 'self'

/** Whether the table lets them see that there is such a case at all. */
function mayReach(cell: string, standing: Standing): boolean {
  if (cell === '-' || standing === 'about-them') return false
  // On none of these cases is anybody to be received.
  return cell === 'all' || (standing === 'own' && cell !== 'own-reception')
}

/** What gives the case out of the unit's hands comes last. */
const ofOneCase = routes
  .filter(({ path }) => path.startsWith('/v1/cases/:number'))
  .sort((one, other) => Number(givesAway(one)) - Number(givesAway(other)))

function givesAway({ access }: ApiRoute): boolean {
  return 'action' in access && access.action === 'return-entrustment'
}

async function call(caller: ApiCaller, route: ApiRoute, number: string): Promise<Answered> {
  const { requestBody, parameters = [] } =
    document.paths[route.path.replaceAll(/:(\w+)/g, '{$1}')]![route.method]!
  const samples = (place: string) =>
    parameters
      .filter((each) => each.in === place)
      .map(({ name, schema }) => {
        return [name, String(sampleOf(document, schema))] as const
      })
  const path = [['number', number] as const, ...samples('path')].reduce(
    (made, [name, value]) => made.replace(`:${name}`, value),
    route.path as string,
  )
  if (route.method === 'get') return caller.get(path)
  const content = requestBody!.content!
  if (route.file !== undefined) {
    const own = samples('header').filter(([name]) => name !== 'Idempotency-Key')
    const headers = { ...Object.fromEntries(own), 'Content-Type': 'application/pdf' }
    return caller.post(path, undefined, { raw: files.pdf(), headers })
  }
  const sample = sampleOf(document, content['application/json']!.schema)
  if (route.method === 'post') return caller.post(path, sample)
  return caller.send(route.method.toUpperCase(), path, sample)
}

/** What a caller learns: that it is refused to their role, that there is no such case, or something else. */
function learnt({ status, body }: Answered): 'refused' | 'no-such-case' | 'something' {
  if (status === 403 && body['code'] === 'not-permitted') return 'refused'
  return status === 404 && body['code'] === 'case-not-found' ? 'no-such-case' : 'something'
}

const walks = (heading as Role[]).flatMap((role) =>
  standings.map((standing) => [role, standing] as const),
)

/** Everything that lists, counts or tells, and may name a case. */
const telling: readonly { action: string; ask: (caller: ApiCaller) => Promise<Answered> }[] = [
  { action: 'list-cases', ask: (caller) => caller.get('/v1/cases?sort=number&size=100') },
  {
    action: 'list-cases',
    ask: (caller) => caller.post('/v1/case-searches', { words: '积水', size: 100 }),
  },
  { action: 'list-cases', ask: (caller) => caller.get('/v1/case-duties?size=100&kind=handle') },
]

test.each(walks)('%s, a case of %s: lists, search and duties', async (role, standing) => {
  const caller = callers.get(role)!
  const number = cases.get(role)![standing]
  for (const { action, ask } of telling) {
    const cell = byHand.get(action)!.get(role)!
    const { status, text } = await ask(caller)
    if (cell === '-') expect(status).toBe(403)
    else expect(text.includes(`"${number}"`)).toBe(mayReach(cell, standing))
  }
})

test.each(heading.map((role) => [role as Role]))(
  '%s: counters, inbox, own duties and audit tell nothing of a case about them',
  async (role) => {
    const caller = callers.get(role)!
    const number = cases.get(role)!['about-them']
    for (const path of ['/v1/inbox', '/v1/duties?size=100', `/v1/audit?subject=case:${number}`]) {
      const { status, text } = await caller.get(path)
      expect([200, 403]).toContain(status)
      if (status === 200) expect(text).not.toContain(`"${number}`)
    }
    const counted = await caller.get('/v1/case-counters')
    const listed = await caller.get('/v1/cases?size=100')
    if (byHand.get('list-cases')!.get(role) === '-') return
    const { cases: seen } = bodyOf<{ cases: unknown[] }>(listed)
    expect(bodyOf<{ total: number }>(counted).total).toBe(seen.length)
  },
)

test.each(walks)('%s, a case of %s: every route of a case', async (role, standing) => {
  const caller = callers.get(role)!
  const number = cases.get(role)![standing]
  const found: string[] = []
  const expected: string[] = []
  for (const route of ofOneCase) {
    const name = `${route.method} ${route.path}`
    const cell = cellOf(route, role)
    const answer = await call(caller, route, number)
    expect([name, answer.status]).not.toEqual([name, 400])
    found.push(`${name}: ${learnt(answer)}`)
    const reached = mayReach(cell, standing) ? 'something' : 'no-such-case'
    expected.push(`${name}: ${cell === '-' ? 'refused' : reached}`)
  }
  expect(found).toEqual(expected)
})

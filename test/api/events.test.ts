import type { PersonId } from '../../domain/ids'
import {
  allStaff,
  expectStatus,
  handOn,
  register,
  startLiveApi,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { ApiCaller } from './running-api'
import { until } from '../support/messenger-driver'

let api: LiveApi
let staff: Staff
const streams: Stream[] = []

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterEach(() => streams.splice(0).forEach((each) => each.leave()))
afterAll(() => api.close())

/** What a client hears, as it comes. */
class Stream {
  private readonly aborting = new AbortController()
  private text = ''
  ended = false

  static async of(caller: ApiCaller): Promise<Stream> {
    const stream = new Stream()
    streams.push(stream)
    const response = await fetch(`${caller.origin}/v1/events`, {
      headers: { Cookie: caller.cookie ?? '' },
      signal: stream.aborting.signal,
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toContain('text/event-stream')
    void stream.read(response)
    await stream.until(() => stream.text.includes(': here'))
    return stream
  }

  private async read({ body }: Response): Promise<void> {
    const decoder = new TextDecoder()
    try {
      for await (const part of body!)
        this.text += decoder.decode(part as Uint8Array, { stream: true })
    } catch {
      // Left by ourselves, or cut off.
    }
    this.ended = true
  }

  get numbers(): string[] {
    return [...this.text.matchAll(/^data: (\{"cases".*)$/gm)].flatMap(
      ([, data]) => (JSON.parse(data ?? '') as { cases: string[] }).cases,
    )
  }

  get missed(): number {
    return this.text.split('event: missed').length - 1
  }

  get whole(): string {
    return this.text
  }

  async until(holds: () => boolean): Promise<void> {
    await until(holds)
  }

  async hears(number: string): Promise<void> {
    await this.until(() => this.numbers.includes(number))
  }

  leave(): void {
    this.aborting.abort()
  }
}

test('whoever may see a case hears that it has changed, by its number only', async () => {
  const office = await Stream.of(staff.office)
  const unit = await Stream.of(staff.unit)
  const { case: number } = await register(staff.office)
  await office.hears(number)
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  expect(unit.numbers).not.toContain(number)
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  await unit.hears(number)
  expect(office.whole.replaceAll(/\d{4}-\d{6}/g, '')).toMatch(
    /^(: here\n\n|event: missed\ndata: \{\}\n\n|event: cases\ndata: \{"cases":\["(","|)*"\]\}\n\n)+$/,
  )
})

test('a case somebody is shut out of is not told to them', async () => {
  const office = await Stream.of(staff.office)
  const director = await Stream.of(staff.director)
  const { case: hidden } = await register(staff.office, { accusedUnits: ['command-office'] })
  await director.hears(hidden)
  const { case: next } = await register(staff.office)
  await office.hears(next)
  expect(office.numbers).not.toContain(hidden)
})

test('a stream ends when its session does', async () => {
  const other = await api.signedIn('office2')
  const stream = await Stream.of(other)
  expectStatus(await other.send('DELETE', '/v1/sessions/current'), 204)
  await register(staff.office)
  await stream.until(() => stream.ended)
})

test('after the connection to the database was lost whoever listens is told to look', async () => {
  const stream = await Stream.of(staff.office)
  const before = stream.missed
  await api.owner.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE query = 'LISTEN case_moved' AND datname = current_database()`
  await stream.until(() => stream.missed > before)
  const { case: number } = await register(staff.office)
  await stream.hears(number)
})

test('nobody without the right to the list listens', async () => {
  const operator = await api.signedIn('operator')
  expect((await operator.get('/v1/events')).status).toBe(403)
  expect((await api.stranger().get('/v1/events')).status).toBe(401)
})

test('one person takes no more than some of the streams there are', async () => {
  const colleague = await api.signedIn('office2')
  for (let count = 0; count < 10; count += 1) await Stream.of(colleague)
  const { status, body } = await colleague.get('/v1/events')
  expect([status, body['code']]).toEqual([429, 'rate-limited'])
  await Stream.of(staff.office)
  streams.splice(0, 1)[0]!.leave()
  await until(async () => api.deps.caseEvents.hasRoomFor(await personOf('office2')))
  await Stream.of(colleague)
})

async function personOf(login: string) {
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login } })
  return personId as PersonId
}

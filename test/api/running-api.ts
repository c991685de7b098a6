import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Client } from 'pg'
import { createApp } from '../../api/app'
import { createCaseEvents } from '../../api/case-events'
import type { CaseClient } from '../../api/case-client/case-client'
import { createCaseClient } from '../../api/case-client/temporal-case-client'
import type { AppDeps } from '../../api/deps'
import { standardLimits } from '../../api/http/limits'
import { createLogger } from '../../api/http/log'
import type { ApiRoute } from '../../api/http/route'
import { SessionStore } from '../../api/http/session-store'
import { routes as allRoutes } from '../../api/routes'
import { Client as TypedClient } from '../../client/client'
import { patience } from '../../commands/lives/patience'
import type { Role } from '../../domain/access'
import { instantAt, asDay, instantFrom, type Instant } from '../../domain/time/day'
import { createPrisma, type Database } from '../../prisma/client'
import { createPool } from '../../prisma/pool'
import { createFieldCipher } from '../../protection/field-cipher'
import { parseKeyring } from '../../protection/keyring'
import { createPayloadCodec } from '../../protection/payload-codec'
import { seedDemo, type DemoSignIn } from '../../runtime/demo/seed'
import { createDatabase, testServers } from '../support/servers'

export type ApiOptions = {
  settings?: Partial<AppDeps['settings']>
  caseClient?: CaseClient
  /** Beside those of the product. */
  routes?: readonly ApiRoute[]
  /** Where the program finds its database, instead of where it is. */
  throughUrl?: (url: string) => string
}

/** The HTTP process over a demo township of its own, on a port of its own. */
export type RunningApi = {
  origin: string
  deps: AppDeps
  db: Database
  /** As the owner of the tables. */
  owner: Database
  /** A connection of its own with the program's login. */
  connectAsProgram(): Promise<Client>
  /** Everything the process has logged, line by line. */
  logged: string[]
  signIns: readonly DemoSignIn[]
  clock: { set(now: Instant): void; follow(): void }
  /** Somebody without a session. */
  stranger(): ApiCaller
  /** The demo's sign-in of that name. */
  signedIn(login: string): Promise<ApiCaller>
  close(): Promise<void>
}

const publicOrigin = 'http://127.0.0.1:8080'

export async function startApi(options: ApiOptions = {}): Promise<RunningApi> {
  const database = await createDatabase()
  const fieldKeys = `1:${randomBytes(32).toString('base64')}`
  const hashKey = randomBytes(32).toString('base64')
  const env = { ANJIE_FIELD_KEYS: fieldKeys, ANJIE_HASH_KEY: hashKey }
  const signIns = await seedDemo({ DATABASE_URL: database.ownerUrl, ...env })
  const logged: string[] = []
  const { throughUrl } = options
  // Only where the way to the database is what is tested may a busy machine be taken for a dead one.
  const wait = throughUrl ? {} : patience
  const pool = createPool(throughUrl?.(database.appUrl) ?? database.appUrl, wait)
  const prisma = createPrisma(pool, wait)
  const owner = createPrisma(database.ownerUrl, { poolMax: 2, ...patience })
  const payloadKeys = parseKeyring('keys', `1:${randomBytes(32).toString('base64')}`)
  const caseClient = options.caseClient ?? realCaseClient(payloadKeys)
  let fixed: Instant | undefined
  const clock = { now: () => fixed ?? instantFrom(Date.now()) }
  const log = createLogger('debug', { write: (line) => void logged.push(line) })
  const store = new SessionStore({ pool, clock, pruneSessionInterval: false })
  const deps: AppDeps = {
    ...{ prisma, pool, caseClient, clock, sessionStore: store },
    fieldCipher: createFieldCipher(parseKeyring('keys', fieldKeys), Buffer.from(hashKey, 'base64')),
    payloadCodec: createPayloadCodec(payloadKeys),
    caseEvents: createCaseEvents({ pool, prisma, log }),
    log,
    settings: {
      ...{ publicOrigin, sessionSecret: 'a secret that is only for tests' },
      ...{ limits: standardLimits, checkAnswers: true },
      ...options.settings,
    },
  }
  const server = createServer(createApp(deps, [...allRoutes, ...(options.routes ?? [])]))
  const origin = await listening(server)
  const stranger = () => new ApiCaller(origin)
  return {
    ...{ origin, deps, owner, logged, signIns, stranger, db: prisma },
    clock: {
      set: (now) => void (fixed = now),
      follow: () => void (fixed = undefined),
    },
    async connectAsProgram() {
      const client = new Client({ connectionString: database.appUrl })
      await client.connect()
      return client
    },
    async signedIn(login) {
      const caller = stranger()
      await caller.signIn(signInOf(signIns, login))
      return caller
    },
    async close() {
      await deps.caseEvents.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      store.close()
      await Promise.all([caseClient.close(), prisma.$disconnect(), owner.$disconnect()])
      await pool.end()
      await database.drop()
    },
  }
}

export const at = (day: string, time: string): Instant => instantAt(asDay(day), time)

/** One sign-in for every role. */
export const loginOf: Readonly<Record<Role, string>> = {
  ...{ head: 'mayor', director: 'director', office: 'office', lead: 'lead' },
  ...{ unit: 'unit', proxy: 'proxy', operator: 'operator' },
}

export function signInOf(signIns: readonly DemoSignIn[], login: string): DemoSignIn {
  const found = signIns.find((each) => each.login === login)
  if (found === undefined) throw new Error(`The demo has no sign-in "${login}"`)
  return found
}

function realCaseClient(keyring: ReturnType<typeof parseKeyring>): CaseClient {
  const { address } = testServers().temporal
  return createCaseClient({ address, namespace: 'default', keyring })
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
  })
}

export type Answered = {
  status: number
  headers: Headers
  text: string
  /** What it should hold is checked against the route's declaration already. */
  body: Record<string, unknown>
}

type Sending = { key?: string; headers?: Record<string, string>; raw?: string | Uint8Array }

/** A client with a cookie, as a person's browser or a program holds one. */
export class ApiCaller {
  cookie: string | undefined
  /** The same person's calls as the document types them: what is wrong about one does not compile. */
  readonly calls: TypedClient

  constructor(readonly origin: string) {
    this.calls = new TypedClient(origin, this)
  }

  async signIn({ login, password }: { login: string; password: string }): Promise<Answered> {
    const answer = await this.post('/v1/sessions', { login, password })
    if (answer.status !== 201) throw new Error(`Sign-in answered ${answer.status}: ${answer.text}`)
    return answer
  }

  get(path: string, sending: Sending = {}): Promise<Answered> {
    return this.send('GET', path, undefined, sending)
  }

  /** With a key of its own unless one is given. */
  post(path: string, body?: unknown, sending: Sending = {}): Promise<Answered> {
    const headers = { 'Idempotency-Key': sending.key ?? randomUUID(), ...sending.headers }
    return this.send('POST', path, body, { ...sending, headers })
  }

  async send(method: string, path: string, body?: unknown, sending: Sending = {}) {
    const content = sending.raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await fetch(`${this.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(content === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(this.cookie === undefined ? {} : { Cookie: this.cookie }),
        ...sending.headers,
      },
      ...(content === undefined ? {} : { body: content as string }),
    })
    const [cookie] = response.headers.getSetCookie()
    if (cookie !== undefined) this.cookie = cookie.split(';')[0]
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '')
    const parsed = (isJson ? JSON.parse(text) : {}) as Answered['body']
    return { status: response.status, headers: response.headers, text, body: parsed }
  }
}

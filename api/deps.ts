import type { Logger } from 'pino'
import type { FieldCipher } from '../protection/field-cipher'
import type { createPayloadCodec } from '../protection/payload-codec'
import type { CaseClient } from './case-client/case-client'
import type { CaseEvents } from './case-events'
import type { Clock } from './clock'
import type { Limits } from './http/limits'
import type { SessionStore } from './http/session-store'
import type { Database, Pool } from './records/database'

/** Everything the HTTP process needs from outside, put together in main and in the tests. */
export type AppDeps = {
  /** For api/records and api/queries alone. */
  prisma: Database
  /** The same connections, for the few statements that go to the driver as they are written. */
  pool: Pool
  fieldCipher: FieldCipher
  payloadCodec: ReturnType<typeof createPayloadCodec>
  clock: Clock
  caseClient: CaseClient
  sessionStore: SessionStore
  caseEvents: CaseEvents
  log: Logger
  settings: {
    /** Where people reach this process, e.g. `https://anjie.example.cn`. */
    publicOrigin: string
    /** Where operators reach the Temporal UI, which calls the codec from there. */
    temporalUiOrigin?: string
    /** As Express's "trust proxy": a number of hops, or addresses. */
    trustProxy?: number | string
    sessionSecret: string
    limits: Limits
    /** Tests check every answer against the schema its route declares. */
    checkAnswers?: boolean
  }
}

import { parseKeyring, type Keyring } from '../protection/keyring'
import { LEAST_HOURS_KEPT } from './forget-answers'
import { z } from './http/zod'

const HASH_KEY_BYTES = 32
const SECRET_LENGTH = 32

const required = (meaning: string) =>
  z.string(`is missing: set it to ${meaning}`).min(1, `is empty: set it to ${meaning}`)

const optional = z
  .string()
  .optional()
  .transform((text) => text || undefined)

const isOrigin = (text: string): boolean =>
  /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text

const originSentence = 'must be an origin such as https://anjie.example.cn, without a path'

/** A number of hops, or the addresses and networks of the proxies. */
const trustProxy = optional
  .refine((text) => text !== 'true', 'must say how many proxies, or which addresses, to trust')
  .transform((text) => (text !== undefined && /^\d+$/.test(text) ? Number(text) : text))

/** Every variable the HTTP process reads. A missing or odd one is one sentence that names it. */
export const apiEnvSchema = z
  .object({
    DATABASE_URL: required('the database, as postgresql://user:password@host:5432/name').regex(
      /^postgres(ql)?:\/\//,
      'must begin with postgresql://',
    ),
    TEMPORAL_ADDRESS: required('host:port of the workflow service').regex(
      /^[^\s/]+:\d+$/,
      'must be host:port',
    ),
    TEMPORAL_NAMESPACE: optional.transform((text) => text ?? 'default'),
    ANJIE_FIELD_KEYS: required('the keys of personal fields, as id:base64'),
    ANJIE_HASH_KEY: required(`${HASH_KEY_BYTES} bytes in base64`).refine(
      (text) => Buffer.from(text, 'base64').length === HASH_KEY_BYTES,
      `must be ${HASH_KEY_BYTES} bytes in base64`,
    ),
    ANJIE_PAYLOAD_KEYS: required('the keys of workflow payloads, as id:base64'),
    ANJIE_AUDIT_KEYS: required('the keys that seal the audit, as id:base64'),
    SESSION_SECRET: required('a long random text').min(
      SECRET_LENGTH,
      `must be at least ${SECRET_LENGTH} characters long`,
    ),
    API_HOST: optional.transform((text) => text ?? '127.0.0.1'),
    API_PORT: required('the port to listen on')
      .regex(/^\d{1,5}$/, 'must be a port number')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be a port number'),
    PUBLIC_ORIGIN: required('where people reach this, as https://anjie.example.cn').refine(
      isOrigin,
      originSentence,
    ),
    TEMPORAL_UI_ORIGIN: optional.refine(
      (text) => text === undefined || isOrigin(text),
      originSentence,
    ),
    TRUST_PROXY: trustProxy,
    LOG_LEVEL: optional
      .transform((text) => text ?? 'info')
      .pipe(
        z.enum(
          ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
          'must be fatal, error, warn, info, debug or silent',
        ),
      ),
    ANSWERS_KEPT_HOURS: optional
      .transform((text) => Number(text ?? LEAST_HOURS_KEPT))
      .refine(
        (hours) => Number.isInteger(hours) && hours >= LEAST_HOURS_KEPT,
        `must be a whole number of hours, ${LEAST_HOURS_KEPT} or more`,
      ),
  })
  .refine(
    ({ PUBLIC_ORIGIN, TRUST_PROXY }) =>
      !PUBLIC_ORIGIN.startsWith('https:') || TRUST_PROXY !== undefined,
    {
      path: ['TRUST_PROXY'],
      message: 'is missing: PUBLIC_ORIGIN is https, so say which proxy ends TLS in front of this',
    },
  )

export type ApiConfig = {
  databaseUrl: string
  temporal: { address: string; namespace: string }
  fieldKeys: Keyring
  hashKey: Buffer
  payloadKeys: Keyring
  auditKeys: Keyring
  sessionSecret: string
  host: string
  port: number
  publicOrigin: string
  temporalUiOrigin: string | undefined
  trustProxy: number | string | undefined
  logLevel: string
  /** How long the answer to a request is given again when the request is repeated. */
  answersKeptHours: number
}

/** Throws an error whose message is the sentence to show. */
export function readApiEnv(env: NodeJS.ProcessEnv): ApiConfig {
  const read = apiEnvSchema.safeParse(env)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new Error(`${issue?.path.join('.')} ${issue?.message}.`)
  }
  const found = read.data
  return {
    databaseUrl: found.DATABASE_URL,
    temporal: { address: found.TEMPORAL_ADDRESS, namespace: found.TEMPORAL_NAMESPACE },
    fieldKeys: parseKeyring('ANJIE_FIELD_KEYS', found.ANJIE_FIELD_KEYS),
    hashKey: Buffer.from(found.ANJIE_HASH_KEY, 'base64'),
    payloadKeys: parseKeyring('ANJIE_PAYLOAD_KEYS', found.ANJIE_PAYLOAD_KEYS),
    auditKeys: parseKeyring('ANJIE_AUDIT_KEYS', found.ANJIE_AUDIT_KEYS),
    sessionSecret: found.SESSION_SECRET,
    host: found.API_HOST,
    port: found.API_PORT,
    publicOrigin: found.PUBLIC_ORIGIN,
    temporalUiOrigin: found.TEMPORAL_UI_ORIGIN,
    trustProxy: found.TRUST_PROXY,
    logLevel: found.LOG_LEVEL,
    answersKeptHours: found.ANSWERS_KEPT_HOURS,
  }
}

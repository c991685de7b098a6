import { z } from 'zod'
import { inPlainWords } from '../forms/plain-words'
import { parseKeyring } from '../protection/keyring'
import { channelsVariable } from './channels-env'

const HASH_KEY_BYTES = 32
const count = z.coerce.number().int().positive()

/** An empty variable is how compose files and .env say that it is not set. */
const unset = (text: unknown) => (text === '' ? undefined : text)

/** Everything the worker reads from its environment; units stand in the names. */
export const workerEnvSchema = z.object({
  DATABASE_URL: z.url('must be postgresql://user:password@host:5432/name'),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  ANJIE_FIELD_KEYS: z.string().min(1),
  ANJIE_HASH_KEY: z
    .string()
    .refine(
      (text) => Buffer.from(text, 'base64').length === HASH_KEY_BYTES,
      `must be ${HASH_KEY_BYTES} bytes in base64`,
    ),
  ANJIE_PAYLOAD_KEYS: z.string().min(1),
  /** smtp://user:password@host:port; without it messages go to the inbox only. */
  SMTP_URL: z.preprocess(unset, z.url().optional()),
  MAIL_FROM: z.preprocess(unset, z.string().optional()),
  /** A list in JSON; without it messages take no other way than inbox and e-mail. */
  ANJIE_CHANNELS: z.preprocess(unset, channelsVariable.default([])),
  LOG_LEVEL: z.preprocess(
    unset,
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  ),
  /** Workflows kept in memory; the others are replayed from history when something happens to them. */
  WORKER_CACHED_WORKFLOWS: count.default(500),
  /** After a killed worker its cached workflows wait this long before another takes them. */
  WORKER_STICKY_TIMEOUT_MS: count.default(3000),
})

export type WorkerEnv = ReturnType<typeof readWorkerEnv>

/** Throws one sentence per variable that is missing or odd; never prints a value. */
export function readWorkerEnv(environment: Readonly<Record<string, string | undefined>>) {
  const parsed = workerEnvSchema.safeParse(environment, inPlainWords)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The worker cannot start with this environment. ${lines.join('; ')}.`)
  }
  const { data } = parsed
  if (data.SMTP_URL !== undefined && data.MAIL_FROM === undefined) {
    throw new Error('SMTP_URL is set without MAIL_FROM: say whom the e-mail comes from.')
  }
  return {
    ...data,
    fieldKeys: parseKeyring('ANJIE_FIELD_KEYS', data.ANJIE_FIELD_KEYS),
    payloadKeys: parseKeyring('ANJIE_PAYLOAD_KEYS', data.ANJIE_PAYLOAD_KEYS),
    hashKey: Buffer.from(data.ANJIE_HASH_KEY, 'base64'),
  }
}

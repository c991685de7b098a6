import { readWorkerEnv } from '../../worker/env'

const key = Buffer.alloc(32, 1).toString('base64')
const whole = {
  DATABASE_URL: 'postgresql://anjie:secret@127.0.0.1:5432/anjie',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  ANJIE_FIELD_KEYS: `1:${key}`,
  ANJIE_HASH_KEY: key,
  ANJIE_PAYLOAD_KEYS: `1:${key}`,
}

test('what is left out has a value of its own', () => {
  expect(readWorkerEnv(whole)).toMatchObject({ TEMPORAL_NAMESPACE: 'default', LOG_LEVEL: 'info' })
})

test.each([
  ['DATABASE_URL', undefined, 'DATABASE_URL: must be postgresql://user:password@host:5432/name.'],
  ['TEMPORAL_ADDRESS', undefined, 'TEMPORAL_ADDRESS: This is missing: give a text.'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL: Give one of fatal, error, warn, info, debug, silent.'],
  ['WORKER_CACHED_WORKFLOWS', 'many', 'WORKER_CACHED_WORKFLOWS: Give a number.'],
  ['SMTP_URL', 'mail', 'SMTP_URL: Give a whole address, as scheme://host.'],
])('%s as %s is answered by what to give', (name, value, sentence) => {
  expect(() => readWorkerEnv({ ...whole, [name]: value })).toThrow(
    `The worker cannot start with this environment. ${sentence}`,
  )
})

import { apiEnvSchema, readApiEnv } from '../../api/env'

const key = Buffer.alloc(32, 7).toString('base64')
const env = {
  DATABASE_URL: 'postgresql://anjie:secret@db:5432/anjie',
  TEMPORAL_ADDRESS: 'temporal:7233',
  ANJIE_FIELD_KEYS: `1:${key}`,
  ANJIE_HASH_KEY: key,
  ANJIE_PAYLOAD_KEYS: `2:${key},1:${key}`,
  ANJIE_AUDIT_KEYS: `3:${key},1:${key}`,
  SESSION_SECRET: 's'.repeat(32),
  API_PORT: '8080',
  PUBLIC_ORIGIN: 'http://127.0.0.1:8080',
}

test('what is set is read, what is left out has its default', () => {
  expect(readApiEnv(env)).toMatchObject({
    temporal: { address: 'temporal:7233', namespace: 'default' },
    ...{ host: '127.0.0.1', port: 8080, logLevel: 'info' },
    ...{ temporalUiOrigin: undefined, trustProxy: undefined },
    payloadKeys: { active: '2' },
    auditKeys: { active: '3' },
    answersKeptHours: 72,
  })
  const set = { TRUST_PROXY: '2', TEMPORAL_UI_ORIGIN: 'https://ui.example.cn' }
  expect(readApiEnv({ ...env, ...set, LOG_LEVEL: '' })).toMatchObject({
    ...{ trustProxy: 2, temporalUiOrigin: 'https://ui.example.cn', logLevel: 'info' },
  })
  expect(readApiEnv({ ...env, ANSWERS_KEPT_HOURS: '168' }).answersKeptHours).toBe(168)
  expect(readApiEnv({ ...env, TRUST_PROXY: '10.0.0.0/8' }).trustProxy).toBe('10.0.0.0/8')
})

test.each(Object.keys(env))('without %s there is one sentence that names it', (name) => {
  const { [name as keyof typeof env]: _left, ...rest } = env
  expect(() => readApiEnv(rest)).toThrow(new RegExp(`^${name} is missing: set it to [^\n]+\\.$`))
  expect(() => readApiEnv({ ...rest, [name]: '' })).toThrow(new RegExp(`^${name} is empty`))
})

test.each([
  ['DATABASE_URL', 'mysql://db'],
  ['TEMPORAL_ADDRESS', 'http://temporal:7233'],
  ['ANJIE_FIELD_KEYS', '1:short'],
  ['ANJIE_HASH_KEY', 'c2hvcnQ='],
  ['ANJIE_PAYLOAD_KEYS', key],
  ['ANJIE_AUDIT_KEYS', key],
  ['SESSION_SECRET', 'short'],
  ['API_PORT', '70000'],
  ['API_PORT', 'http'],
  ['PUBLIC_ORIGIN', 'http://127.0.0.1:8080/anjie'],
  ['PUBLIC_ORIGIN', 'township.cn'],
  ['TEMPORAL_UI_ORIGIN', '*'],
  ['TRUST_PROXY', 'true'],
  ['LOG_LEVEL', 'loud'],
  ['ANSWERS_KEPT_HOURS', '71'],
  ['ANSWERS_KEPT_HOURS', 'three days'],
])('%s as "%s" is one sentence that names it and repeats no secret', (name, value) => {
  const read = () => readApiEnv({ ...env, [name]: value })
  expect(read).toThrow(new RegExp(`^${name} must [^\n]+\\.$`))
  expect(read).not.toThrow(value)
})

test('behind https somebody must say which proxy is trusted', () => {
  const secure = { ...env, PUBLIC_ORIGIN: 'https://anjie.example.cn' }
  expect(() => readApiEnv(secure)).toThrow(/^TRUST_PROXY is missing: PUBLIC_ORIGIN is https/)
  expect(readApiEnv({ ...secure, TRUST_PROXY: '1' }).publicOrigin).toBe('https://anjie.example.cn')
})

test('the variables are a list others can read', () => {
  expect(Object.keys(apiEnvSchema.shape)).toEqual(expect.arrayContaining(Object.keys(env)))
})

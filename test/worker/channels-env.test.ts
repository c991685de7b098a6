import { readWorkerEnv } from '../../worker/env'

const key = Buffer.alloc(32, 1).toString('base64')
const whole = {
  DATABASE_URL: 'postgresql://anjie:secret@127.0.0.1:5432/anjie',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  ANJIE_FIELD_KEYS: `1:${key}`,
  ANJIE_HASH_KEY: key,
  ANJIE_PAYLOAD_KEYS: `1:${key}`,
}
const read = (text: string) => readWorkerEnv({ ...whole, ANJIE_CHANNELS: text }).ANJIE_CHANNELS

const secret = 'a secret of thirty-two characters'
const sms = { name: 'sms', kind: 'sms', url: 'https://sms.example.invalid/send', secret }
const ding = {
  ...{ name: 'ding', kind: 'dingtalk', secret: 'SEC1', posts: ['justice-head'] },
  url: 'https://oapi.dingtalk.com/robot/send?access_token=token-of-the-robot',
}
const wecom = {
  ...{ name: 'wecom', kind: 'wecom', posts: ['justice-head'] },
  url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=key-of-the-robot',
}
const webhook = { name: 'app', kind: 'webhook', url: 'http://127.0.0.1:9000/in', secret }

test('channels are a list in JSON; left out or empty there are none', () => {
  expect(readWorkerEnv(whole).ANJIE_CHANNELS).toEqual([])
  expect(read('')).toEqual([])
  expect(read(JSON.stringify([sms, ding, wecom, webhook]))).toEqual([
    { ...sms, posts: [] },
    ding,
    wecom,
    { ...webhook, posts: [] },
  ])
})

test.each([
  'http://localhost:9000/in',
  'http://[::1]:9000/in',
  // The house's own network: whoever sets the worker's environment may name it.
  'https://10.0.0.7/in',
])('%s is an address', (url) => {
  expect(read(JSON.stringify([{ ...webhook, url }]))).toMatchObject([{ url }])
})

const inTheClear = 'Give an address that begins with https://; http:// is for this machine alone'

test.each<[string, unknown, string]>([
  ['no JSON', undefined, 'This is no JSON: give a list as in docs/runbook.md'],
  ['no list', sms, 'Give a list'],
  [
    'an unknown kind',
    [{ ...sms, kind: 'fax' }],
    '0.kind: Give one of dingtalk, wecom, sms, webhook',
  ],
  ['http', [{ ...sms, url: 'http://sms.example.invalid/' }], `0.url: ${inTheClear}`],
  [
    'a name that looks like here',
    [{ ...sms, url: 'http://127.0.0.1.example.invalid/' }],
    inTheClear,
  ],
  ['another scheme', [{ ...sms, url: 'file:///etc/passwd' }], inTheClear],
  ['no address', [{ ...sms, url: 'sms' }], '0.url: Give a whole address, as https://host/path'],
  [
    'a password in the address',
    [{ ...sms, url: 'https://me:hidden@sms.example.invalid/' }],
    '0.url: Leave user and password out of the address',
  ],
  [
    'a part of a page',
    [{ ...sms, url: 'https://a.invalid/#x' }],
    '0.url: Leave out what follows the #',
  ],
  ['a short secret', [{ ...sms, secret: 'hidden' }], '0.secret: Give at least 32 characters'],
  ['no secret', [{ ...ding, secret: undefined }], '0.secret: This is missing: give a text'],
  ['a group of no post', [{ ...wecom, posts: [] }], '0.posts: Give at least 1 entry'],
  [
    'posts where persons are reached',
    [{ ...sms, posts: ['a'] }],
    '0: Leave out "posts": no such field is known here',
  ],
  [
    'the name of e-mail',
    [{ ...sms, name: 'mail' }],
    '0.name: Give another name: e-mail has this one',
  ],
  ['one name twice', [sms, sms], 'Give each channel a name of its own'],
  [
    'an unknown field',
    [{ ...wecom, proxy: 'x' }],
    '0: Leave out "proxy": no such field is known here',
  ],
])('%s is answered by what to give, and nothing is quoted', (_what, channels, sentence) => {
  const attempt = () => read(channels === undefined ? '[hidden' : JSON.stringify(channels))
  expect(attempt).toThrow('The worker cannot start with this environment. ANJIE_CHANNELS: ')
  expect(attempt).toThrow(sentence)
  expect(attempt).not.toThrow(/hidden|access_token/)
})

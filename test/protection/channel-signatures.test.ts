import { dingtalkUrl, signatureHeaders } from '../../protection/channel-signatures'

// Both reckoned with other programs: Python's hmac, and `openssl dgst -sha256 -hmac`.
const millis = 1_773_106_200_987

test('a DingTalk address carries time and signature beside what it had', () => {
  const url = 'https://oapi.dingtalk.com/robot/send?access_token=abc'
  expect(dingtalkUrl(url, 'SEC0123456789abcdef', 1_773_106_200_000).href).toBe(
    `${url}&timestamp=1773106200000&sign=ia90n2mpiO0o9TQamdTcBrgSISDDTEXNZluI4NorQM8%3D`,
  )
})

test('a message of ours is signed over its time and its body', () => {
  const body = '{"id":"1","text":"案结"}'
  expect(signatureHeaders({ id: '1', body }, 'k'.repeat(32), millis)).toEqual({
    'Anjie-Id': '1',
    'Anjie-Timestamp': '1773106200',
    'Anjie-Signature': 'v1=922872c79a07009a173ccc90e2dc205f3641629ec3dd0136526cb64d9ac3f03d',
  })
})

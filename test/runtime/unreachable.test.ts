import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silent } from '../../runtime/report'
import { download } from '../../runtime/servers/download'
import { freePort } from '../../runtime/servers/ports'
import { whyNoAnswer, whyUnreachable } from '../../runtime/unreachable'

const coded = (code: string) => Object.assign(new Error(`connect ${code} 10.0.0.1:7233`), { code })

test.each(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ETIMEDOUT'])(
  '%s is said in words, without the code',
  (code) => {
    expect(whyUnreachable(coded(code))).toMatch(/^[a-z ,]+$/)
  },
)

test('the words of the other side are quoted as such', () => {
  const refused = new Error('password authentication failed for user "anjie"')
  expect(whyUnreachable(refused)).toBe(`the answer was "${refused.message}"`)
})

test('nothing listens, no such name, something else listens', async () => {
  expect(await whyNoAnswer(`127.0.0.1:${await freePort()}`)).toMatch(/^nothing listens/)
  expect(await whyNoAnswer('nowhere.invalid:7233', 25_000)).toMatch(/^its name /)
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  expect(await whyNoAnswer(`127.0.0.1:${port}`)).toMatch(/^something listens there/)
  other.close()
})

test('a download from a site that is not known says so in words', async () => {
  const file = join(tmpdir(), 'anjie-never-written')
  const why = await download('http://nowhere.invalid/file', file, silent, 'file')
  expect(why).toMatch(/^nowhere\.invalid cannot be reached: its name [a-z ,]+$/)
})

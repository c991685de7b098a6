import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataDirAt } from '../../runtime/data-dir'
import { areSecrets, ensureSecrets } from '../../runtime/secrets'

const path = mkdtempSync(join(tmpdir(), 'anjie-secrets-'))
afterAll(() => rmSync(path, { recursive: true, force: true }))

test('a data directory from before the audit was sealed gets keys for it, once, and keeps the others', () => {
  const file = join(path, 'secrets.json')
  const { auditKeys: _made, ...before } = ensureSecrets(dataDirAt(path))
  writeFileSync(file, JSON.stringify(before))
  const after = ensureSecrets(dataDirAt(path))
  expect(after).toMatchObject(before)
  expect(after.auditKeys).toMatch(/^1:[\w+/]{43}=$/)
  expect(ensureSecrets(dataDirAt(path))).toEqual(after)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(after)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('what holds no keys of any installation is told from what does', () => {
  ensureSecrets(dataDirAt(path))
  expect(areSecrets(join(path, 'secrets.json'))).toBe(true)
  const others = { 'other.json': '{"name":"anjie"}', 'null.json': 'null', 'README.md': '# Anjie' }
  for (const [name, content] of Object.entries(others)) {
    writeFileSync(join(path, name), content)
    expect([name, areSecrets(join(path, name))]).toEqual([name, false])
  }
})

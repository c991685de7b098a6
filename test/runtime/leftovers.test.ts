import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DataDir, dataDirAt } from '../../runtime/data-dir'
import { silent } from '../../runtime/report'
import { claim, remember, stopLeftovers } from '../../runtime/run-files'
import { identityOf, isAlive } from '../../runtime/servers/identity'

let dir: DataDir
let bystander: ChildProcess

beforeEach(async () => {
  dir = dataDirAt(mkdtempSync(join(tmpdir(), 'anjie-leftovers-')))
  mkdirSync(dir.run)
  mkdirSync(dir.postgres)
  bystander = spawn('sleep', ['60'], { stdio: 'ignore' })
  await new Promise((resolve) => bystander.once('spawn', resolve))
})
afterEach(() => {
  bystander.kill('SIGKILL')
  rmSync(dir.path, { recursive: true, force: true })
})

const bystanderIdentity = () => {
  const identity = identityOf(bystander.pid ?? -1)
  if (!identity) throw new Error('The bystander is gone')
  return identity
}

describe('what a killed run left', () => {
  test('is stopped when it is the very process', async () => {
    const identity = bystanderIdentity()
    remember(dir, 'worker', identity)
    expect(await stopLeftovers(dir, silent)).toBe(true)
    expect(isAlive(identity)).toBe(false)
  })

  test('is not mistaken for a process that merely has its number', async () => {
    const identity = bystanderIdentity()
    remember(dir, 'worker', { ...identity, startedAt: 'another boot/1' })
    expect(await stopLeftovers(dir, silent)).toBe(false)
    expect(isAlive(identity)).toBe(true)
  })

  test('is not mistaken for a database when it is none', async () => {
    const identity = bystanderIdentity()
    writeFileSync(join(dir.postgres, 'postmaster.pid'), `${identity.pid}\n${dir.postgres}\n`)
    expect(await stopLeftovers(dir, silent)).toBe(false)
    expect(isAlive(identity)).toBe(true)
  })

  test('does not keep the next run from beginning', () => {
    writeFileSync(
      join(dir.run, 'supervisor.json'),
      JSON.stringify({ pid: process.pid, startedAt: 'another boot/1' }),
    )
    expect(() => claim(dir)).not.toThrow()
    expect(() => claim(dir)).toThrow(/already running with the data/)
  })

  test('may be unreadable', async () => {
    writeFileSync(join(dir.run, 'worker.json'), '{"pid":')
    writeFileSync(join(dir.run, 'supervisor.json'), '')
    expect(await stopLeftovers(dir, silent)).toBe(false)
    expect(() => claim(dir)).not.toThrow()
  })
})

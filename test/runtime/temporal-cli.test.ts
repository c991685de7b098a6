import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silent } from '../../runtime/report'
import { identityOf } from '../../runtime/servers/identity'
import { findTemporalCli, temporalCliVersion } from '../../runtime/servers/temporal-cli'

const fake = '#!/bin/sh\necho "--search-attribute KEY=VALUE"\n'

let dir: string
let env: NodeJS.ProcessEnv
let downloads: number
let site: Server

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'anjie-cli-'))
  program(join(dir, 'packed', 'temporal'), fake)
  const archive = join(dir, 'archive.tar.gz')
  execFileSync('tar', ['-czf', archive, '-C', join(dir, 'packed'), 'temporal'])
  env = { PATH: tools(), HOME: dir, XDG_CACHE_HOME: join(dir, 'cache') }
  downloads = 0
  site = createServer((_, res) => {
    downloads += 1
    setTimeout(() => res.end(readFileSync(archive)), 300)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  site.close()
  rmSync(dir, { recursive: true, force: true })
})

/** A PATH with what unpacking takes and nothing else: this machine may have a Temporal of its own. */
function tools(): string {
  const folder = join(dir, 'tools')
  mkdirSync(folder)
  for (const name of ['tar', 'gzip', 'sh']) {
    const path = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim()
    symlinkSync(path, join(folder, name))
  }
  return folder
}

function program(path: string, text: string): string {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, 0o755)
  return path
}

const from = () => `http://127.0.0.1:${(site.address() as AddressInfo).port}`
const home = () => join(dir, 'cache', 'anjie', `temporal-cli-${temporalCliVersion}`)

describe('finding a Temporal server', () => {
  test('takes the one that is named, before any other', async () => {
    const named = program(join(dir, 'named'), fake)
    expect(await findTemporalCli(silent, { ...env, TEMPORAL_CLI: named }, from())).toBe(named)
  })

  test('takes an installed one that can serve', async () => {
    const installed = program(join(dir, 'bin', 'temporal'), fake)
    const found = await findTemporalCli(silent, { ...env, PATH: join(dir, 'bin') }, from())
    expect(found).toBe(installed)
  })

  test('passes over one that cannot, and over a cache that is not there', async () => {
    program(join(dir, 'bin', 'temporal'), '#!/bin/sh\nexit 1\n')
    const said: string[] = []
    const report = { line: (text: string) => said.push(text), progress: () => undefined }
    const path = `${join(dir, 'bin')}:${env['PATH']}`
    const found = await findTemporalCli(report, { ...env, PATH: path }, from())
    expect(found).toBe(join(home(), 'temporal'))
    expect(said[0]).toMatch(/too old/)
  })

  test('downloads once for two that start together, and leaves nothing half done', async () => {
    const both = [findTemporalCli(silent, env, from()), findTemporalCli(silent, env, from())]
    expect(new Set(await Promise.all(both))).toEqual(new Set([join(home(), 'temporal')]))
    expect(downloads).toBe(1)
    expect(readdirSync(join(home(), '..'))).toEqual([`temporal-cli-${temporalCliVersion}`])
    await findTemporalCli(silent, env, from())
    expect(downloads).toBe(1)
  })

  test('takes over the lock of a start that was killed', async () => {
    mkdirSync(`${home()}.lock`, { recursive: true })
    const gone = { pid: process.pid, startedAt: 'another boot/1' }
    expect(identityOf(process.pid)).not.toEqual(gone)
    writeFileSync(join(`${home()}.lock`, 'owner.json'), JSON.stringify(gone))
    expect(await findTemporalCli(silent, env, from())).toBe(join(home(), 'temporal'))
  })
})

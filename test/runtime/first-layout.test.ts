import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../runtime/project'
import { silent } from '../../runtime/report'
import { initialisePostgres, isInitialised } from '../../runtime/servers/postgres'
import { findPostgres, type PostgresProgram } from '../../runtime/servers/postgres-program'
import { pause } from './started'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anjie-layout-'))
  chmodSync(folder, 0o711)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** In a process group of its own, so that initdb can be killed with whoever started it. */
function layOutElsewhere(program: PostgresProgram, dataDir: string) {
  const built = join(projectRoot, 'dist/runtime/servers/postgres.js')
  const options = JSON.stringify({ program, dataDir, ownerPassword: 'x' })
  const script = `require(${JSON.stringify(built)}).initialisePostgres(${options})`
  return spawn(process.execPath, ['-e', script], { detached: true, stdio: 'ignore' })
}

test('a layout killed half-way is no database, and the next one is whole', async () => {
  const program = await findPostgres(silent)
  const dataDir = join(folder, 'postgres')
  const begun = () =>
    readdirSync(folder).some((name) => existsSync(join(folder, name, 'PG_VERSION')))
  const layout = layOutElsewhere(program, dataDir)
  const ended = new Promise((resolve) => layout.once('exit', resolve))
  for (let tries = 10_000; !begun() && tries > 0; tries -= 1) await pause(5)
  process.kill(-(layout.pid ?? 0), 'SIGKILL')
  await ended
  expect(begun()).toBe(true)
  expect(isInitialised(dataDir)).toBe(false)

  await initialisePostgres({ program, dataDir, ownerPassword: 'x' })
  expect(isInitialised(dataDir)).toBe(true)
  expect(readdirSync(folder)).toEqual(['postgres'])
})

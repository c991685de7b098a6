import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sentenceOf } from '../../runtime/failure'
import type { Report } from '../../runtime/report'
import { killGroup } from '../../runtime/servers/child'
import { identityOf, isAlive, type ProcessIdentity } from '../../runtime/servers/identity'
import { freePort } from '../../runtime/servers/ports'
import type { RunningPostgres } from '../../runtime/servers/postgres'
import { findTemporalCli } from '../../runtime/servers/temporal-cli'
import { startTemporalDev, type TemporalDev } from '../../runtime/servers/temporal-dev'
import { findTestServer } from '../../runtime/servers/test-server'
import { searchAttributes } from '../../contract/search-attributes'
import { serversVariable, type TestServers } from './servers'
import { startTestPostgres } from './test-postgres'

const prefix = 'anjie-test-'
const ownerFile = 'owner.json'

interface Started {
  folder: string
  postgres: RunningPostgres
  temporal: TemporalDev
}

let started: Started | undefined

export async function startTestServers(report: Report): Promise<void> {
  removeLeftovers()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  // The account Postgres runs as must get through to its own directory below.
  chmodSync(folder, 0o711)
  const cli = await findTemporalCli(report)
  const testServer = await testServerOrReason(report)
  const [temporal, database] = await Promise.all([
    startTemporal(folder, cli),
    startTestPostgres(folder, report),
  ])
  started = { folder, postgres: database.postgres, temporal }
  remember(folder, started)
  stopWithParent()
  const servers: TestServers = {
    postgres: database.access,
    temporal: { address: temporal.address, cli },
    testServer,
  }
  process.env[serversVariable] = JSON.stringify(servers)
}

export async function stopTestServers(): Promise<void> {
  if (!started) return
  const { folder, temporal, postgres } = started
  started = undefined
  await Promise.all([temporal.stop(), postgres.stop()])
  rmSync(folder, { recursive: true, force: true })
}

async function testServerOrReason(report: Report): Promise<TestServers['testServer']> {
  try {
    return { executable: await findTestServer(report) }
  } catch (error) {
    // Only the tests that turn the clock need it: they say this sentence, the others run.
    return { missing: sentenceOf(error) }
  }
}

async function startTemporal(folder: string, cli: string): Promise<TemporalDev> {
  return startTemporalDev({
    cli,
    port: await freePort(),
    namespaces: ['default'],
    searchAttributes,
    logFile: join(folder, 'temporal.log'),
    detached: false,
  })
}

interface Owner {
  run: ProcessIdentity | undefined
  servers: ProcessIdentity[]
}

function remember(folder: string, { postgres, temporal }: Started): void {
  const owner: Owner = {
    run: identityOf(process.pid),
    servers: [postgres.child.identity, temporal.child.identity],
  }
  writeFileSync(join(folder, ownerFile), JSON.stringify(owner))
}

/** A test run that was killed could not stop its servers: the next one does, and tidies up. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    const file = join(folder, ownerFile)
    if (!existsSync(file)) continue
    const owner = JSON.parse(readFileSync(file, 'utf8')) as Owner
    if (!owner.run || isAlive(owner.run)) continue
    owner.servers.forEach(killGroup)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Jest skips its teardown when it is interrupted. */
function stopWithParent(): void {
  const kill = () => {
    if (!started) return
    killGroup(started.temporal.child.identity)
    killGroup(started.postgres.child.identity)
    rmSync(started.folder, { recursive: true, force: true })
    started = undefined
  }
  process.once('exit', kill)
  process.once('SIGTERM', () => {
    kill()
    process.exit(143)
  })
}

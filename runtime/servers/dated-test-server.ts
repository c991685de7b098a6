import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { millisOf, type Instant } from '../../domain/time/day'
import { Failure } from '../failure'
import { projectRoot } from '../project'
import type { Report } from '../report'
import { onPath, run } from './commands'
import { findTestServer, type TestServerExecutable } from './test-server'

const source = join(projectRoot, 'runtime', 'servers', 'dated-test-server.java')

/**
 * The server whose clock can be turned, started at a moment of the past: what is played on it lies
 * among holidays that are published, and comes out the same whenever it is run. The ready-made
 * server always begins today, so a few lines of Java start its services instead.
 */
export async function findDatedTestServer(
  report: Report,
  startsAt: Instant,
  env: NodeJS.ProcessEnv = process.env,
): Promise<TestServerExecutable> {
  const undated = await findTestServer(report, env)
  const compiler = onPath('javac', env)
  if (undated.type !== 'existing-path' || compiler === undefined) {
    throw new Failure(
      'A Temporal test server that begins on a day of the past needs a JDK, version 17 or newer, and Maven.',
    )
  }
  const home = dirname(undated.path)
  const classes = await compiledInto(home, compiler, env)
  return { type: 'existing-path', path: starterIn(classes, join(home, 'lib'), millisOf(startsAt)) }
}

/** Once for every version of the source; a compilation that was killed leaves nothing in its place. */
async function compiledInto(
  home: string,
  compiler: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const version = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 12)
  const classes = join(home, `dated-${version}`)
  if (existsSync(classes)) return classes
  const part = mkdtempSync(`${classes}-`)
  const args = ['-cp', join(home, 'lib', '*'), '-d', part, source]
  const compiled = await run(compiler, args, { env })
  if (compiled.code !== 0) {
    rmSync(part, { recursive: true, force: true })
    throw new Failure(`The dated test server could not be compiled:\n  ${compiled.output.trim()}`)
  }
  if (existsSync(classes)) rmSync(part, { recursive: true, force: true })
  else renameSync(part, classes)
  return classes
}

/** The SDK hands over the port and nothing else, so the moment stands in the script. */
function starterIn(classes: string, lib: string, startsAtMillis: number): string {
  const script = join(classes, `from-${startsAtMillis}`)
  if (existsSync(script)) return script
  const part = `${script}-${process.pid}`
  writeFileSync(part, starter(classes, lib, startsAtMillis))
  chmodSync(part, 0o755)
  renameSync(part, script)
  return script
}

function starter(classes: string, lib: string, startsAtMillis: number): string {
  return `#!/bin/sh
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "${classes}:${lib}/*" \\
  DatedTestServer ${startsAtMillis} "$@"
`
}

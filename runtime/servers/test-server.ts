import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failure'
import type { Report } from '../report'
import { cacheDir, withLock } from './cache'
import { isExecutable, onPath, run } from './commands'

const testServerVersion = '1.32.0'

/** What `TestWorkflowEnvironment.createTimeSkipping` takes as `server.executable`. */
export type TestServerExecutable =
  { type: 'existing-path'; path: string } | { type: 'cached-download'; downloadDir: string }

// The second only keeps the first from warning about a missing log on every start.
const artifacts = [
  `io.temporal:temporal-test-server:${testServerVersion}`,
  'org.slf4j:slf4j-nop:1.7.36',
]

/**
 * The server whose clock can be driven forward, for tests. Java's is taken where Java and Maven
 * are, because it can be had from a package registry; else the SDK downloads a native one.
 */
export async function findTestServer(
  report: Report,
  env: NodeJS.ProcessEnv = process.env,
): Promise<TestServerExecutable> {
  const home = join(cacheDir(env), `temporal-test-server-${testServerVersion}`)
  const java = await usableJava(env)
  const script = join(home, 'temporal-test-server')
  if (java !== undefined && isExecutable(script)) return { type: 'existing-path', path: script }
  const maven = onPath('mvn', env)
  if (java !== undefined && maven !== undefined) {
    await withLock(`${home}.lock`, report, async () => {
      if (!isExecutable(script)) await resolveJars(home, maven, report, env)
    })
    return { type: 'existing-path', path: script }
  }
  if (await downloadReachable()) return { type: 'cached-download', downloadDir: nativeDir(env) }
  throw new Failure(
    'There is no way to a time-skipping Temporal test server here: it needs Java 17 with Maven, ' +
      'or internet access for the download.',
  )
}

function nativeDir(env: NodeJS.ProcessEnv): string {
  const folder = join(cacheDir(env), 'temporal-sdk-download')
  mkdirSync(folder, { recursive: true })
  return folder
}

async function usableJava(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  // The wrapper is a shell script; on Windows the native download is used instead.
  if (process.platform === 'win32') return undefined
  const java = onPath('java', env)
  if (java === undefined) return undefined
  const { output } = await run(java, ['-version'], { timeoutMs: 10_000 })
  const major = Number(/version "(\d+)/.exec(output)?.[1] ?? 0)
  return major >= 17 ? java : undefined
}

async function downloadReachable(): Promise<boolean> {
  try {
    await fetch('https://temporal.download/', {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(5_000),
    })
    return true
  } catch {
    return false
  }
}

async function resolveJars(
  home: string,
  maven: string,
  report: Report,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const began = Date.now()
  mkdirSync(join(home, '..'), { recursive: true })
  const work = mkdtempSync(`${home}-`)
  const tick = setInterval(() => {
    report.progress(
      `Fetching the time-skipping test server: ${Math.round((Date.now() - began) / 1000)} s`,
    )
  }, 500)
  try {
    writeFileSync(join(work, 'pom.xml'), projectFile())
    writeFileSync(join(work, 'temporal-test-server'), wrapper)
    chmodSync(join(work, 'temporal-test-server'), 0o755)
    const fetched = await run(
      maven,
      [
        '-B',
        '-q',
        'dependency:copy-dependencies',
        '-DincludeScope=runtime',
        '-DoutputDirectory=lib',
      ],
      { cwd: work, env },
    )
    if (fetched.code !== 0) throw new Failure(notFetched(fetched.output))
    if (existsSync(home)) rmSync(home, { recursive: true, force: true })
    renameSync(work, home)
  } finally {
    clearInterval(tick)
    rmSync(work, { recursive: true, force: true })
  }
  report.line(`Time-skipping test server fetched in ${Math.round((Date.now() - began) / 1000)} s`)
}

function notFetched(output: string): string {
  const errors = output.split('\n').filter((line) => line.includes('ERROR'))
  return (
    'The time-skipping Temporal test server could not be fetched with Maven; Maven said:\n  ' +
    errors.slice(0, 3).join('\n  ').slice(0, 800)
  )
}

// `exec` makes the shell become Java, so that stopping the process id stops the server.
const wrapper = `#!/bin/sh
lib="$(cd "$(dirname "$0")" && pwd)/lib"
exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$lib/*" \\
  io.temporal.testserver.TestServer "$@"
`

function projectFile(): string {
  const dependencies = artifacts.map((artifact) => {
    const [group, name, version] = artifact.split(':')
    return (
      `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId>` +
      `<version>${version}</version></dependency>`
    )
  })
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>anjie</groupId>
  <artifactId>test-server</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>${dependencies.join('')}</dependencies>
</project>
`
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Stops } from '../lives/stops'
import { LEFT_OUT, type Reach } from './reach'

/** What every answer is held against: the document, and nothing that is ours. */
const CHECKS = [
  ...['not_a_server_error', 'status_code_conformance', 'content_type_conformance'],
  ...['response_headers_conformance', 'response_schema_conformance'],
]

export type Asking = {
  program: string
  origin: string
  /** Empty for whoever has no account. */
  cookie: string
  folder: string
  seed: number
  only?: string | undefined
  reach: Reach
  times: { open: number; closed: number }
  cases: readonly string[]
  words: readonly string[]
}

/** Has one role's requests made; what was asked and answered is in the file it names. */
export async function ask(asking: Asking, stops: Stops): Promise<string> {
  const { program, origin, folder, cookie, only } = asking
  const config = path.join(folder, 'schemathesis.toml')
  const report = path.join(folder, 'asked.ndjson')
  writeFileSync(config, configOf(asking))
  const leftOut = Object.keys(LEFT_OUT).flatMap((id) => ['--exclude-operation-id', id])
  const child = spawn(
    program,
    [
      ...['--config-file', config, 'run', `${origin}/openapi.json`, '--phases', 'fuzzing'],
      ...['--seed', String(asking.seed), '--max-examples', String(asking.times.open)],
      ...['--checks', CHECKS.join(','), '--continue-on-failure', '--no-shrink'],
      ...['--suppress-health-check', 'all', '--generation-database', 'none'],
      ...['--workers', '1', '--warnings', 'off', '--no-color', '--report-ndjson-path', report],
      ...(cookie === '' ? [] : ['--header', `Cookie: ${cookie}`]),
      ...(only === undefined ? leftOut : ['--include-operation-id', only]),
    ],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  stops.add(() => void child.kill('SIGTERM'))
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => void said.push(bytes))
  }
  await once(child, 'close')
  writeFileSync(path.join(folder, 'said.txt'), Buffer.concat(said))
  return report
}

/**
 * Real cases and codes now and then, for with made-up ones everything is answered by 404. What comes
 * next must not hang on answers: the same seed asks the same.
 */
function configOf({ reach, times, cases, words }: Asking): string {
  const list = (values: readonly string[]) =>
    `[${values.map((each) => JSON.stringify(each)).join(', ')}]`
  return [
    ...['[generation]', 'with-security-parameters = false'],
    'dictionaries = { string = { dictionary = "words", probability = 0.3 } }',
    ...['[dictionaries.words]', `values = ${list(words)}`],
    ...['[dictionaries.cases]', `values = ${list(cases)}`],
    ...['[parameters]', '"path.number" = { dictionary = "cases", probability = 0.8 }'],
    ...['[phases.fuzzing]', 'extra-data-sources = { responses = false }'],
    'error-feedback = { enabled = false }',
    ...(reach.closed.length === 0
      ? []
      : [
          ...['[[operations]]', `include-operation-id = ${list(reach.closed)}`],
          `generation = { max-examples = ${times.closed} }`,
        ]),
    '',
  ].join('\n')
}

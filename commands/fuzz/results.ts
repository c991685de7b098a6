import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** What one role asked and was answered, read off the file that was left behind. */
export type Result = {
  operations: Set<string>
  statuses: Map<number, number>
  failures: Failed[]
  /** It went through to its end, as it was meant to. */
  finished: boolean
}

export type Failed = { operation: string; check: string; what: string; again: string }

type Check = {
  name: string
  status: string
  failure_info?: { failure?: { title?: string; message?: string } } | null
}
type Interaction = {
  request: { method: string; uri: string }
  response?: { status_code: number } | null
}
type Recorder = {
  label: string
  cases?: Record<string, { value?: { body?: unknown } }>
  checks?: Record<string, Check[]>
  interactions: Record<string, Interaction>
}
/** One line of the file; of all it may say, what counts here. */
export type Line = {
  ScenarioFinished?: { recorder: Recorder }
  NonFatalError?: object
  FatalError?: object
  EngineFinished?: { stop_reason?: string }
}

export function emptyResult(): Result {
  return { operations: new Set(), statuses: new Map(), failures: [], finished: false }
}

export async function readResult(file: string): Promise<Result> {
  const result = emptyResult()
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })
  for await (const line of lines) take(result, JSON.parse(line) as Line)
  return result
}

export function take(result: Result, line: Line): void {
  const { ScenarioFinished: scenario, EngineFinished: end } = line
  if (scenario !== undefined) takeScenario(result, scenario.recorder)
  const error = line.NonFatalError ?? line.FatalError
  if (error !== undefined) {
    const what = JSON.stringify(error).slice(0, 500)
    result.failures.push({ operation: 'the run itself', check: 'error', what, again: '' })
  }
  if (end?.stop_reason === 'completed') result.finished = true
}

function takeScenario(result: Result, recorder: Recorder): void {
  const { label, checks = {}, interactions } = recorder
  result.operations.add(label)
  for (const [id, { response }] of Object.entries(interactions)) {
    if (response === undefined || response === null) {
      const what = 'The connection broke before there was an answer'
      result.failures.push({
        operation: label,
        check: 'no answer',
        what,
        again: requestOf(recorder, id),
      })
      continue
    }
    const { status_code: status } = response
    result.statuses.set(status, (result.statuses.get(status) ?? 0) + 1)
  }
  const each = Object.entries(checks).flatMap(([id, list]) =>
    list.map((check) => ({ id, ...check })),
  )
  for (const { id, name, status, failure_info: info } of each) {
    if (status === 'success' || status === 'skip') continue
    const { title = name, message = '' } = info?.failure ?? {}
    // Behind the first of them stand the schema and the answer, which are in the file as well.
    const [first = ''] = message.split('\n\n')
    const what = [title, first].filter((text) => text !== '').join(': ')
    result.failures.push({ operation: label, check: name, what, again: requestOf(recorder, id) })
  }
}

const MOST_OF_A_BODY = 500

function requestOf({ cases = {}, interactions }: Recorder, id: string): string {
  const { method = '', uri = '' } = interactions[id]?.request ?? {}
  const body = cases[id]?.value?.body
  const sent = body === undefined ? '' : ` ${JSON.stringify(body).slice(0, MOST_OF_A_BODY)}`
  return `${method} ${uri}${sent}`
}

export const requestsOf = ({ statuses }: Result) =>
  [...statuses.values()].reduce((sum, count) => sum + count, 0)

/** The same check of the same operation is told once, with how often. */
export function toldOnce(failures: readonly Failed[]): (Failed & { times: number })[] {
  const told = new Map<string, Failed & { times: number }>()
  for (const each of failures) {
    const key = `${each.operation} ${each.check} ${each.what.slice(0, 80)}`
    const before = told.get(key)
    told.set(key, { ...(before ?? each), times: (before?.times ?? 0) + 1 })
  }
  return [...told.values()]
}

const classes = ['2xx', '3xx', '4xx', '5xx'] as const

/** A table for a terminal: one row for each role. */
export function table(results: ReadonlyMap<string, Result>): string[] {
  const head = ['role', 'operations', 'requests', ...classes, 'failures']
  const rows = [...results].map(([role, result]) => {
    const { statuses, failures, operations } = result
    const inClass = (first: string) =>
      [...statuses]
        .filter(([status]) => String(status).startsWith(first))
        .reduce((sum, [, count]) => sum + count, 0)
    return [
      ...[role, operations.size, requestsOf(result)],
      ...classes.map(([first = '']) => inClass(first)),
      failures.length,
    ].map(String)
  })
  const widths = head.map((name, at) =>
    Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  return [head, ...rows].map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

import { cpSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DemoSignIn } from '../../runtime/demo/seed'
import { Failure } from '../../runtime/failure'
import type { Report } from '../../runtime/report'
import { Product } from '../faults/product/product'
import { temporaryDirectory } from '../first-thread/temporary-directory'
import type { Stops } from '../lives/stops'
import { ask } from './asking'
import { makeCases, signedIn, wordsFor } from './cases'
import { STRANGER, type Options } from './options'
import { schemathesis } from './python'
import { reachOf, share, type Described } from './reach'
import { emptyResult, readResult, requestsOf, type Result } from './results'

export type Ran = { results: Map<string, Result>; keep: () => string }

/** The product under way, a few cases in it, and then one role after the other. */
export async function run(options: Options, report: Report, stops: Stops): Promise<Ran> {
  const program = await schemathesis(report)
  const product = await Product.start(report, stops)
  const { origin, signIns } = product
  report.line(`The product runs at ${origin}`)
  unlessKnown(options.roles, signIns)
  const made = await makeCases(origin, signIns)
  const words = [...wordsFor(made.cases), ...made.queryCodes]
  const document = (await (await fetch(`${origin}/openapi.json`)).json()) as Described
  const directory = temporaryDirectory()
  stops.add(() => directory.remove())
  const results = new Map<string, Result>()
  for (const role of options.roles) {
    const folder = path.join(directory.path, role)
    mkdirSync(folder)
    const { cookie, may } = await standing(origin, signIns, role)
    const reach = reachOf(document, may)
    const times = share(reach, options.requests)
    const { seed, only } = options
    const file = await ask(
      { program, origin, cookie, folder, seed, only, reach, times, words, cases: made.cases },
      stops,
    )
    const result = await readResult(file).catch(() => emptyResult())
    results.set(role, result)
    report.line(`${role}: ${requestsOf(result)} requests, ${result.failures.length} failures`)
  }
  const keep = () => {
    const kept = path.join(tmpdir(), `anjie-fuzz-${options.seed}`)
    cpSync(directory.path, kept, { recursive: true })
    cpSync(product.logs, path.join(kept, 'logs'), { recursive: true })
    return kept
  }
  return { results, keep }
}

function unlessKnown(roles: readonly string[], signIns: readonly DemoSignIn[]): void {
  const logins = [STRANGER, ...signIns.map(({ login }) => login)]
  const unknown = roles.find((role) => !logins.includes(role))
  if (unknown === undefined) return
  throw new Failure(`There is no sign-in "${unknown}": --as takes ${logins.join(', ')}.`)
}

async function standing(origin: string, signIns: readonly DemoSignIn[], role: string) {
  if (role === STRANGER) return { cookie: '', may: undefined }
  const { client, cookie } = await signedIn(origin, signIns, role)
  const { actions } = (await client.get('/v1/me')).data
  return { cookie, may: new Set<string>(actions.map(({ action }) => action)) }
}

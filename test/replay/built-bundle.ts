import fs from 'node:fs'
import path from 'node:path'

/** The code of the workflows as the worker loads it. */
export const builtBundle = fs.readFileSync(
  path.join(__dirname, '../../dist/workflow-bundle.js'),
  'utf8',
)

/** The bundle with one thing changed; a change that finds nothing to change is no test. */
export function mutated(from: string, to: string): string {
  const altered = builtBundle.split(from)
  if (altered.length < 2) throw new Error(`The bundle holds no ${from}`)
  return altered.join(to)
}

/**
 * npm run campaign -- check campaigns/2019/push.yaml
 * Checks definitions of campaigns, shows their dates, and makes a new one of an old. docs/campaigns.md
 * has all of it. Ends with 0, with 1 where a definition has a fault, with 2 where it was not asked rightly.
 */
import { Failure } from '../../runtime/failure'
import { check } from './check'
import { dates } from './dates'
import { renew } from './new'
import { schema } from './schema'

const WAYS: Readonly<Record<string, (args: string[]) => number>> = {
  ...{ check, dates, new: renew, schema },
}

function main([name, ...args]: string[]): number {
  // Whoever reads may stop early, as head does; that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const way = name === undefined || !Object.hasOwn(WAYS, name) ? undefined : WAYS[name]
  if (way !== undefined) return way(args)
  const found = name === undefined ? 'Say what to do' : `"${name}" is nothing to do here`
  throw new Failure(
    `${found}: npm run campaign -- check FILE…, dates FILE, new --from FILE --start YYYY-MM-DD, or schema.`,
  )
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Failure)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

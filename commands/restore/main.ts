/**
 * npm run --silent restore -- --from FOLDER --secrets FILE
 * Lays a backup out again, in a directory that is empty or not there yet (decision 62).
 */
import { resolve } from 'node:path'
import { chooseDataDir } from '../../runtime/data-dir'
import { Failure, sentenceOf } from '../../runtime/failure'
import { silent } from '../../runtime/report'
import { findPostgres } from '../../runtime/servers/postgres-program'
import { readSettings } from '../../runtime/settings'
import { readArguments } from '../arguments'
import { restore } from './restore'

const usage =
  'Usage: npm run --silent restore -- --from FOLDER --secrets FILE, and with --to DIRECTORY elsewhere than ' +
  'where npm start looks.'

async function main(): Promise<void> {
  const { from, to, secrets } = readArguments(
    { from: { type: 'string' }, to: { type: 'string' }, secrets: { type: 'string' } },
    usage,
  )
  if (!from) throw new Failure(`--from is missing. ${usage}`)
  const { dataDir } = readSettings([], process.env)
  const program = await findPostgres(silent)
  const wanted = to ? { path: resolve(to), chosen: true } : dataDir
  const dir = chooseDataDir(wanted, program.account, silent)
  const manifest = await restore({ from: resolve(from), to: dir, secrets, program })
  say(`${dir.path} is as it was at ${manifest.madeAt}: every file is unaltered, and the keys fit.`)
  say(
    `Start it with ANJIE_DATA_DIR=${dir.path} npm start. What came after that moment is not in it.`,
  )
}

const say = (line: string) => process.stdout.write(`${line}\n`)

main().catch((error: unknown) => {
  process.stderr.write(`Nothing was restored: ${sentenceOf(error)}\n`)
  process.exitCode = 1
})

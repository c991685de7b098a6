/**
 * npm run --silent backup -- --to FOLDER
 * Puts the stopped installation of `npm start` aside as it is at one moment (decision 62).
 */
import { resolve } from 'node:path'
import { chooseDataDir } from '../../runtime/data-dir'
import { Failure, sentenceOf } from '../../runtime/failure'
import { silent } from '../../runtime/report'
import { findPostgres } from '../../runtime/servers/postgres-program'
import { readSettings } from '../../runtime/settings'
import { readArguments } from '../arguments'
import { takeBackup } from './take'

const usage =
  'Usage: npm run --silent backup -- --to FOLDER, with --with-secrets where the keys are to lie in it.'

async function main(): Promise<void> {
  const { to, 'with-secrets': withSecrets = false } = readArguments(
    { to: { type: 'string' }, 'with-secrets': { type: 'boolean' } },
    usage,
  )
  if (!to) throw new Failure(`--to is missing. ${usage}`)
  const settings = readSettings([], process.env)
  if (settings.database !== undefined || settings.temporal !== undefined) {
    throw new Failure(
      'With servers of your own this backs up neither: docs/runbook.md says how (Backups).',
    )
  }
  const program = await findPostgres(silent)
  const dir = chooseDataDir(settings.dataDir, program.account, silent)
  const folder = resolve(to)
  const { files, secrets } = await takeBackup(dir, folder, { program, withSecrets })
  const mebibytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024 / 1024
  say(`${folder} is a backup of ${dir.path}: ${files.length} files, ${Math.ceil(mebibytes)} MiB.`)
  say(
    secrets
      ? 'It holds the keys: whoever has it can read everything in it.'
      : `The keys are not in it. Keep ${dir.path}/secrets.json elsewhere: without it nobody can restore this.`,
  )
}

const say = (line: string) => process.stdout.write(`${line}\n`)

main().catch((error: unknown) => {
  process.stderr.write(`Nothing was backed up: ${sentenceOf(error)}\n`)
  process.exitCode = 1
})

/**
 * npm run installation -- organisation.json
 * Writes an organisation and its first accounts into an empty installation. docs/runbook.md tells
 * how; docs/installation.example.json is such a file.
 */
import { readFileSync } from 'node:fs'
import { Failure, sentenceOf } from '../../runtime/failure'
import { unreadable } from '../unreadable'
import { install, installationEnvironment, type FirstSignIn } from './install'
import { readOrganisation } from './organisation-file'

const usage = 'Usage: npm run installation -- organisation.json (- reads standard input).'

async function main(): Promise<void> {
  const [file, ...more] = process.argv.slice(2)
  if (file === undefined || more.length > 0) throw new Failure(usage)
  const organisation = readOrganisation(contentOf(file))
  const signIns = await install(organisation, installationEnvironment(process.env))
  process.stdout.write(`${table(signIns)}\n`)
  process.stderr.write('These passwords are shown this once: hand each to its holder now.\n')
}

function contentOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw unreadable(file === '-' ? 'on standard input' : file, error)
  }
}

function table(signIns: readonly FirstSignIn[]): string {
  const rows = [
    { login: 'Login', password: 'Password', roles: 'Role', name: 'Name' },
    ...signIns.map((each) => ({ ...each, roles: each.roles.join(', ') })),
  ]
  const width = (column: 'login' | 'password' | 'roles') =>
    Math.max(...rows.map((row) => row[column].length)) + 2
  const widths = { login: width('login'), password: width('password'), roles: width('roles') }
  return rows
    .map(({ login, password, roles, name }) =>
      [
        ...[login.padEnd(widths.login), password.padEnd(widths.password)],
        ...[roles.padEnd(widths.roles), name],
      ].join(''),
    )
    .join('\n')
}

main().catch((error: unknown) => {
  process.stderr.write(`Nothing was written: ${sentenceOf(error)}\n`)
  process.exitCode = 1
})

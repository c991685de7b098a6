/**
 * npm run --silent audit:verify -- --expect 1234:0a1b…
 * Says whether the audit is as it was sealed (decision 49); docs/runbook.md tells when to run it.
 */
import { Client } from 'pg'
import { Failure, errorCode, sentenceOf } from '../../runtime/failure'
import { whyUnreachable } from '../../runtime/unreachable'
import { readArguments } from '../arguments'
import { sentenceFor } from './findings'
import { auditSource, type Source } from './source'
import { verifyAudit, type Noted, type Outcome } from './verify'

const usage =
  'Usage: npm run --silent audit:verify, or with --expect PLACE:SEAL, as often as needed, for seals that were noted before.'

async function main(): Promise<void> {
  const noted = notedSeals()
  const source = await auditSource(process.env)
  const client = await connect(source)
  try {
    // One moment for all statements: what is written meanwhile is none of it.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const outcome = await verifyAudit(client, source.keys, noted, (finding) =>
      say(sentenceFor(finding)),
    )
    summary(outcome).forEach(say)
    process.exitCode = outcome.findings === 0 ? 0 : 1
  } finally {
    await client.end().catch(() => undefined)
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)

function notedSeals(): Noted[] {
  const { expect = [] } = readArguments({ expect: { type: 'string', multiple: true } }, usage)
  return expect.map((text) => {
    const [, place = '', seal = ''] = /^(\d{1,18}):([0-9a-f]{64})$/i.exec(text.trim()) ?? []
    if (place !== '') return { place: BigInt(place), seal: seal.toLowerCase() }
    throw new Failure(`--expect takes a place and a seal as this command prints them. ${usage}`)
  })
}

async function connect({ url, called }: Source): Promise<Client> {
  const client = new Client({
    ...{ connectionString: url, connectionTimeoutMillis: 5_000 },
    application_name: 'anjie-audit-verify',
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new Failure(
      `The database of ${called} cannot be reached: ${whyUnreachable(error)}. Check that it is running, ` +
        'and the address and the login.',
    )
  }
}

function summary({ sealed, findings, newest, waiting }: Outcome): string[] {
  const since = waiting.oldest === null ? '' : `, the oldest of ${waiting.oldest}`
  return [
    whatWasFound(sealed, findings),
    `Entries not sealed yet: ${waiting.count}${since}.`,
    newest === undefined
      ? 'There is no seal yet.'
      : `The newest seal, to be noted elsewhere: ${newest.place}:${newest.seal}`,
  ]
}

function whatWasFound(sealed: number, findings: number): string {
  if (findings > 0) {
    return `${sealed} seals were read; ${findings} ${findings === 1 ? 'finding' : 'findings'}.`
  }
  return sealed === 0
    ? 'Nothing is sealed, so there is nothing to check.'
    : `${sealed} seals and their entries are as they were made.`
}

function failed(error: unknown): string {
  const undefinedTable = '42P01'
  if (errorCode(error) !== undefinedTable) return sentenceOf(error)
  return 'This database has no sealed audit yet: migrate it first, with npm start or node dist/prisma/migrate.js.'
}

main().catch((error: unknown) => {
  process.stderr.write(`The audit was not checked: ${failed(error)}\n`)
  process.exitCode = 1
})

/**
 * npm run --silent keys:rotate
 * Seals anew, under the first of the field keys, what still rests on another (decision 20); docs/runbook.md
 * tells when.
 */
import { appendAudit } from '../../api/records/audit'
import { instantFrom } from '../../domain/time/day'
import { createPrisma } from '../../prisma/client'
import { createPool } from '../../prisma/pool'
import { parseKeyring } from '../../protection/keyring'
import { Failure, sentenceOf } from '../../runtime/failure'
import { whyUnreachable } from '../../runtime/unreachable'
import { readArguments } from '../arguments'
import { sourceOf, type Source } from '../doctor/source'
import { rotate, type Rotated } from './rotate'

const usage = 'Usage: npm run --silent keys:rotate, without anything behind it.'
/** One statement may wait for a checkpoint of a slow disk. */
const STATEMENT_MILLIS = 60_000

async function main(): Promise<void> {
  readArguments({}, usage)
  const { url, keys } = neededFrom(await sourceOf(process.env))
  const ring = parseKeyring('ANJIE_FIELD_KEYS', keys)
  const pool = createPool(url, {
    ...{ poolMax: 2, applicationName: 'anjie-keys-rotate', statementMillis: STATEMENT_MILLIS },
  })
  const prisma = createPrisma(pool)
  try {
    await reach(() => pool.query('SELECT 1'))
    const rotated = await rotate(pool, ring, progress())
    if (rotated.sealed > 0) {
      await appendAudit(prisma, instantFrom(Date.now()), {
        ...{ actor: null, action: 'field-keys-rotated', subject: 'installation' },
        detail: { key: ring.active, sealed: rotated.sealed, left: countLeft(rotated) },
      })
    }
    summary(rotated, ring.active, [...ring.keys.keys()]).forEach(say)
    process.exitCode = rotated.left.length === 0 ? 0 : 1
  } finally {
    await prisma.$disconnect()
    await pool.end()
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)

/** As the owner of the tables: the program's own login may not change what was written (decision 36). */
function neededFrom({ ownerUrl, keys: { field } }: Source): { url: string; keys: string } {
  if (ownerUrl === undefined) {
    throw new Failure(
      'MIGRATION_DATABASE_URL is missing: the program itself may not change what was written, ' +
        'so this is done as the owner of the tables.',
    )
  }
  if (field) return { url: ownerUrl, keys: field }
  throw new Failure('ANJIE_FIELD_KEYS is missing: set it as API and worker have it.')
}

async function reach(ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask()
  } catch (error) {
    throw new Failure(
      `The database cannot be reached: ${whyUnreachable(error)}. Check that it is running, the ` +
        'address and the login.',
    )
  }
}

const TOLD_EVERY = 1_000

/** How far it is, column by column: at its first batch, and whenever another thousand is done. */
function progress(): (place: string, sealed: number) => void {
  const done = new Map<string, number>()
  return (place, sealed) => {
    if (sealed === 0) return
    const before = done.get(place) ?? 0
    const now = before + sealed
    done.set(place, now)
    const another = Math.floor(before / TOLD_EVERY) !== Math.floor(now / TOLD_EVERY)
    if (before === 0 || another) say(`${place}: ${now} sealed anew`)
  }
}

const countLeft = ({ left }: Rotated) => left.reduce((sum, { count }) => sum + count, 0)

function summary(rotated: Rotated, active: string, known: readonly string[]): string[] {
  const { sealed, left } = rotated
  const done = `${sealed} values were sealed anew with the key "${active}".`
  if (left.length === 0) {
    const others = known.filter((id) => id !== active).map((id) => `"${id}"`)
    const may =
      others.length === 0
        ? 'Nothing rests on another.'
        : `Nothing rests on another: ${others.join(', ')} may be taken away (docs/runbook.md, Keys).`
    return [done, may]
  }
  return [
    done,
    ...left.map(({ place, key, count }) => `${place}: ${count} still rest on the key "${key}".`),
    'Give every key that is named here, see that API and worker run with the new one in front, and run this again; ' +
      'what then is still named was altered: restore it from a backup.',
  ]
}

main().catch((error: unknown) => {
  process.stderr.write(`The keys were not changed: ${sentenceOf(error)}\n`)
  process.exitCode = 1
})

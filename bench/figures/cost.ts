import { randomUUID } from 'node:crypto'
import { appendAudit } from '../../api/records/audit'
import type { CaseNumber, PersonId } from '../../domain/ids'
import { instantFrom } from '../../domain/time/day'
import { createPrisma, type Database, type Transaction } from '../../prisma/client'
import type { FieldCipher } from '../../protection/field-cipher'
import { ApiSession } from '../api-session'
import { registerThroughApi, untilSettled } from '../cases'
import { percentile, timed, type Figure, type Measured } from '../figure'

const TITLES = 20
/** As long as what people write at the counter, in bytes of UTF-8. */
const [SHORT, LONG] = ['甲某'.repeat(4), '村口道路路面破损影响出行'.repeat(12)]

type Part = 'alive' | 'me' | 'audit' | 'auditWithin' | 'seal' | 'open' | 'hash'
type Request = 'contacts' | 'titles' | 'register'
type Took = Record<Part | Request, number[]>

/**
 * What a request pays for authorisation (its session and what its posts allow), for the audit and
 * for encryption, beside what it takes whole. Every part is timed by itself, in turn with the requests.
 */
export const cost: Figure = {
  name: 'cost',
  async measure(bench) {
    const { origin, signIns, pool, settings, cipher } = await bench.installation()
    const office = await ApiSession.signIn(origin, signIns, 'office')
    const prisma = createPrisma(settings.databaseUrl)
    bench.cleanup.add('the audit', () => prisma.$disconnect())
    const register = async () => {
      const began = performance.now()
      const number = await registerThroughApi(office)
      const took = performance.now() - began
      await untilSettled(pool, number)
      return { took, number }
    }
    const { number } = await register()
    for (let at = 0; at < bench.samples(60); at += 1) await register()
    const sample = async (took: Took) => {
      took.alive.push(await timed(() => office.get('/livez')))
      took.me.push(await timed(() => office.get('/v1/me')))
      took.contacts.push(await timed(() => office.get(`/v1/cases/${number}/petitioners`)))
      took.titles.push(await timed(() => office.get(`/v1/cases?titles=true&size=${TITLES}`)))
      took.register.push((await register()).took)
      took.audit.push(await timed(() => audited(prisma, number)))
      took.auditWithin.push(await prisma.$transaction((tx) => timed(() => audited(tx, number))))
      for (const part of ['seal', 'open', 'hash'] as const) took[part].push(perField(cipher, part))
    }
    const runs: Took[] = []
    for (let run = 0; run < bench.runs; run += 1) {
      const took = nothing()
      for (let at = 0; at < bench.samples(60); at += 1) await sample(took)
      runs.push(took)
    }
    office.close()
    return measured(runs)
  },
}

function nothing(): Took {
  return {
    ...{ alive: [], me: [], audit: [], auditWithin: [], seal: [], open: [], hash: [] },
    ...{ contacts: [], titles: [], register: [] },
  }
}

function audited(db: Database | Transaction, number: CaseNumber): Promise<void> {
  const actor = 'person-4' as PersonId
  return appendAudit(db, instantFrom(Date.now()), {
    ...{ actor, action: 'contact-read', subject: `case:${number}` },
  })
}

/** Milliseconds of one field: so short that a hundred are timed together, half of them long ones. */
function perField(cipher: FieldCipher, part: 'seal' | 'open' | 'hash'): number {
  const place = `Bench.field:${randomUUID()}`
  const fields = [SHORT, LONG].map((text) => ({ text, ...cipher.seal(place, text) }))
  const work = {
    seal: ({ text }: { text: string }) => cipher.seal(place, text),
    open: ({ value, keyId }: (typeof fields)[number]) => cipher.open(place, value, keyId),
    hash: ({ text }: { text: string }) => cipher.hash('Bench.field', text),
  }[part]
  const began = performance.now()
  for (let at = 0; at < 50; at += 1) fields.forEach(work)
  return (performance.now() - began) / 100
}

/** Fields sealed, opened and hashed by each request: of the ordinary filing, or of one row of a list. */
const pays: Record<Request, (run: Record<Part, number>) => number> = {
  contacts: ({ audit, open }) => audit + 3 * open,
  titles: ({ audit, open }) => audit + TITLES * open,
  register: ({ auditWithin, seal, hash }) => auditWithin + 5 * seal + 3 * hash,
}

function measured(runs: readonly Took[]): Measured[] {
  const p50 = (of: Part | Request) => runs.map((took) => percentile(took[of], 50))
  const parts = ['alive', 'me', 'audit', 'auditWithin', 'seal', 'open', 'hash'] as const
  const authorisation = p50('me').map((me, run) => me - (p50('alive')[run] ?? 0))
  const share = (of: Request): Measured => ({
    ...{ name: `authorisation, audit and encryption in ${named[of]}, of its p50` },
    ...{ unit: '%', aim: '< 15' },
    runs: runs.map((_, run) => {
      const part = Object.fromEntries(parts.map((each) => [each, p50(each)[run] ?? 0]))
      const paid = (authorisation[run] ?? 0) + pays[of](part as Record<Part, number>)
      return (100 * paid) / (p50(of)[run] ?? NaN)
    }),
  })
  return [
    {
      name: 'authorisation: who asks, and what their posts allow',
      unit: 'ms',
      runs: authorisation,
    },
    { name: 'audit: one entry by itself', unit: 'ms', runs: p50('audit') },
    { name: 'audit: one entry within what it tells of', unit: 'ms', runs: p50('auditWithin') },
    { name: 'encryption: one field sealed', unit: 'ms', runs: p50('seal') },
    { name: 'encryption: one field opened', unit: 'ms', runs: p50('open') },
    ...(['contacts', 'titles', 'register'] as const).flatMap((of) => [
      { name: `${named[of]}, p50`, unit: 'ms', runs: p50(of) },
      share(of),
    ]),
  ]
}

const named: Record<Request, string> = {
  contacts: 'reading whom a case concerns',
  titles: `a list of ${TITLES} titles`,
  register: 'registering',
}

import type { CaseEvent } from '../../domain/case/events'
import type { CaseState } from '../../domain/case/state'
import type { CaseNumber } from '../../domain/ids'
import type { Day, Instant } from '../../domain/time/day'
import { contentHash } from '../../protection/content-hash'
import { extentOf, type Extent } from './extent'
import type { Played } from './scenes'
import type { Township } from './township'

/** A date that was owed: each one a duty ever had. */
export type Owed = {
  duty: string
  setAt: Instant
  due: string
  basis: string
  owedBy: string
  nature: string
  /** Of the last date only. */
  became: string
}

/** A message in somebody's inbox. */
export type Rang = {
  at: Instant
  duty: string
  rung: string
  due: string
  post: string
  reason: string
}

/** What is on record of one case once it has ended. */
export type CaseAccount = {
  number: string
  state: CaseState
  events: readonly { on: Day; event: CaseEvent }[]
  owed: readonly Owed[]
  rang: readonly Rang[]
  workflows: number
  extent: Extent
}

/** Reads it back from the database, and throws where the record is not whole. */
export async function accountsOf(
  township: Township,
  { number, split }: Played,
): Promise<CaseAccount[]> {
  const first = await accountOf(township, number)
  return split === undefined ? [first] : [first, await accountOf(township, split)]
}

async function accountOf(township: Township, number: string): Promise<CaseAccount> {
  const { db, handedOver } = township
  const row = await db.case.findUniqueOrThrow({ where: { number } })
  const state = row.snapshot as unknown as CaseState
  const entries = await db.caseEntry.findMany({
    where: { caseNumber: number },
    orderBy: [{ epoch: 'asc' }, { sequence: 'asc' }],
  })
  entries.forEach(({ sequence }, place) => {
    if (sequence !== place + 1) throw new Error(`${number}: entry ${place + 1} is not there`)
  })
  const hashes = [row.snapshotHash, contentHash(state), handedOver.get(number as CaseNumber)]
  if (entries.length !== row.version || new Set(hashes).size !== 1) {
    throw new Error(`${number}: its row is not what its workflow handed over`)
  }
  return {
    ...{ number, state },
    events: entries.flatMap(({ occurredOn, events }) =>
      (events as unknown as CaseEvent[]).map((event) => ({ on: occurredOn as Day, event })),
    ),
    owed: await owedOn(db, number),
    rang: await rangFor(db, number),
    workflows: Number(row.workflowId.split('~')[1] ?? 1),
    extent: await extentOf(township, number),
  }
}

async function owedOn(db: Township['db'], number: string): Promise<Owed[]> {
  const dates = await db.dutyDueDate.findMany({
    where: { duty: { subject: number } },
    include: { duty: { include: { _count: { select: { dueDates: true } } } } },
    orderBy: [{ setAt: 'asc' }, { dutyId: 'asc' }, { position: 'asc' }],
  })
  return dates.map(({ duty, position, due, basis, setAt }) => {
    const last = position === duty._count.dueDates
    const { owedBy, nature, doneOn } = duty
    const became = doneOn === null ? duty.state : `done ${doneOn}${doneOn > due ? ', late' : ''}`
    return {
      ...{ duty: withoutNumber(duty.id, number), due, basis, owedBy, nature },
      setAt: setAt.toISOString() as Instant,
      became: last ? became : 'moved',
    }
  })
}

async function rangFor(db: Township['db'], number: string): Promise<Rang[]> {
  const messages = await db.inboxMessage.findMany({
    where: { outbox: { caseNumber: number } },
    include: { outbox: true },
  })
  return messages
    .flatMap(({ sentAt, postCode, reason, outbox: { dutyId, rung, due } }): Rang[] => {
      // An alarm speaks of no duty.
      if (dutyId === null || due === null) return []
      const at = sentAt.toISOString() as Instant
      return [{ at, duty: withoutNumber(dutyId, number), rung, due, post: postCode, reason }]
    })
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

/** To the minute: messages of one minute have no order of their own. */
function keyOf({ at, duty, rung, post }: Rang): string {
  return [at.slice(0, 16), duty, rung, post].join(' ')
}

function withoutNumber(id: string, number: string): string {
  return id.slice(number.length + 1)
}

import { caseWorkflowId, type CaseStart } from '../../contract/case-workflow'
import type { CaseEvent } from '../../domain/case/events'
import { register } from '../../domain/case/register'
import { alsoShutOut } from '../../domain/case/shut-out'
import type { CaseState } from '../../domain/case/state'
import type { CaseNumber } from '../../domain/ids'
import { dayOf, yearOf, type Instant } from '../../domain/time/day'
import type { Transaction } from '../../prisma/client'
import type { Fresh } from './fresh-entries'

/**
 * Claims that go a way of their own become a linked case of the same filing (decision 1). It gets
 * its number where it is first stored, in the projection's transaction, so that numbers have no gap
 * (decision 6); it rests in phase `starting` until it is started.
 */
export async function openSplitCase(tx: Transaction, fresh: Fresh, split: Split): Promise<void> {
  const number = await nextNumber(tx, split.begins.registeredAt)
  const start = await startOf(tx, fresh, split, number)
  await storeCase(tx, fresh, split, start)
  await claimsToSplit(tx, split, number)
}

export type Split = { sequence: number } & Pick<
  Extract<CaseEvent, { type: 'split-begun' }>,
  'begins'
>

async function nextNumber(tx: Transaction, at: Instant): Promise<CaseNumber> {
  const year = yearOf(dayOf(at))
  const { last } = await tx.counter.upsert({
    where: { series_year: { series: 'case', year } },
    create: { series: 'case', year, last: 1 },
    update: { last: { increment: 1 } },
  })
  return `${year}-${String(last).padStart(6, '0')}` as CaseNumber
}

/** By the rules of the case it came from. */
async function startOf(
  tx: Transaction,
  { batch: { state } }: Fresh,
  { begins }: Split,
  number: CaseNumber,
): Promise<CaseStart> {
  const row = await tx.case.findUniqueOrThrow({
    where: { number: state.number },
    select: { startArgs: true, settings: true },
  })
  const { settings } = row.startArgs as unknown as CaseStart
  const present = row.settings as unknown as CaseStart['settings'] | null
  return {
    settings: present ?? settings,
    registration: { number, ...begins, ...stillNamed(state, begins) },
  }
}

/** Named after the split and before this case had a number: nobody could tell it (decision 43). */
function stillNamed({ excluded, accusedUnits }: CaseState, begins: Split['begins']) {
  const accused = excluded.filter(({ why }) => why === 'accused')
  return {
    excluded: alsoShutOut(begins.excluded, accused),
    accusedUnits: [...new Set([...begins.accusedUnits, ...accusedUnits])],
  }
}

async function storeCase(
  tx: Transaction,
  { batch: { state }, epoch }: Fresh,
  { sequence }: Split,
  start: CaseStart,
): Promise<void> {
  const { number, receivedOn, registeredAt } = start.registration
  const original = await tx.case.findUniqueOrThrow({ where: { number: state.number } })
  const first = register(start.registration, start.settings, registeredAt).state
  await tx.case.create({
    data: {
      ...{ number, receivedOn, workflowId: caseWorkflowId(number), phase: 'starting' },
      filingNumber: original.filingNumber,
      bodyCode: original.bodyCode,
      villageCode: original.villageCode,
      registeredBy: original.registeredBy,
      registeredForPost: original.registeredForPost,
      excluded: start.registration.excluded.map(({ person }) => person),
      nextDue: first.duties.map(({ due }) => due.due).sort()[0] ?? null,
      startArgs: start,
      splitFrom: state.number,
      splitEpoch: epoch,
      splitSequence: sequence,
    },
  })
}

async function claimsToSplit(
  tx: Transaction,
  { begins }: Split,
  number: CaseNumber,
): Promise<void> {
  for (const [index, { id }] of begins.claims.entries()) {
    await tx.claim.update({ where: { id }, data: { caseNumber: number, position: index + 1 } })
    await tx.caseText.updateMany({ where: { id, kind: 'claim' }, data: { caseNumber: number } })
  }
}

import { againstAppointment } from '../domain/reception/reception-day'
import type { CaseState } from '../domain/case/state'
import type { CaseNumber, PetitionerId } from '../domain/ids'
import type { Day, Instant } from '../domain/time/day'
import type { AppDeps } from './deps'
import { Problem } from './http/problem'
import { findPost, membersOfUnits } from './queries/posts'
import { findReceptionDay, hasSeat, type FoundReception } from './queries/reception-days'
import { holdReceptionDay, takeSeat } from './records/reception-days'

export function receptionNotOpen(message: string): Problem {
  return new Problem('reception-not-open', message, { rule: 'plan T7' })
}

type Asked = { deps: AppDeps; now: Instant; today: Day }
type Whose = { number: CaseNumber; state: CaseState; recipient: PetitionerId }

/**
 * The reception day somebody asks for, if it is one on which they can be received. By whoever has no part
 * in the matter nobody is received (Arts. 28, 30); who that is, is said to nobody.
 */
export async function receptionFor(
  { deps, today }: Omit<Asked, 'now'>,
  id: string,
  { state }: Pick<Whose, 'state'>,
): Promise<FoundReception> {
  const found = await findReceptionDay(deps.prisma, id, deps.clock.now())
  if (found === undefined) {
    throw receptionNotOpen('There is no such reception day. See GET /v1/public/channels.')
  }
  // Whether a place is left is asked where it is taken: whoever repeats their request has one.
  const refused = againstAppointment({ ...found, taken: 0 }, today)
  if (refused !== undefined) throw receptionNotOpen(refused)
  if (await isAnybodyLeft(deps, found, state)) return found
  throw receptionNotOpen(
    'On that reception day nobody receives on this matter. Choose another one.',
  )
}

async function isAnybodyLeft(
  { prisma }: AppDeps,
  { post, day }: FoundReception,
  { excluded, accusedUnits }: CaseState,
): Promise<boolean> {
  const holders = (await findPost(prisma, post, day))?.holders ?? []
  const members = await membersOfUnits(prisma, accusedUnits, day)
  const shutOut = new Set<string>([...excluded.map(({ person }) => person), ...members])
  return holders.some((person) => !shutOut.has(person))
}

/** Before the case is told: of two who want the last place one has it. */
export async function seatTaken(
  { deps, now, today }: Asked,
  id: string,
  { number, recipient }: Omit<Whose, 'state'>,
): Promise<void> {
  await deps.prisma.$transaction(async (tx) => {
    await holdReceptionDay(tx, id)
    const seat = { receptionId: id, caseNumber: number, petitionerId: recipient }
    const found = await findReceptionDay(tx, id, now)
    const mine = await hasSeat(tx, seat)
    const refused = found && againstAppointment({ ...found, ...(mine ? { taken: 0 } : {}) }, today)
    if (refused !== undefined) throw receptionNotOpen(refused)
    await takeSeat(tx, seat, now)
  })
}

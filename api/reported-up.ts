import { lookTaken, reportedUpIn } from '../domain/campaign/reported-up'
import type { CaseNumber, DutyId } from '../domain/ids'
import type { Day } from '../domain/time/day'
import type { UndertakingState } from '../domain/undertaking/undertaking'
import type { AppDeps } from './deps'
import type { Principal } from './http/principal'
import { statesNamed } from './unclear-matters'

type ReportedUp = {
  duty: DutyId
  case: CaseNumber
  answer: { on: Day; text: string } | null
}

/**
 * What the returns of a part reported up (plan B3), as far as it is open to the reader, and what the office says is
 * done about it: one text of all that a return reported up, so it is for those alone to whom all of it is open.
 */
export async function reportedUp(
  { prisma }: AppDeps,
  principal: Principal,
  state: UndertakingState | null,
  texts: ReadonlyMap<string, string>,
): Promise<ReportedUp[]> {
  if (state?.type !== 'participant') return []
  const named = state.returns
    .map((each) => ({ duty: each.duty, cases: reportedUpIn(each) }))
    .filter(({ cases }) => cases.length > 0)
  const numbers = named.flatMap(({ cases }) => cases)
  const states = await statesNamed(prisma, principal, state, numbers)
  const open = new Set(states.map(({ number }) => number))
  return named.flatMap(({ duty, cases }) => {
    const taken = cases.every((each) => open.has(each)) ? lookTaken(duty, state.returns) : undefined
    const text = taken && texts.get(taken.text.id)
    const answer = text === undefined || taken === undefined ? null : { on: taken.on, text }
    return cases.filter((each) => open.has(each)).map((each) => ({ duty, case: each, answer }))
  })
}

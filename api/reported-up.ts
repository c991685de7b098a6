import { reportedUpIn } from '../domain/campaign/reported-up'
import type { CaseNumber, DutyId } from '../domain/ids'
import type { UndertakingState } from '../domain/undertaking/undertaking'
import type { AppDeps } from './deps'
import type { Principal } from './http/principal'
import { statesNamed } from './unclear-matters'

/** What the returns of a part reported up (plan B3), as far as it is open to the reader. */
export async function reportedUp(
  { prisma }: AppDeps,
  principal: Principal,
  state: UndertakingState | null,
): Promise<{ duty: DutyId; case: CaseNumber }[]> {
  if (state?.type !== 'participant') return []
  const named = state.returns.flatMap((each) => {
    return reportedUpIn(each).map((number) => ({ duty: each.duty, case: number }))
  })
  const numbers = named.map((each) => each.case)
  const states = await statesNamed(prisma, principal, state, numbers)
  const open = new Set(states.map(({ number }) => number))
  return named.filter((each) => open.has(each.case))
}

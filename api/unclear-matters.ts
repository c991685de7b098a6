import type { CampaignState } from '../domain/campaign/campaign'
import { lastUnclear, namedFor } from '../domain/campaign/clears'
import type { ParticipantState } from '../domain/campaign/participant'
import type { Return } from '../domain/campaign/returns'
import {
  unclearAmong,
  waitsElsewhere,
  type FiveClear,
  type Unclear,
} from '../domain/case/five-clears'
import type { CaseState } from '../domain/case/state'
import type { CaseNumber, DutyId } from '../domain/ids'
import type { UndertakingState } from '../domain/undertaking/undertaking'
import { viewerOf } from './case-access'
import type { AppDeps } from './deps'
import { grantsOf, type Principal } from './http/principal'
import { Problem } from './http/problem'
import { namedStates } from './queries/own-matters'

/** What a return names and the record does not show clear, as it comes in (plan B2). */
export async function unclearNow(
  { prisma }: AppDeps,
  principal: Principal,
  cases: readonly CaseNumber[],
): Promise<Unclear[]> {
  const viewer = viewerOf(principal, grantsOf(principal, 'read-case'))
  return unclearAmong(await namedStates(prisma, cases, viewer, 'theirs'))
}

/**
 * Discharged when the cases show it: by whoever enters it there, and by nobody's word here. Answers what is still
 * unclear of those that lie elsewhere.
 */
export async function waitingUnclear(
  { prisma }: AppDeps,
  principal: Principal,
  duty: DutyId,
  returns: readonly Return[],
): Promise<Unclear[]> {
  const named = namedFor(duty, returns).map((each) => each.case)
  const viewer = viewerOf(principal, grantsOf(principal, 'read-case'))
  const states = await namedStates(prisma, named, viewer, 'theirs')
  const still = unclearAmong(states.filter((state) => !waitsElsewhere(state)))
  if (still.length === 0) return unclearAmong(states.filter(waitsElsewhere))
  const said = still.map(({ case: number, missing }) => `${number}: ${missing.join(', ')}`)
  const message = `Not clear yet: ${said.join('; ')}. Have it entered in the case, by you or the office, and hand this in then.`
  throw new Problem('return-does-not-fit', message, { rule: 'plan B2' })
}

type Told = { duty: DutyId; case: CaseNumber; missing: FiveClear[]; still: FiveClear[] }

/** Of its returns, the matters that were not clear as they last came in, as far as they are open to the reader. */
export async function unclearReturned(
  { prisma }: AppDeps,
  principal: Principal,
  state: UndertakingState | null,
): Promise<Told[]> {
  if (state?.type !== 'participant' && state?.type !== 'campaign') return []
  const named = lastUnclear(state.returns)
  const states = await statesNamed(
    prisma,
    principal,
    state,
    named.map((each) => each.case),
  )
  const still = new Map(unclearAmong(states).map((each) => [each.case, each.missing]))
  const open = new Set(states.map(({ number }) => number))
  return named
    .filter((each) => open.has(each.case))
    .map(({ missing, ...each }) => {
      return { ...each, missing: [...missing], still: [...(still.get(each.case) ?? [])] }
    })
}

/** Of matters that returns named, those open to the reader: to the post whose returns they are, also where it sees no case. */
export function statesNamed(
  prisma: AppDeps['prisma'],
  principal: Principal,
  state: ParticipantState | CampaignState,
  cases: readonly CaseNumber[],
): Promise<CaseState[]> {
  const viewer = viewerOf(principal, grantsOf(principal, 'read-case'))
  const own = state.type === 'participant' ? state.participant.post : undefined
  const theirs = principal.posts.some(({ code }) => code === own)
  return namedStates(prisma, cases, viewer, theirs ? 'theirs' : 'visible')
}

import type { CaseState } from '../case/state'
import type { CaseNumber, UndertakingId } from '../ids'
import type { Day } from '../time/day'
import type { CountedProceeding } from './outside-sample'

/** What came of the acceptance of a settled matter: each at one of these. */
export const becameOfAcceptance = ['accepted', 'sent-back', 'under-way', 'not-looked-at'] as const
export type BecameOfAcceptance = (typeof becameOfAcceptance)[number]

type Settling = Pick<CaseState, 'settled' | 'mergedInto' | 'campaigns'>
type Check = Pick<CountedProceeding, 'cases' | 'taken' | 'openedOn'>

/** Taken on by the campaign at some time: nothing is met by taking out what is hard. */
export function isTakenOnBy(
  { campaigns = [] }: Pick<CaseState, 'campaigns'>,
  campaign: UndertakingId,
): boolean {
  return campaigns.some((each) => each.campaign === campaign)
}

/** Since when it is settled by people's word or silence; what the books say is no settlement of here (decision 51). */
export function settledSince({ settled, mergedInto }: Settling): Day | undefined {
  if (settled === undefined || settled.how === 'recorded' || mergedInto !== undefined)
    return undefined
  return settled.on
}

/**
 * By the acceptances of its campaign (plan H5). What was accepted before it was settled, or before it was settled
 * anew, was not looked at as it is now.
 */
export function becameOf(
  { number, settledOn }: { number: CaseNumber; settledOn: Day },
  checks: readonly Check[],
  at: Day,
): BecameOfAcceptance {
  const taken = checks
    .filter(({ cases, openedOn }) => cases.includes(number) && openedOn <= at)
    .map((check) => check.taken.filter(({ on }) => on <= at))
  const accepted = taken.some((steps) =>
    steps.some(({ step, on }) => step === 'accept' && on >= settledOn),
  )
  if (accepted) return 'accepted'
  const running = taken.filter((steps) => {
    return steps.every(({ step }) => step !== 'accept' && step !== 'end-otherwise')
  })
  if (running.length === 0) return 'not-looked-at'
  const back = running.every((steps) => steps.at(-1)?.step === 'send-back')
  return back ? 'sent-back' : 'under-way'
}

/**
 * Of the matters of a campaign settled by `until`, those that wait at `at` to be looked at: what went back waits for
 * its lead, and what is settled later is for the next check.
 */
export function waitingForAcceptance(
  cases: readonly (Settling & { number: CaseNumber })[],
  checks: readonly Check[],
  { until, at }: { until: Day; at: Day },
): CaseNumber[] {
  return cases.flatMap((each) => {
    const settledOn = settledSince(each)
    if (settledOn === undefined || settledOn > until) return []
    const became = becameOf({ number: each.number, settledOn }, checks, at)
    return became === 'under-way' || became === 'not-looked-at' ? [each.number] : []
  })
}

/** Whether a matter of the campaign was accepted or sent back between two days, both among them. */
export function isConcludedWithin(
  cases: readonly { number: CaseNumber }[],
  checks: readonly Check[],
  { from, until }: { from: Day; until: Day },
): boolean {
  const own = new Set(cases.map(({ number }) => number))
  return checks
    .filter((check) => check.cases.some((number) => own.has(number)))
    .some(({ taken }) =>
      taken.some(({ step, on }) => {
        return (step === 'accept' || step === 'send-back') && from <= on && on <= until
      }),
    )
}

import type { ParticipantState } from '../domain/campaign/participant'
import type { AskedOfLeads } from '../domain/case/kinds'
import type { CaseState } from '../domain/case/state'
import type { CaseNumber, DutyId, PostCode } from '../domain/ids'
import { earliest, latest, type Day } from '../domain/time/day'
import type { Giving } from './give-to-undertaking'
import { Problem } from './http/problem'
import { casesNumbered } from './queries/find-case'

/** The duty it is handed in for, and the day on which it is. */
export type HandedIn = { duty: DutyId; occurredOn: Day }

/**
 * What a lead says of their cases is on each of them first (plan H7, decision 87), of a day of the stretch this
 * duty speaks of: late is what is handed in late, and not what is done after it.
 */
export async function attentionIsOnCases(
  { deps }: Pick<Giving, 'deps'>,
  part: ParticipantState | undefined,
  { duty: id, occurredOn }: HandedIn,
  numbers: readonly CaseNumber[],
): Promise<void> {
  const duty = part?.duties.find((each) => each.id === id)
  const { occurrence } = duty ?? {}
  const how = part?.asked.duties.find(({ code }) => code === occurrence?.code)?.attention
  if (part === undefined || duty === undefined || occurrence === undefined) return
  if (how === undefined) return
  const until = earliest(occurredOn, latest(occurrence.to, duty.due.due))
  const within = (on: Day) => on >= occurrence.from && on <= until
  const cases = await casesNumbered(deps.pool, numbers)
  const missing = cases
    .filter(({ state }) => !daysOf(state, how, part.participant.post).some(within))
    .map(({ number }) => number)
  if (missing.length > 0) throw notOnCase(missing.sort(), how, occurrence.from, until)
}

/**
 * A meeting is advice on the case; what else a lead did stands as that (plan H7). Each names its leader, and nobody's
 * duty is done by another's visit; of before it was kept it is the lead's who names it (decision 95).
 */
function daysOf({ attention = [], advice }: CaseState, how: AskedOfLeads, lead: PostCode): Day[] {
  const found =
    how === 'case-meeting'
      ? advice.filter(({ what }) => what === how)
      : attention.filter((each) => each.how === how)
  return found.filter(({ leader = lead }) => leader === lead).map(({ on }) => on)
}

function notOnCase(missing: readonly CaseNumber[], how: AskedOfLeads, from: Day, until: Day) {
  const door = how === 'case-meeting' ? 'advice' : 'lead-attention'
  return new Problem(
    'return-does-not-fit',
    `Not on record from ${from} to ${until} as "${how}": ${missing.join(', ')}. Tell each case first (POST /v1/cases/{number}/${door}), or take it out.`,
    { rule: 'plan H7' },
  )
}

/**
 * Whom a return says a leader received, the case knows as received on that day (plan H7, T7): the day it was held,
 * which may come before the one that was named; where it is of one leader, `by` that one.
 */
export async function receptionIsOnCases(
  { deps }: Pick<Giving, 'deps'>,
  by: PostCode | undefined,
  heldOn: Day,
  numbers: readonly CaseNumber[],
): Promise<void> {
  const cases = await casesNumbered(deps.pool, numbers)
  const missing = cases
    .filter(({ state: { receptions = [] } }) => {
      return !receptions.some(({ post, ended }) => {
        return ended?.how === 'held' && ended.on === heldOn && (by === undefined || post === by)
      })
    })
    .map(({ number }) => number)
  if (missing.length === 0) return
  throw new Problem(
    'return-does-not-fit',
    `No reception held on ${heldOn} is on record in: ${missing.sort().join(', ')}. Record it there first (POST /v1/cases/{number}/reception-records), or take it out.`,
    { rule: 'plan H7' },
  )
}

import type { ParticipantState } from '../domain/campaign/participant'
import type { LeadAttention } from '../domain/case/kinds'
import type { CaseNumber, DutyId } from '../domain/ids'
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
  if (duty === undefined || occurrence === undefined || how === undefined) return
  const until = earliest(occurredOn, latest(occurrence.to, duty.due.due))
  const within = ({ on }: { on: Day }) => on >= occurrence.from && on <= until
  const cases = await casesNumbered(deps.pool, numbers)
  const missing = cases
    .filter(({ state: { attention = [] } }) => !attention.some((a) => a.how === how && within(a)))
    .map(({ number }) => number)
  if (missing.length > 0) throw notOnCase(missing.sort(), how, occurrence.from, until)
}

function notOnCase(missing: readonly CaseNumber[], how: LeadAttention, from: Day, until: Day) {
  return new Problem(
    'return-does-not-fit',
    `Not on record from ${from} to ${until} as "${how}": ${missing.join(', ')}. Tell each case first (POST /v1/cases/{number}/lead-attention), or take it out.`,
    { rule: 'plan H7' },
  )
}

import { internalTarget } from '../duty/internal-target'
import type { CaseNumber, DutyId, TextRef } from '../ids'
import { addDays, type Day } from '../time/day'
import type { UndertakingDuty } from '../undertaking/duty'
import type { DutyEvent } from '../undertaking/events'
import type { UndertakingSettings } from '../undertaking/settings'
import type { Filed, Return } from './returns'

/** The office's own target, unverified: by then the next month has hardly begun. */
const WORKING_DAYS = 3
/** For how long after its day it is still taken. */
const ACCEPTED_FOR = 30

/** What a village cannot settle and reports up at month end, the office takes on: it says what is done (plan B3). */
export function lookOwed(
  { id, subject }: UndertakingDuty,
  filed: Filed,
  on: Day,
  { calendar, posts }: UndertakingSettings,
): DutyEvent[] {
  if (reportedUpIn({ filed }).length === 0) return []
  const owedBy = posts.office
  const due = { ...internalTarget(WORKING_DAYS, on, calendar), basis: 'plan B3' }
  const duty: UndertakingDuty = {
    id: lookAt(id),
    ...{ kind: 'reported-up', about: 'reported-up', title: '处理上报的未化解纠纷', owedBy },
    ...{ nature: 'internal', subject, openedOn: on, due },
    reckoning: { by: 'target', workingDays: WORKING_DAYS, from: on },
    ...{ rung: [], rungBefore: [], state: 'open', closesOn: addDays(due.due, ACCEPTED_FOR) },
  }
  return [{ type: 'duty-opened', duty, to: [owedBy] }]
}

/** The duty of the office that follows upon the return for that duty. */
function lookAt(id: DutyId): DutyId {
  return `${id}/reported-up` as DutyId
}

/** What the office said is done about what the return for that duty reported up. */
export function lookTaken(
  id: DutyId,
  returns: readonly Return[],
): { on: Day; text: TextRef } | undefined {
  for (const { duty, on, filed } of returns) {
    if (duty === lookAt(id) && filed.form === 'reported-up') return { on, text: filed.text }
  }
  return undefined
}

/** The disputes a return reported up. */
export function reportedUpIn({ filed }: Pick<Return, 'filed'>): readonly CaseNumber[] {
  if (filed.form !== 'follow-up') return []
  return filed.disputes.filter(({ how }) => how === 'reported-up').map((each) => each.case)
}

/** Of what is owed in a part, that which the office owes, and not the post whose part it is. */
export function isOfOffice({ kind }: { kind: string }): boolean {
  return kind === 'reported-up'
}

/** What a part says of the post whose part it is: neither its next day nor its lateness is the office's (decision 95). */
export function ownDuties<Duty extends { kind: string }>(duties: readonly Duty[]): Duty[] {
  return duties.filter((duty) => !isOfOffice(duty))
}

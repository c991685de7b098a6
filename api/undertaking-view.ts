import type { z } from './http/zod'
import { officePart } from '../domain/campaign/campaign'
import { hasDates, nextDates } from '../domain/campaign/next-dates'
import type { Occurrence } from '../domain/campaign/occurrence'
import type { Calendar } from '../domain/time/calendar'
import type { UndertakingDuty } from '../domain/undertaking/duty'
import type { UndertakingState } from '../domain/undertaking/undertaking'
import type { dutyOut, occurrenceOut } from './schemas/campaign'

type Titled = { code: string; title: string }

export function dateView(
  { duty, number, nominal, due, moved, provisional, opensOn, closesOn, from, to }: Occurrence,
  duties: readonly Titled[],
): z.input<typeof occurrenceOut> {
  const title = duties.find(({ code }) => code === duty)?.title ?? duty
  return {
    ...{ duty, title, number, nominal, due, provisional, opensOn, closesOn, from, to },
    ...(moved === undefined ? {} : { moved }),
  }
}

export function dutyView(duty: UndertakingDuty): z.input<typeof dutyOut> {
  const { id, about, title, kind: form, owedBy, openedOn, due, closesOn, occurrence } = duty
  return {
    ...{ id, code: occurrence?.code ?? about, title, form, owedBy, openedOn, due: due.due },
    closesOn: closesOn ?? null,
    from: occurrence?.from ?? null,
    to: occurrence?.to ?? null,
    state: duty.state,
    doneOn: duty.doneOn ?? null,
    overdue: duty.state === 'open' && duty.rung.includes('overdue'),
  }
}

export function nextView(state: UndertakingState | null, calendar: Calendar) {
  if (state === null || !hasDates(state)) return []
  const { duties } = state.type === 'campaign' ? officePart(state).asked : state.asked
  return nextDates(state, calendar).map((each) => dateView(each, duties))
}

import type { Calendar } from '../time/calendar'
import type { UndertakingState } from '../undertaking/undertaking'
import { officePart } from './campaign'
import type { Occurrence } from './occurrence'
import { planOf } from './part'

type Dated = Extract<UndertakingState, { type: 'campaign' | 'participant' }>

/** Whether it has dates that come round: a campaign, and the part of a post in one. */
export function hasDates(state: UndertakingState): state is Dated {
  return state.type === 'campaign' || state.type === 'participant'
}

/** Of each defined duty the date that comes next, the earliest first. */
export function nextDates(state: UndertakingState, calendar: Calendar): Occurrence[] {
  if (!hasDates(state) || state.endedOn !== undefined || state.stopped !== undefined) return []
  const part = state.type === 'campaign' ? officePart(state) : state
  const plan = planOf(part, calendar)
  return part.asked.duties
    .flatMap(({ code }) => {
      const next = plan.find((each) => each.duty === code && each.number > (part.begun[code] ?? 0))
      return next === undefined ? [] : [next]
    })
    .sort((one, other) => (one.due < other.due ? -1 : 1))
}

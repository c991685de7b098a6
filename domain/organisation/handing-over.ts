import type { PersonId } from '../ids'
import { addDays, latest, type Day } from '../time/day'
import { againstHolding, againstLastDay, isHeldOn, isOver, type Holding } from './holding'
import type { OrganisationRefusal } from './refusal'

export type HandingOver = {
  to: PersonId
  /** From this day on the successor has the post. */
  startsOn: Day
  /** The predecessor's last; left out, the day before. */
  lastDay?: Day | undefined
}

export type HandedOver =
  | { ok: false; refusal: OrganisationRefusal }
  /** `from`: null where nobody holds the post: what is owed waits for whoever comes. */
  | { ok: true; from: Holding | null; lastDay: Day | null }

/**
 * A post passes on, and with it all that is owed (O4): one holding ends and another begins. Those who
 * deputise stay; somebody who deputises and is to hold it first stops deputising.
 */
export function handOver(
  holdings: readonly Holding[],
  { to, startsOn, lastDay }: HandingOver,
  today: Day,
): HandedOver {
  const from = holderBefore(holdings, startsOn, today)
  if (from?.person === to) return { ok: false, refusal: holdsItAlready(from) }
  const others = holdings.filter((each) => each !== from)
  const last = from === null ? null : lastDayOf(from, startsOn, lastDay)
  const refusal =
    (from === null || last === null ? undefined : againstLastDay(from, last, others, today)) ??
    againstHolding(
      { person: to, capacity: 'holder', startsOn, endsOn: null },
      from === null ? others : [...others, { ...from, endsOn: last }],
      today,
    )
  return refusal === undefined ? { ok: true, from, lastDay: last } : { ok: false, refusal }
}

/** Who holds it on the day before, or today where that is the last to be altered; not who begins then. */
function holderBefore(holdings: readonly Holding[], startsOn: Day, today: Day): Holding | null {
  const eve = latest(today, addDays(startsOn, -1))
  const found = holdings.find(
    (each) =>
      each.capacity === 'holder' &&
      each.startsOn < startsOn &&
      !isOver(each, today) &&
      isHeldOn(each, eve),
  )
  return found ?? null
}

function holdsItAlready({ id }: Holding): OrganisationRefusal {
  return {
    code: 'post-is-held',
    rule: 'plan O4',
    message: `They hold it already. Name somebody else, or change the last day with PUT /v1/holdings/${id}/last-day.`,
  }
}

function lastDayOf({ endsOn }: Holding, startsOn: Day, given: Day | undefined): Day {
  const eve = addDays(startsOn, -1)
  return given ?? (endsOn !== null && endsOn < eve ? endsOn : eve)
}

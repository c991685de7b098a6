import type { PersonId } from '../ids'
import { addDays, latest, type Day } from '../time/day'
import type { Eligibility } from '../station/station'
import { daysNotPossible, type OrganisationRefusal } from './refusal'

export type Capacity = 'holder' | 'deputy'

/** From its first day to its last, both included; without a last day until further notice. */
export type HeldDays = { startsOn: Day; endsOn: Day | null }

export type Holding = HeldDays & {
  id: string
  person: PersonId
  capacity: Capacity
  /** Of a proxy, once somebody has said it (V1). */
  eligibility?: Eligibility
}

type Held = Omit<Holding, 'id'>

/** Whether it was called off before it began: it covers no day, and stays on record. */
function isCalledOff({ startsOn, endsOn }: HeldDays): boolean {
  return endsOn !== null && endsOn < startsOn
}

export function shareADay(one: HeldDays, other: HeldDays): boolean {
  if (isCalledOff(one) || isCalledOff(other)) return false
  return reaches(one, other.startsOn) && reaches(other, one.startsOn)
}

export function isHeldOn(holding: HeldDays, day: Day): boolean {
  return shareADay(holding, { startsOn: day, endsOn: day })
}

const reaches = ({ endsOn }: HeldDays, day: Day): boolean => endsOn === null || day <= endsOn

/**
 * What stands against giving a post to somebody, beside those who have or had it: it begins today or
 * later, for what somebody did in a post on days gone by is not told otherwise afterwards.
 */
export function againstHolding(
  given: Held,
  others: readonly Holding[],
  today: Day,
): OrganisationRefusal | undefined {
  const { startsOn, endsOn } = given
  if (startsOn < today) {
    return daysNotPossible(`Let it begin today, on ${today}, or later.`)
  }
  if (endsOn !== null && endsOn < startsOn) {
    return daysNotPossible(`Let it end on ${startsOn}, its first day, or later.`)
  }
  return againstOthers(given, others)
}

/**
 * What stands against another last day. Yesterday ends it at once; a day before its first calls it off.
 * What is over stays as it was.
 */
export function againstLastDay(
  holding: Holding,
  endsOn: Day | null,
  others: readonly Holding[],
  today: Day,
): OrganisationRefusal | undefined {
  if (isOver(holding, today)) {
    return daysNotPossible('It is over, and stays on record. Begin another with POST /v1/holdings.')
  }
  const yesterday = addDays(today, -1)
  if (endsOn !== null && endsOn < yesterday) {
    return daysNotPossible(`Give ${yesterday}, and it ends at once, or a later day.`)
  }
  return againstOthers({ ...holding, endsOn }, others)
}

export function isOver({ endsOn }: HeldDays, today: Day): boolean {
  return endsOn !== null && endsOn < today
}

/** From which day on nobody holds the post where this last day stays as it is; a deputy leaves it vacant. */
export function vacantFrom(
  { capacity, endsOn }: Held,
  others: readonly Holding[],
  today: Day,
): Day | undefined {
  if (capacity !== 'holder' || endsOn === null) return undefined
  const from = latest(addDays(endsOn, 1), today)
  const isHeld = others.some((each) => each.capacity === 'holder' && isHeldOn(each, from))
  return isHeld ? undefined : from
}

/** On any day one person holds a post and one deputises, and not the same (AB角). */
function againstOthers(given: Held, others: readonly Holding[]): OrganisationRefusal | undefined {
  const { capacity, person } = given
  const other = others.find((each) => {
    return (each.capacity === capacity || each.person === person) && shareADay(each, given)
  })
  if (other === undefined) return undefined
  const until = other.endsOn === null ? 'without a last day' : `until ${other.endsOn}`
  const has = { holder: 'holds it', deputy: 'deputises' }[other.capacity]
  return {
    code: 'post-is-held',
    rule: 'decision 56',
    message:
      `${other.person} ${has} from ${other.startsOn} ${until}. Give that holding its last day first, ` +
      `with PUT /v1/holdings/${other.id}/last-day, or choose other days.`,
  }
}

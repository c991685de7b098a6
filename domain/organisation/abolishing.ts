import type { PostCode, UnitCode } from '../ids'
import type { Day } from '../time/day'
import { shareADay, type HeldDays, type Holding } from './holding'
import { daysNotPossible, type OrganisationRefusal } from './refusal'

/** What rests on a post, as far as whoever abolishes it may know. */
export type RestingOn = {
  code: PostCode
  abolishedOn: Day | null
  holdings: readonly Holding[]
  /** What it answers for (decision 10). */
  responsibleFor: readonly string[]
  /** Units it heads. */
  heads: readonly UnitCode[]
  /** Work areas it leads, and units in whose charge it is (plan H3). */
  leads: { areas: readonly string[]; units: readonly UnitCode[] }
  openDuties: number
  /** Open cases it leads. */
  ledCases: number
  /** Campaigns that still run and in which it has a part. */
  campaignParts: number
  /** Proceedings that still run and in which it has a part. */
  proceedingParts: number
}

/** `on`: the first day on which there is no such post; null: it is to stay after all. */
export function againstAbolishing(
  post: RestingOn,
  on: Day | null,
  today: Day,
): OrganisationRefusal | undefined {
  if (post.abolishedOn !== null && post.abolishedOn <= today) {
    return daysNotPossible('It is abolished already. Make another with POST /v1/posts.')
  }
  if (on === null) return undefined
  if (on < today) return daysNotPossible(`Let it end today, on ${today}, or later.`)
  return whatItIsFor(post) ?? whoHasIt(post, on) ?? whatItOwes(post)
}

/** From the day on which it is abolished nobody has it, and it heads nothing. */
export function againstAbolished(
  { code, abolishedOn }: Pick<RestingOn, 'code' | 'abolishedOn'>,
  days: HeldDays,
): OrganisationRefusal | undefined {
  if (abolishedOn === null || !shareADay(days, { startsOn: abolishedOn, endsOn: null })) {
    return undefined
  }
  return daysNotPossible(
    `"${code}" is abolished on ${abolishedOn}. Choose days before that, or another post, or keep it with PUT /v1/posts/${code}/abolition.`,
  )
}

/** Of the organisation itself: nobody puts that right by leaving the post. */
function whatItIsFor({ responsibleFor, heads, leads }: RestingOn): OrganisationRefusal | undefined {
  if (responsibleFor.length > 0) {
    return inUse(
      `It answers for ${responsibleFor.join(', ')}, in open cases too. Keep it, and hand it over with POST /v1/handovers.`,
    )
  }
  if (heads.length > 0) {
    return inUse(
      `It heads ${heads.join(', ')}. Give these another head first, with PUT /v1/units/${heads[0]}.`,
    )
  }
  const led = [
    ...leads.areas.map((area) => ({ name: `the work area ${area}`, at: `/v1/areas/${area}/lead` })),
    ...leads.units.map((unit) => ({ name: `the unit ${unit}`, at: `/v1/units/${unit}/lead` })),
  ]
  const [first] = led
  if (first === undefined) return undefined
  return inUse(
    `It leads ${led.map(({ name }) => name).join(', ')}. Give these another lead first, or none, with PUT ${first.at}.`,
  )
}

function whoHasIt({ holdings }: RestingOn, on: Day): OrganisationRefusal | undefined {
  const held = holdings.find((each) => shareADay(each, { startsOn: on, endsOn: null }))
  if (held === undefined) return undefined
  return inUse(
    `${held.person} has it on ${on} or later. Give that holding its last day first, with PUT /v1/holdings/${held.id}/last-day.`,
  )
}

function whatItOwes(post: RestingOn): OrganisationRefusal | undefined {
  const { code, openDuties, ledCases, campaignParts, proceedingParts } = post
  if (campaignParts > 0) {
    return inUse(
      `It has its part in ${campaignParts} campaigns that still run, and owes what comes round in them. Keep it, and hand it over with POST /v1/handovers.`,
    )
  }
  if (proceedingParts > 0) {
    return inUse(
      `It has its part in ${proceedingParts} proceedings that still run, and owes what comes of them. Keep it, and hand it over with POST /v1/handovers.`,
    )
  }
  if (openDuties + ledCases === 0) return undefined
  return inUse(
    `It owes ${openDuties} open duties and leads ${ledCases} open cases: GET /v1/posts/${code}/handover lists them. Hand the post over with POST /v1/handovers, or entrust those cases anew first.`,
  )
}

function inUse(message: string): OrganisationRefusal {
  return { code: 'post-in-use', rule: 'plan O4', message }
}

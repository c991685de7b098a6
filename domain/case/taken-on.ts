import type { TextRef, UndertakingId } from '../ids'
import type { Day } from '../time/day'

/** A campaign that took the case on: since when, by when it is to be settled there, and when it left (H1, H4). */
export type TakenOn = {
  campaign: UndertakingId
  on: Day
  settleBy: Day
  leftOn?: Day
  /** It left by coming to its end, and was not taken out. */
  ended?: true
  /** Taken on again after it had left: the how manieth time. */
  nth?: number
}

export type CampaignFacts =
  /** `settleBy`: the last day of the phase in which the campaign settles what it took on (H4). */
  | { kind: 'join-campaign'; campaign: UndertakingId; settleBy: Day }
  /** `text`: why it is taken out; the campaign itself gives none when it is stopped. */
  | { kind: 'leave-campaign'; campaign: UndertakingId; text?: TextRef }

export function hasLeft({ leftOn }: TakenOn): boolean {
  return leftOn !== undefined
}

/** The campaigns that took it on and have it still (H1). */
export function runningIn({ campaigns = [] }: { campaigns?: readonly TakenOn[] }): TakenOn[] {
  return campaigns.filter((each) => !hasLeft(each))
}

/** In the campaign by that day; where it is in it already it stays by its day. */
export function joining(
  campaigns: readonly TakenOn[],
  { campaign, on, settleBy }: Pick<TakenOn, 'campaign' | 'on' | 'settleBy'>,
): TakenOn[] {
  const before = campaigns.filter((each) => each.campaign === campaign).length
  const nth = before === 0 ? {} : { nth: before + 1 }
  return [...campaigns, { campaign, on, settleBy, ...nth }]
}

/** A case that ended is in no campaign any more: living again it owes by days of its own. */
export function leftAll(campaigns: readonly TakenOn[], leftOn: Day): TakenOn[] {
  return campaigns.map((each) => (hasLeft(each) ? each : { ...each, leftOn, ended: true }))
}

/** Whatever the other was in goes on here, the earlier day before the later (decision 38). */
export function goingOn(
  campaigns: readonly TakenOn[],
  others: readonly TakenOn[],
  on: Day,
): TakenOn[] {
  return others.reduce<TakenOn[]>(
    (all, other) => {
      const same = all.find((each) => each.campaign === other.campaign && !hasLeft(each))
      if (same === undefined) return joining(all, { ...other, on })
      const settleBy = other.settleBy < same.settleBy ? other.settleBy : same.settleBy
      return all.map((each) => (each === same ? { ...each, settleBy } : each))
    },
    [...campaigns],
  )
}

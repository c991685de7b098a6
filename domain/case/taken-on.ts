import type { TextRef, UndertakingId } from '../ids'
import type { Day } from '../time/day'

/** A campaign that took the case on: since when, by when it is to be settled there, and when it left (H1, H4). */
export type TakenOn = { campaign: UndertakingId; on: Day; settleBy: Day; leftOn?: Day }

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

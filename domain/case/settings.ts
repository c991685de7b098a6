import type { BodyCode, PostCode } from '../ids'
import type { LadderSettings } from '../duty/ladder'
import type { RulePack } from '../rules/rule-pack'
import type { Calendar } from '../time/calendar'

/** Internal targets in working days: the office's own, shown as such, unverified. */
export type InternalTargets = {
  sort: number
  entrust: number
  signFor: number
  /** To serve what was issued, by this body or by a reviewing one. */
  serveAnswer: number
  conclude: number
  /** To tell where a matter went that was not taken up. */
  tellEnding: number
  explain: number
  /** To look after what lies with somebody else: a transfer, a quarrel, an aid referral. */
  followUp: number
  sendFile: number
  decideRecusal: number
  reportUrgent: number
  completeness: number
  askSettled: number
  /** To settle an old case that was taken up (H1). */
  settle: number
  /** To do what has no statutory limit of its own. */
  handle: { suggestion: number; report: number; dispute: number; errand: number; other: number }
  /** Calendar days after which somebody who was asked counts as not having answered (H8). */
  unansweredDays: number
}

export const standardTargets: InternalTargets = {
  sort: 3,
  entrust: 2,
  signFor: 2,
  serveAnswer: 5,
  conclude: 2,
  tellEnding: 3,
  explain: 5,
  followUp: 10,
  sendFile: 3,
  decideRecusal: 2,
  reportUrgent: 0,
  completeness: 5,
  askSettled: 5,
  settle: 60,
  handle: { suggestion: 30, report: 5, dispute: 20, errand: 10, other: 40 },
  unansweredDays: 15,
}

/** Which post of the deciding body owes what (decision 10): organisation data, handed in at the start. */
export type BodyPosts = {
  body: BodyCode
  sort: PostCode
  notify: PostCode
  entrust: PostCode
  handle: PostCode
  serveOpinion: PostCode
  conclude: PostCode
  /** Head of the petition office: first to look when the office's own duties are late. */
  officeHead: PostCode
  director: PostCode
  /** Head of the deciding body: the last a message passes upward to; approves extensions. */
  head: PostCode
}

/** Who reviews, and who reviews finally (decision 13); null where the organisation does not say. */
export type RemedyBodies = { review: BodyCode | null; finalReview: BodyCode | null }

/**
 * Everything the rules need beyond the case itself. Start arguments of the workflow, pinned by
 * value and hash, changed only by an update: never constants of the bundle.
 */
export type CaseSettings = {
  /** Meaning of the rules in this file set; replay refuses to mix two. */
  logicVersion: 1
  /** Null for a matter from before there were rules: its dates are shown and no clock runs. */
  pack: RulePack | null
  packHash: string
  calendar: Calendar
  calendarHash: string
  ladder: LadderSettings
  targets: InternalTargets
  /** Days after which a legal date needs a reason and another person's approval (decision 2). */
  lateEntryDays: number
  posts: BodyPosts
  remedyBodies: RemedyBodies
  petitionOffice: PetitionOffice
}

/**
 * Whether this is a petition office that passes matters on (Art. 22), and of which level, because not
 * every text speaks of every level; or another body (Art. 23).
 */
export type PetitionOffice = 'none' | 'township' | 'county-or-above'

/** What an update may change of them: a pack or a calendar that was published, and who owes what. */
export type RulesUpdate = Partial<
  Pick<CaseSettings, 'pack' | 'packHash' | 'calendar' | 'calendarHash' | 'posts'>
>

export function settingsAfter(
  settings: CaseSettings,
  rules: RulesUpdate | undefined,
): CaseSettings {
  return rules === undefined ? settings : { ...settings, ...rules }
}

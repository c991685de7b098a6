import type { BodyCode, PostCode } from '../ids'
import type { LadderSettings } from '../duty/ladder'
import type { RulePack } from '../rules/rule-pack'
import type { Calendar } from '../time/calendar'

/** Internal targets in working days: the office's own, shown as such, unverified. */
export type InternalTargets = {
  sort: number
  entrust: number
  signFor: number
  serveOpinion: number
  conclude: number
}

export const standardTargets: InternalTargets = {
  sort: 3,
  entrust: 2,
  signFor: 2,
  serveOpinion: 5,
  conclude: 2,
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
  /** Head of the deciding body: the last a message passes upward to. */
  head: PostCode
}

/**
 * Everything the rules need beyond the case itself. Start arguments of the workflow, pinned by
 * value and hash, changed only by an update: never constants of the bundle.
 */
export type CaseSettings = {
  /** Meaning of the rules in this file set; replay refuses to mix two. */
  logicVersion: 1
  pack: RulePack
  packHash: string
  calendar: Calendar
  calendarHash: string
  ladder: LadderSettings
  targets: InternalTargets
  /** Days after which a legal date needs a reason and another person's approval (decision 2). */
  lateEntryDays: number
  posts: BodyPosts
}

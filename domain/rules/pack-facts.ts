/**
 * What the written notice says: 信访工作条例 Art. 23 asks for receipt, route and procedure; before it
 * (信访条例 Arts. 21, 22; 浙江省信访条例 Art. 20) the person was told whether the matter was accepted.
 */
export const NOTICE_CONTENTS = ['receipt-and-route', 'accepted-or-not'] as const
export type NoticeContent = (typeof NOTICE_CONTENTS)[number]

/** What ends a matter by law. Answered and settled are other facts, and a hearing ends nothing. */
export const GROUNDS_IN_LAW = ['final-opinion', 'window-lapsed', 'agreement-performed'] as const
export type GroundInLaw = (typeof GROUNDS_IN_LAW)[number]

/** How many may speak for people who come together. */
export type Representatives = {
  readonly most: number
  readonly smallGroup?: { readonly upToPeople: number; readonly most: number }
}

/** What a duty or a refusal may have to cite. */
export const TOPICS = [
  'register',
  'notice',
  'forward',
  'object',
  'report-back',
  'handle',
  'extension',
  'review',
  'final-review',
  'suggestion',
  'report',
  'route',
  'litigation',
  'opinion',
  'mediation',
  'aid',
  'ended',
  'same-matter-higher',
  'contested-competence',
  'recusal',
  'urgent',
  'no-retaliation',
  'channels',
  'query',
  'hearing',
  'supervision',
  'accountability',
  /** Interview, circular, listed supervision of a leadership that fails: by the joint meeting. */
  'failing-leadership',
  'joint-visit',
  'annual-report',
] as const
export type Topic = (typeof TOPICS)[number]

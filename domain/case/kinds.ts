import { GROUNDS_IN_LAW } from '../rules/pack-facts'

/** 信访事项的类别 (Arts. 29–31; errands and disputes are the plan's, V2 and B3). */
export const caseKinds = [
  'petition',
  'suggestion',
  'report',
  'litigation',
  'dispute',
  'errand',
] as const
export type CaseKind = (typeof caseKinds)[number]

/** Art. 31: the six ways a petition may go. Only the sixth starts the handling clock. */
export const routes = [
  'judicial',
  'arbitration',
  'party-appeal',
  'administrative-procedure',
  'protective-duty',
  'hear-and-decide',
] as const
export type Route = (typeof routes)[number]

/** How a leaflet is handed out (plan V3). */
export const handingWays = ['in-hand', 'read-out', 'by-post', 'electronic'] as const
export type HandingWay = (typeof handingWays)[number]

/** Art. 32: what an opinion says of one claim. */
export const claimOutcomes = ['supported', 'reasonable-without-basis', 'not-supported'] as const
export type ClaimOutcome = (typeof claimOutcomes)[number]

/** Art. 17 and T7. `referred` is a matter sent down by a higher body. */
export const channels = ['counter', 'letter', 'phone', 'fax', 'online', 'referred'] as const
export type Channel = (typeof channels)[number]

/**
 * Ways of service. Without proof of receipt no window runs. All but `signed` are practice, not in
 * the texts, and so unverified (docs/requirements.md, Traps).
 */
export const serviceWays = [
  'signed',
  'refused-with-witnesses',
  'post-with-receipt',
  'electronic-with-consent',
  'public-notice',
] as const
export type ServiceWay = (typeof serviceWays)[number]

/**
 * Art. 23 and what follows from it: what a written notice tells the person. `receipt` is the notice
 * of receipt, route and procedure of 2022, or of acceptance under the rules before it.
 */
export const noticeSubjects = ['receipt', 'route', 'decline', 'transfer', 'extension'] as const
export type NoticeSubject = (typeof noticeSubjects)[number]

/** Why a matter is not taken up here. Each tells the person where it belongs, or why nowhere. */
export const declineGrounds = [
  /** Another body has the power to decide. */
  'not-ours',
  /** Court, arbitration, reconsideration or another procedure is the lawful way (T3). */
  'other-procedure',
  /** A body below is dealing with the same matter in time (Art. 19). */
  'same-matter-below',
  /** Final review has been given on the same facts and reasons (Art. 36). */
  'ended-before',
] as const
export type DeclineGround = (typeof declineGrounds)[number]

/** Art. 32: the parts of an opinion; and that it says where and until when a review may be asked for. */
export const opinionParts = [
  'request',
  'facts-and-reasons',
  'decision',
  'legal-basis',
  'remedy',
] as const
export type OpinionPart = (typeof opinionParts)[number]

/** Art. 29: what became of a suggestion; or, of a request for protection, Art. 31(5). */
export const replyResults = [
  'adopted',
  'partly-adopted',
  'not-adopted',
  'carried-out',
  'answered',
] as const
export type ReplyResult = (typeof replyResults)[number]

/** What a review or final review says of the opinion before it (Arts. 35, 36). */
export const reviewOutcomes = ['upheld', 'changed', 'sent-back'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** Who decided on competence where it was contested (Art. 24). */
export const competenceDeciders = [
  'agreement',
  'common-superior',
  'joint-meeting',
  'government-of-this-level',
] as const
export type CompetenceDecider = (typeof competenceDeciders)[number]

/** How a case comes to its close; what has to be there differs from one to the next (the gate). */
export const endings = [
  'opinion',
  'reply',
  'routed',
  'handed-over',
  'agreement',
  'errand-done',
  'mediation-failed',
  'declined',
  'transferred',
  'returned',
  'reported-back',
  'merged',
  'withdrawn',
] as const
export type Ending = (typeof endings)[number]

/** What the law calls an end, beside answered and settled (Art. 36; Zhejiang Art. 25), and 终结备案 (T2). */
export const terminationGrounds = [...GROUNDS_IN_LAW, 'litigation-put-on-file'] as const
export type TerminationGround = (typeof terminationGrounds)[number]

/** B2, of which who, what and the responsible unit show in the case itself; these two are told. */
export const toldClears = ['history', 'handling'] as const
export type ToldClear = (typeof toldClears)[number]

/** Facts whose legal date can be corrected afterwards; a correction is an event (decision 2). */
export const datedFacts = [
  /** By the person; and where another body sent it on, here. */
  'receipt',
  'receipt-here',
  'acceptance',
  'notice',
  'issue',
  'service',
  'review-request',
  'review-decision',
  'review-service',
  'final-review-request',
  'final-review-decision',
  'final-review-service',
  /** Of the last hearing of a final review. */
  'hearing-begin',
  'hearing-end',
  /** Of the body a matter was assigned to, and our own to the one that assigned it. */
  'transfer-report',
  'conclusion-report',
] as const
export type DatedFact = (typeof datedFacts)[number]

export const adviceKinds = ['hearing', 'appraisal', 'expert-answer', 'case-meeting'] as const
export type AdviceKind = (typeof adviceKinds)[number]

/** What a leader did for it themselves (H7); a case meeting they held is advice, and receiving is an appointment. */
export const leadAttentions = ['heard-report', 'visited', 'leaders-round'] as const
export type LeadAttention = (typeof leadAttentions)[number]

/** What a campaign may ask of leads: a case knows of a meeting by its advice (H7). */
export const askedOfLeads = [...leadAttentions, 'case-meeting'] as const
export type AskedOfLeads = (typeof askedOfLeads)[number]

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

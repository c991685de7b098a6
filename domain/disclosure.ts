/**
 * What whoever reads where a petitioner lives needs it for (decision 61). Closed: words of one's own
 * would be one more place where somebody writes about a person.
 */
export const disclosureReasons = [
  /** A notice, an opinion or another paper is handed over or posted. */
  'serve-paper',
  /** Asking whether it is settled, or telling how it goes. */
  'call-back',
  /** Somebody goes there, or invites them: a talk, mediation, a hearing. */
  'visit',
  'verify-identity',
  'correct-data',
  /** Another body that goes on with the matter has to answer them. */
  'pass-on',
] as const

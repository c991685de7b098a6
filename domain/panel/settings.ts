/** Practice, and in none of the texts: unverified, confirm locally. */

/** One or two are no panel. */
export const FEWEST_ON_A_PANEL = 3

/** Between the notice of a hearing and its day. */
export const NOTICE_WORKING_DAYS = 5

/** What somebody may be allowed to do beside giving a case its commands (domain/access.ts). */
export const otherActions = [
  'register-filing',
  /** 积案 taken over from before: without the clocks of a matter received today (H1). */
  'register-inherited',
  'list-cases',
  'read-case',
  'read-contact',
  /** What people said of the work on a case, and the sums of it (decision 58). */
  'read-ratings',
  'read-rating-sums',
  'write-text',
  /** Files of a matter (decision 53). */
  'attach',
  'read-attachments',
  /** What was attached by mistake; within a narrower scope, what one attached oneself. */
  'withdraw-attachment',
  'approve-late-entry',
  'read-own-inbox',
  'read-own-duties',
  'read-organisation',
  /** Places, units, bodies, posts and who holds them: O4. */
  'keep-organisation',
  /** Who works here, how they sign in, and where letters reach them. */
  'keep-accounts',
  'read-rules',
  /** Reads an office's old books in and releases them (decision 51). */
  'import-ledger',
  /** Takes a list away as a file. */
  'export-lists',
  /** What cases are about, in the office's own tree. */
  'keep-subjects',
  /** What the office publishes of its open channels, and the days on which leaders receive (T7). */
  'keep-channels',
  'keep-reception-days',
  'set-subject',
  /** Imports a calendar year and takes open cases over to it, or to another version of a pack. */
  'publish-rules',
  'read-undelivered-mail',
  /** How the program itself is doing: what is stuck, what was found out of step. */
  'read-operations',
  'reconcile',
  /** Who did and read what: for those who answer for the office, of the cases open to them. */
  'read-audit',
  'read-payloads',
  /** Campaigns, their dates and papers that are published: what is owed there is no secret (T4). */
  'read-campaigns',
  /** Begins, changes or stops a campaign (H, B). */
  'run-campaigns',
  /** Hands in what a post of one's own owes in a campaign; a post that is named in a circular replies. */
  'file-return',
  'draft-paper',
  'approve-paper',
  /** Supervision slips, proposals, panels and the like (decision 70): each kind says which roles open it. */
  'open-proceeding',
  /** Of all of them; whoever has a part in one reads and carries on that one. */
  'read-proceedings',
  'take-part',
  /** Who serves on panels without working here (T2). */
  'keep-panels',
  'read-assessments',
  'read-good-practice',
  /** Matters by subject, place and time, policy clusters and the hardest matters (B3, O5, decision 81). */
  'read-analysis',
] as const

import type { CommandKind } from './commands'

export type RefusalCode =
  | 'stale-version'
  | 'not-allowed-now'
  | 'already-done'
  | 'excluded-from-case'
  | 'date-in-future'
  | 'date-too-early'
  | 'date-needs-approval'
  | 'approval-not-independent'
  | 'unknown-recipient'
  | 'recipient-not-reachable'
  | 'route-does-not-fit'
  | 'claims-do-not-match'
  | 'drafter-approves'
  /** The step exists, but not for a matter of this kind, way or standing. */
  | 'not-for-this-matter'
  /** The law or the plan gives this step to another post. */
  | 'not-for-your-post'
  | 'window-over'
  | 'extension-not-possible'
  | 'opinion-incomplete'
  | 'gate-not-met'
  /** A matter is sent back and forth between bodies no more than once. */
  | 'sent-back-and-forth'
  | 'names-itself'
  | 'nobody-named'
  | 'lawful-route-missing'
  /** What is said to have ended before is not named. */
  | 'earlier-matter-missing'
  | 'unit-is-accused'
  | 'signatures-missing'
  | 'unknown-object'
  | 'dates-out-of-order'
  | 'rules-not-given'

/** A refusal tells the rule it rests on and what may be done instead. */
export type Refusal = {
  code: RefusalCode
  /** Article, plan ID or decision the refusal rests on. */
  rule: string
  /** One sentence that says what to do next. */
  message: string
  allowed: readonly CommandKind[]
}

/** What stands against a command, before it is known what may be done instead. */
export type Reason = [code: RefusalCode, rule: string, message: string]

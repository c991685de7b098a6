/** Why an undertaking refuses a command. */
export type UndertakingRefusalCode =
  | 'stale-version'
  | 'not-allowed-now'
  | 'already-done'
  | 'unknown-duty'
  | 'period-closed'
  | 'not-for-your-post'
  | 'return-does-not-fit'
  | 'answers-do-not-fit'
  | 'date-in-future'
  | 'date-too-early'
  | 'phase-over'
  | 'phase-too-short'
  | 'day-outside-phase'
  | 'definition-faulty'
  | 'drafter-approves'
  | 'reply-time-runs'
  | 'reply-time-over'
  | 'not-named'
  | 'published-stays'
  | 'not-outside'
  | 'names-somebody'

export type UndertakingRefusal = {
  code: UndertakingRefusalCode
  /** Article, plan ID or decision the refusal rests on. */
  rule: string
  /** One sentence that says what to do next. */
  message: string
}

export type Refused = [code: UndertakingRefusalCode, rule: string, message: string]

import type { Role } from '../access'
import type { Refused } from '../undertaking/refusal'
import type { Answers, ProceedingState } from './proceeding'

/**
 * One kind of proceeding: a record that runs from its opening to its end by steps, each owed by somebody
 * (decision 70). A supervision slip, a proposal to hold somebody accountable, a panel: what differs between
 * them is this table, and nothing else.
 */
export type Procedure = {
  kind: string
  /** As staff call it. */
  title: string
  /** Plan paragraph or article. */
  basis: string
  /** Whom it knows beside the office: each is one post or several, named when it opens. */
  parties: Readonly<Record<string, 'one' | 'some'>>
  /** Whether it is about a case: then whoever is shut out of that case has no part in this. */
  aboutCase: 'always' | 'possible' | 'never'
  /** Who opens it, and what has to be said then beside the text. */
  openedBy: readonly Role[]
  asks?: Readonly<Record<string, Asked>>
  /** The phase it opens in, and what is owed from there on. */
  opens: { phase: string; owes: readonly OwedStep[] }
  steps: Readonly<Record<string, ProceedingStep>>
}

/** `office`, `director` and `head` are those who answer for it here; any other is one of its parties. */
export type Party = string

export type ProceedingStep = {
  /** As staff call it: 起草, 答复. */
  title: string
  from: readonly string[]
  by: readonly Party[]
  /** Steps whose taker may not take this one: whoever drafted does not approve. */
  notBy?: readonly string[]
  /** Each post of a party takes it once; the phase is left when all have, or their day is over. */
  each?: true
  text: 'required' | 'possible' | 'none'
  /** What has to be said beside the text: a choice among these, a day, posts, cases, claims. */
  asks?: Readonly<Record<string, Asked>>
  /** What stands against it beside phase, party and taker. */
  against?: (state: ProceedingState, answers: Answers) => Refused | undefined
  /** What comes of it, or of each of the choices it asks for. */
  leads: Outcome | { by: string; to: Readonly<Record<string, Outcome>> }
}

export type Outcome = {
  /** The phase it leads to; absent, it stays where it is. */
  to?: string
  /** What is owed from now on. */
  owes?: readonly OwedStep[]
  ends?: true
}

export type Asked =
  | { a: 'choice'; of: readonly string[] }
  | { a: 'day'; notBefore?: 'today' }
  /** Working days, from 1 to `most`. */
  | { a: 'working-days'; most: number }
  | { a: 'cases' }

/** A step somebody owes: by a target of the office, or by a day that was said when a step was taken. */
export type OwedStep = {
  step: string
  by: Party
  within: { workingDays: number } | { daySaid: string } | { workingDaysSaid: string }
}

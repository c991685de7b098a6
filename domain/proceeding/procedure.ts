import type { Role } from '../access'
import type { PanelServes } from '../panel/member'
import type { Refused } from '../undertaking/refusal'
import type { Day } from '../time/day'
import type { UndertakingSettings } from '../undertaking/settings'
import type { Answers, Given, ProceedingFacts, ProceedingState } from './proceeding'

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
  /** Whom it knows beside the office: each is one post, several or as many as there are, named when it opens. */
  parties: Readonly<Record<string, 'one' | 'some' | 'any'>>
  /** Those of them who stand outside the case: none is shut out of it, works on it, or ever did (Art. 28). */
  outside?: readonly string[]
  /** Whether it is about a case: then whoever is shut out of that case has no part in this. */
  aboutCase: 'always' | 'possible' | 'never'
  /** About how officials did their duty: on its case it shows to its parties and those who read all alone. */
  apart?: true
  /** Of its parties, the one that is the lead of that case, and nobody else. */
  caseLead?: Party
  /** Who opens it, and what has to be said then beside the text. */
  openedBy: readonly Role[]
  /** Of the text it opens with: as of a step's. */
  anonymous?: true
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
  /** Steps whose taker may not take this one: whoever drafted does not approve. `open` is the opening. */
  notBy?: readonly string[]
  /** Parties it judges: nobody takes it for a post of theirs, or has one (Art. 28: recusal). */
  apartFrom?: readonly Party[]
  /** A right and no obligation: they are told of it and by when, and nobody is rung for it. */
  right?: true
  /** Each post of a party takes it once; the phase is left when all have, or their day is over. */
  each?: true
  /** Entered once for each of a list that was said at the opening, whose one the answer `as` names. */
  eachSaid?: { as: string; of: string }
  /** Under that name it says a case, which from then on is one of those it is about. */
  joins?: string
  /** What is said with it is shown to nobody but its author until all of it is in (domain/proceeding/withheld.ts). */
  separate?: true
  /** Nobody in its case would be recognised in the text: the API compares it with who is. */
  anonymous?: true
  text: 'required' | 'possible' | 'none'
  /** What has to be said beside the text: a choice among these, a day, posts, cases, claims. */
  asks?: Readonly<Record<string, Asked>>
  /** Of a campaign's, it asks for no more than what the campaign accepts by (domain/proceeding/criteria.ts). */
  byCriteria?: true
  /** What stands against it beside phase, party and taker. */
  against?: Against
  /** What comes of it, or of each of the choices it asks for. */
  leads: Outcome | { by: string; to: Readonly<Record<string, Outcome>> }
}

export type Against = (
  state: ProceedingState,
  answers: Answers,
  given: Given & Said,
  settings: UndertakingSettings,
) => Refused | undefined

/** The day of a step, and its text where it has one. */
export type Said = Pick<ProceedingFacts, 'text'> & { on: Day }

export type Outcome = {
  /** The phase it leads to; absent, it stays where it is. */
  to?: string
  /** What is owed from now on. */
  owes?: readonly OwedStep[]
  ends?: true
}

/** `when`: asked for only beside one of those choices, and not to be said otherwise. */
export type Asked = (
  | { a: 'choice'; of: readonly string[] }
  | { a: 'day'; notBefore?: 'today'; notAfter?: 'today' }
  /** Working days, from `least` (1 unless it says more) to `most`. */
  | { a: 'working-days'; least?: number; most: number }
  | { a: 'case' }
  | { a: 'cases'; least?: number }
  /** Numbers of claims of the case. */
  | { a: 'claims'; least: number }
  /** Members of panels (`GET /v1/panel-members`), each serving as one of these. */
  | { a: 'panel-members'; least: number; of: readonly PanelServes[] }
  | { a: 'count'; most: number }
  /** Of a list that was said at the opening: one of it, or as many as there are. */
  | { a: 'one-of' | 'some-of'; list: string }
) & { when?: { said: string; of: readonly string[] } }

/** A step somebody owes: by a target of the office, or by a day that was said when a step was taken. */
export type OwedStep = {
  step: string
  by: Party
  within: { workingDays: number } | { daySaid: string } | { workingDaysSaid: string }
}

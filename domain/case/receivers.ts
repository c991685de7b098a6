import type { BodyCode, UnitCode } from '../ids'
import type { CommandFacts, CommandKind, FactsOf } from './commands'
import type { CaseState } from './state'

type Code = BodyCode | UnitCode

/** Commands whose facts name a body or a unit: each has to say here who gets to know of the matter. */
type NamingKind = {
  [Kind in CommandKind]: Named<FactsOf<Kind>[keyof FactsOf<Kind>]> extends never ? never : Kind
}[CommandKind]

/** What of a field names a body or a unit, by itself or in a list. */
type Named<Field> = Field extends readonly (infer Each)[] ? Named<Each> : OfCodes<Field>
type OfCodes<Value> = Value extends { readonly __brand: 'BodyCode' | 'UnitCode' } ? Value : never

/** And those by which the matter, or a report of it, goes back to whoever sent it. */
type ReturningKind = 'object' | 'answer-objection' | 'report-back'

type Receivers = {
  readonly [Kind in NamingKind | ReturningKind]: (
    facts: FactsOf<Kind>,
    state: CaseState,
  ) => readonly Code[]
}

/**
 * Art. 30: who gets to know of a matter by each step. The one place that says so: a command that
 * names a body or a unit and stands not here does not compile.
 */
const receivers: Receivers = {
  forward: ({ to }) => [to],
  assign: ({ to }) => [to],
  'hand-over': ({ to }) => [to],
  'refer-aid': ({ to }) => [to],
  'report-urgent': ({ to }) => [to],
  entrust: ({ unit }) => [unit],
  contest: ({ with: others }) => others,
  'decide-competence': ({ competent }) => [competent],
  // The person is sent there, and with them what they have to say.
  decline: ({ body }) => (body === undefined ? [] : [body]),
  'put-on-file': ({ body }) => [body],
  object: (_, state) => sender(state),
  'answer-objection': ({ agreed }, state) => (agreed ? sender(state) : []),
  'report-back': ({ to }, state) => (to === undefined ? sender(state) : [to]),
  'name-accused': () => [],
  'clear-accused': () => [],
  'share-accused': () => [],
  // Another case comes to this one, and nobody gets to know of it who did not know this one.
  'take-in': () => [],
}

function sender({ origin }: CaseState): readonly Code[] {
  return origin === undefined ? [] : [origin.from]
}

/** Whoever gets to know of the matter by a step. */
export function receiversOf(facts: CommandFacts, state: CaseState): readonly Code[] {
  if (!(facts.kind in receivers)) return []
  // Facts and entry are of one kind, which the compiler cannot follow through a union.
  const of = receivers[facts.kind as keyof Receivers] as (
    facts: CommandFacts,
    state: CaseState,
  ) => readonly Code[]
  return of(facts, state)
}

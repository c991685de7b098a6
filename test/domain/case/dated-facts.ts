import type { FactsOf } from '../../../domain/case/commands'
import type { DatedFact } from '../../../domain/case/kinds'
import type { CaseState } from '../../../domain/case/state'
import type { PetitionerId } from '../../../domain/ids'
import { addDays, type Day } from '../../../domain/time/day'
import type { Draw } from './draw'

/** A date of a case that can be corrected, as it stands. */
export type Dated = { fact: DatedFact; recipient?: PetitionerId; on: Day }

export function datedFacts(state: CaseState): Dated[] {
  const { acceptedOn, answer, notices, remedies } = state
  const first = <T extends { recipient: PetitionerId }>(all: readonly T[]) =>
    all.filter((each, index) => all.findIndex((one) => one.recipient === each.recipient) === index)
  const last = <T extends { recipient: PetitionerId }>(all: readonly T[]) =>
    first([...all].reverse())
  const served = last(remedies.filter(({ service }) => service !== undefined))
  return [
    ...(acceptedOn === undefined ? [] : [{ fact: 'acceptance' as const, on: acceptedOn }]),
    ...(answer === undefined ? [] : [{ fact: 'issue' as const, on: answer.issuedOn }]),
    ...first(notices).map(({ recipient, on }) => ({ fact: 'notice' as const, recipient, on })),
    ...first(answer?.services ?? []).map(({ recipient, on }) => {
      return { fact: 'service' as const, recipient, on }
    }),
    ...served.flatMap(({ recipient, service }) =>
      service === undefined ? [] : [{ fact: 'review-service' as const, recipient, on: service.on }],
    ),
  ]
}

export function correct({ fact, recipient }: Dated, to: Day): FactsOf<'correct-date'> {
  const text = { id: 'text-1', hash: 'hash' }
  return { kind: 'correct-date', fact, ...(recipient === undefined ? {} : { recipient }), to, text }
}

/** To the day it has, or some days beside it. */
export function correctionOf(state: CaseState, today: Day, draw: Draw): FactsOf<'correct-date'> {
  const dated = draw.oneOf(datedFacts(state), { fact: 'issue', on: today })
  return correct(dated, addDays(dated.on, draw.one([0, 1, -1, 3, -3, 8, -8])))
}

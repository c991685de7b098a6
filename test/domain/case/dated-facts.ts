import type { FactsOf } from '../../../domain/case/commands'
import type { DatedFact, NoticeSubject } from '../../../domain/case/kinds'
import type { CaseState, Remedy } from '../../../domain/case/state'
import type { PetitionerId } from '../../../domain/ids'
import { addDays, type Day } from '../../../domain/time/day'
import type { Draw } from './draw'

/** A date of a case that can be corrected, as it stands. */
export type Dated = {
  fact: DatedFact
  recipient?: PetitionerId
  says?: NoticeSubject
  on: Day
}

const dated = (fact: DatedFact, on: Day | undefined, of: Partial<Dated> = {}): Dated[] =>
  on === undefined ? [] : [{ fact, on, ...of }]

/** Written out by hand from what a case holds, and not from the table of the product. */
export function datedFacts(state: CaseState): Dated[] {
  const { receivedOn, origin, acceptedOn, answer, notices, remedies, transfer } = state
  const now = remedies.filter(({ round }) => round === state.round)
  return [
    ...dated('receipt', receivedOn),
    ...dated('receipt-here', origin?.on),
    ...dated('acceptance', acceptedOn),
    ...dated('issue', answer?.issuedOn),
    ...notices.flatMap(({ recipient, says, on }) => dated('notice', on, { recipient, says })),
    ...(answer?.services ?? []).flatMap(({ recipient, on }) => dated('service', on, { recipient })),
    ...now.flatMap(datesOfReview),
    ...dated('transfer-report', transfer?.reportedOn),
    ...dated('conclusion-report', state.reportedBackOn),
  ]
}

function datesOfReview({ level, recipient, ...remedy }: Remedy): Dated[] {
  const { requestedOn, decided, service, hearings } = remedy
  const last = hearings.at(-1)
  return [
    ...dated(`${level}-request`, requestedOn, { recipient }),
    ...dated(`${level}-decision`, decided?.on, { recipient }),
    ...dated(`${level}-service`, service?.on, { recipient }),
    ...dated('hearing-begin', last?.from, { recipient }),
    ...dated('hearing-end', last?.to, { recipient }),
  ]
}

export function correct({ on: _, ...which }: Dated, to: Day): FactsOf<'correct-date'> {
  return { kind: 'correct-date', ...which, to, text: { id: 'text-1', hash: 'hash' } }
}

/** To the day it has, or some days beside it. */
export function correctionOf(state: CaseState, today: Day, draw: Draw): FactsOf<'correct-date'> {
  const found = draw.oneOf(datedFacts(state), { fact: 'issue', on: today })
  return correct(found, addDays(found.on, draw.one([0, 1, -1, 3, -3, 8, -8])))
}

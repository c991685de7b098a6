import type { FactsOf, NewPromise } from '../../../domain/case/commands'
import { isElsewhere, standing, tellable, validNotices } from '../../../domain/case/facts'
import { latestRemedyOf, takenBackOn } from '../../../domain/case/remedies'
import type { NoticeSubject } from '../../../domain/case/kinds'
import type { ClaimAnswered } from '../../../domain/case/outcomes'
import type { CaseState, Remedy } from '../../../domain/case/state'
import type { ClaimId, PersonId, PetitionerId, PostCode } from '../../../domain/ids'
import { addDays, type Day } from '../../../domain/time/day'
import { unitHolder } from '../../support/case-fixtures'
import type { Draw } from './draw'

const post = (code: string) => code as PostCode
export const nobody = 'petitioner-nobody' as PetitionerId

/** A case on a day, and what chance has to say about it. */
export type Moment = { state: CaseState; pack: FactsOf<'take-in'>['pack']; today: Day; draw: Draw }

export const idsOf = (all: readonly { recipient: PetitionerId }[]) =>
  all.map(({ recipient }) => recipient)

export function promisesAt({ today, draw }: Moment): NewPromise[] {
  const made = [
    { by: post('unit-head'), due: addDays(today, draw.number(40)) },
    { by: post('handler'), due: addDays(today, draw.number(90)) },
  ]
  return draw.some(made, 0, 2)
}

/** Supported without a promise, it is carried out already (Art. 32). */
export function answeredTo(
  claim: ClaimId,
  { draw }: Moment,
  promises: readonly NewPromise[],
): ClaimAnswered {
  const outcome = draw.one(['supported', 'reasonable-without-basis', 'not-supported'] as const)
  const done = outcome === 'supported' && promises.length === 0
  return { claim, outcome, ...(done ? { carriedOut: true } : {}) }
}

/** Somebody who drafts and is not shut out. */
export function drafter({ state: { excluded } }: Moment): PersonId {
  const shutOut = excluded.some(({ person }) => person === unitHolder)
  return shutOut ? ('person-drafter' as PersonId) : unitHolder
}

export function wayTo({ state, draw }: Moment, recipient: PetitionerId) {
  const reachable = state.recipients.find(({ id }) => id === recipient)?.reachable
  return reachable === true
    ? draw.one(['signed', 'post-with-receipt', 'refused-with-witnesses'] as const)
    : draw.one(['public-notice', 'electronic-with-consent'] as const)
}

/** Come back from elsewhere, the notice of before is meant where one says that it went there. */
const untoldOf = (state: CaseState, says: NoticeSubject) =>
  says === 'transfer' && !isElsewhere(state) ? state.notices : validNotices(state)

export function untold({
  state,
}: Pick<Moment, 'state'>): { recipient: PetitionerId; says: NoticeSubject }[] {
  return standing(state).flatMap(({ id: recipient }) =>
    tellable(state)
      .filter((says) =>
        untoldOf(state, says).every((each) => each.recipient !== recipient || each.says !== says),
      )
      .map((says) => ({ recipient, says })),
  )
}

export function unserved({ state }: Moment): PetitionerId[] {
  const served = idsOf(state.answer?.services ?? [])
  return standing(state)
    .map(({ id }) => id)
    .filter((id) => !served.includes(id))
}

/** Of those who bring the matter, whose latest review is as asked. */
export function withRemedy(
  { state, draw }: Moment,
  fits: (remedy: Remedy) => boolean,
): PetitionerId {
  const found = standing(state).filter(({ id }) => {
    const remedy = latestRemedyOf(state, id)
    return remedy !== undefined && fits(remedy)
  })
  return draw.oneOf(
    found.map(({ id }) => id),
    nobody,
  )
}

export function withWindow({ state, draw }: Moment, clock: string): PetitionerId {
  const ownLevel = clock === 'request-review' ? 'review' : 'final-review'
  const open = state.windows.filter(
    (each) =>
      each.clock === clock &&
      each.round === state.round &&
      each.state !== 'used' &&
      (takenBackOn(state, ownLevel, each.recipient) ?? each.last.due) <= each.last.due,
  )
  const ids = open.map(({ recipient }) => recipient as PetitionerId)
  return draw.oneOf(
    ids.filter((id) => standing(state).some((each) => each.id === id)),
    nobody,
  )
}

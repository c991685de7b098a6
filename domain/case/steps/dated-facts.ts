import { dayOf, type Day } from '../../time/day'
import type { DatedFact } from '../kinds'
import type { CaseState, Notice, Service } from '../state'
import { daysOfPromises, firstOf, movedPromises, serviceOf, type Dated, type Which } from './dated'
import { decision, hearing, request, reviewOf, reviewService } from './dated-reviews'
import { inAnswer, issuedOn, signedOn, sortingDay } from './moves'
import { noticeFollows } from './telling'

/** Every day a correction can move (decision 2); what a case owes follows from them by itself. */
export const datedFactsOf: { readonly [Fact in DatedFact]: Dated } = {
  /** From the person; sent on by another body, from there on a day of its own. */
  receipt: {
    on: ({ receivedOn }) => receivedOn,
    moved: (state, to) => ({ ...state, receivedOn: to }),
    place: (state) => ({ before: firstOf(state.origin?.on, ...daysSinceReceipt(state)) }),
  },
  'receipt-here': {
    on: ({ origin }) => origin?.on,
    moved: (state, to) =>
      state.origin === undefined ? state : { ...state, origin: { ...state.origin, on: to } },
    place: (state) => ({
      after: state.receivedOn,
      before: firstOf(state.origin?.reportBackOn, ...daysSinceHere(state)),
    }),
  },
  acceptance: {
    on: ({ acceptedOn }) => acceptedOn,
    // Led elsewhere, it was accepted and closed by one step.
    moved: (state, to) => ({
      ...{ ...state, acceptedOn: to, sortedOn: to },
      ...(state.ending === 'routed' ? { closingOn: to } : {}),
    }),
    place: (state) => ({
      after: sortingDay(state),
      before: firstOf(...daysSinceAcceptance(state)),
    }),
  },
  notice: {
    on: (state, which) => noticeOf(state, which)?.on,
    moved: (state, to, which) => ({
      ...state,
      notices: movedIn(state.notices, noticeOf(state, which), to),
    }),
    place: (state, which) => ({
      after: noticeFollows(state, noticeOf(state, which)?.says ?? 'receipt'),
      before: undefined,
    }),
  },
  issue: {
    on: ({ answer }) => answer?.issuedOn,
    moved: (state, to) =>
      state.answer === undefined
        ? state
        : {
            ...{ ...state, answer: { ...state.answer, issuedOn: to } },
            promises: movedPromises(state, inAnswer(state).paper, to),
          },
    place: (state) => ({
      after: signedOn(state),
      before: firstOf(
        ...(state.answer?.services ?? []).map(({ on }) => on),
        ...daysOfPromises(state, inAnswer(state).paper),
        state.reportedBackOn,
      ),
    }),
  },
  service: {
    on: (state, which) => serviceOf(state, which)?.on,
    moved: (state, to, which) => {
      const { answer } = state
      if (answer === undefined) return state
      const services = movedIn(answer.services, serviceOf(state, which), to)
      return { ...state, answer: { ...answer, services } }
    },
    place: (state, which) => ({
      after: issuedOn(state),
      before: firstOf(reviewOf('review')(state, which)?.requestedOn, state.concludedOn),
    }),
  },
  'review-request': request('review'),
  'final-review-request': request('final-review'),
  'review-decision': decision('review'),
  'final-review-decision': decision('final-review'),
  'review-service': reviewService('review'),
  'final-review-service': reviewService('final-review'),
  'hearing-begin': hearing('from'),
  'hearing-end': hearing('to'),
  /** Of the body the matter was assigned to; it comes to its close here by that (Art. 22(3)). */
  'transfer-report': {
    on: ({ transfer }) => transfer?.reportedOn,
    moved: (state, to) =>
      state.transfer === undefined
        ? state
        : {
            ...{ ...state, transfer: { ...state.transfer, reportedOn: to } },
            ...(state.ending === 'reported-back' ? { closingOn: to } : {}),
          },
    place: ({ transfer, receivedOn, concludedOn, reportedBackOn }) => ({
      after: transfer?.on ?? receivedOn,
      before: firstOf(concludedOn, reportedBackOn),
    }),
  },
  /** Our own, to the body that assigned it. */
  'conclusion-report': {
    on: ({ reportedBackOn }) => reportedBackOn,
    moved: (state, to) =>
      state.reportedBackOn === undefined ? state : { ...state, reportedBackOn: to },
    place: (state) => ({
      after: state.answer?.issuedOn ?? state.closingOn ?? state.receivedOn,
      before: undefined,
    }),
  },
}

/** The one that says so, else the latest. */
function noticeOf({ notices }: CaseState, { recipient, says }: Which): Notice | undefined {
  return notices.findLast(
    (each) => each.recipient === recipient && (says === undefined || each.says === says),
  )
}

function movedIn<S extends Service>(all: readonly S[], found: S | undefined, to: Day): S[] {
  return all.map((each) => (each === found ? { ...each, on: to } : each))
}

/** Each rests on the acceptance, or on something that does. */
function daysSinceAcceptance(state: CaseState): (Day | undefined)[] {
  const { entrustment, team, plan, answer, earlierAnswers } = state
  const replaceable = [entrustment, team, plan].map((each) => each?.firstOn ?? each?.on)
  const dated = [...state.advice, ...state.clears, ...state.mediations].map(({ on }) => on)
  const issued = [...earlierAnswers, ...(answer === undefined ? [] : [answer])]
  // Of a matter led elsewhere its close is the acceptance itself; its notice rests on it.
  const routed = state.ending === 'routed'
  const told = state.notices.filter(({ says }) => routed && says === 'route').map(({ on }) => on)
  return [
    ...[...replaceable, ...dated, ...told, ...issued.map((each) => each.issuedOn)],
    ...[state.extension?.on, state.handedOver?.on, state.roundBegunOn],
    ...[routed ? undefined : state.closingOn, state.concludedOn, state.reportedBackOn],
    state.filedWith?.on,
  ]
}

/** Each rests on the receipt here, or on something that does. */
function daysSinceHere(state: CaseState): (Day | undefined)[] {
  const { competence, sortedOn, notices } = state
  return [
    ...[sortedOn, competence?.on, competence?.objected?.on, state.closingOn],
    ...notices.map(({ on }) => on),
  ]
}

function daysSinceReceipt(state: CaseState): (Day | undefined)[] {
  const { urgent, aid, explanations, recusals, recipients, supervision, backlog } = state
  return [
    ...daysSinceHere(state),
    ...[dayOf(state.registeredAt), urgent?.on, supervision?.listedOn, backlog?.takenUpOn],
    ...[...aid, ...explanations].map(({ on }) => on),
    ...recusals.map(({ askedOn }) => askedOn),
    ...recipients.map(({ withdrawnOn }) => withdrawnOn),
  ]
}

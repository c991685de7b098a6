import { dayOf, latest, type Day } from '../../time/day'
import { isDefined } from '../../present'
import { gateMetOn } from '../gate'
import type { DatedFact } from '../kinds'
import { receivedHereOn } from '../facts'
import { misledBy, sendingsOf } from '../sendings'
import type { CaseState, Notice, Service } from '../state'
import { daysOfPromises, firstOf, movedPromises, serviceOf } from './dated'
import type { Correctable, Dated, Which } from './dated'
import { decision, hearing, request, requestsOf, reviewService } from './dated-reviews'
import { inAnswer, reportFollows, signedOn, sortingDay } from './moves'
import { noticeFollows } from './telling'

/** Every day a correction can move (decision 2); what a case owes follows from them by itself. */
export const datedFactsOf: { readonly [Fact in DatedFact]: Dated } = {
  receipt,
  'receipt-here': receiptHere,
  acceptance,
  notice,
  issue,
  service,
  'review-request': request('review'),
  'final-review-request': request('final-review'),
  'review-decision': decision('review'),
  'final-review-decision': decision('final-review'),
  'review-service': reviewService('review'),
  'final-review-service': reviewService('final-review'),
  'hearing-begin': hearing('from'),
  'hearing-end': hearing('to'),
  'transfer-report': transferReport,
  'conclusion-report': conclusionReport,
}

/** From the person; sent on by another body, from there on a day of its own. */
function receipt(state: CaseState): Correctable {
  return {
    on: state.receivedOn,
    before: firstOf(state.origin?.on, ...daysSinceReceipt(state)),
    moved: (to) => ({ ...state, receivedOn: to }),
  }
}

function receiptHere(state: CaseState): Correctable | undefined {
  const { origin, receivedOn } = state
  if (origin === undefined) return undefined
  return {
    on: origin.on,
    after: receivedOn,
    before: firstOf(origin.reportBackOn, ...daysSinceHere(state)),
    moved: (to) => ({ ...state, origin: { ...origin, on: to } }),
  }
}

function acceptance(state: CaseState): Correctable | undefined {
  const { acceptedOn, ending } = state
  if (acceptedOn === undefined) return undefined
  return {
    on: acceptedOn,
    after: sortingDay(state),
    before: firstOf(...daysSinceAcceptance(state)),
    // Led elsewhere, it was accepted and closed by one step.
    moved: (to) => ({
      ...{ ...state, acceptedOn: to, sortedOn: to },
      ...(ending === 'routed' ? { closingOn: to } : {}),
    }),
  }
}

/** The one that says so, else the latest. */
function notice(state: CaseState, { recipient, says }: Which): Correctable | undefined {
  const found = state.notices.findLast(
    (each) => each.recipient === recipient && (says === undefined || each.says === says),
  )
  if (found === undefined) return undefined
  return {
    on: found.on,
    ...noticeBounds(state, found),
    moved: (to) => concludedOnceMet({ ...state, notices: movedIn(state.notices, found, to) }),
  }
}

/** What was told before the matter came back stays before that, and how it goes on after it. */
function noticeBounds(state: CaseState, { recipient, says, overtaken }: Notice) {
  if (says === 'transfer') {
    const sent = sendingsOf(state).find((each) => each.overtaken === overtaken)
    return { after: sent?.from ?? receivedHereOn(state), before: sent?.until }
  }
  const returns = misledBy(state, recipient)
  const after = returns.findLast(({ nth }) => overtaken === undefined || nth < overtaken)?.on
  const follows = noticeFollows(state, says)
  return {
    after: latest(follows, after ?? follows),
    before: returns.find(({ nth }) => nth === overtaken)?.on,
  }
}

function issue(state: CaseState): Correctable | undefined {
  const { answer } = state
  if (answer === undefined) return undefined
  const { paper } = inAnswer(state)
  const served = answer.services.map(({ on }) => on)
  return {
    on: answer.issuedOn,
    after: signedOn(state),
    before: firstOf(...served, ...daysOfPromises(state, paper), reportOfFirstRound(state)),
    moved: (to) => ({
      ...{ ...state, answer: { ...answer, issuedOn: to } },
      promises: movedPromises(state, paper, to),
    }),
  }
}

function service(state: CaseState, which: Which): Correctable | undefined {
  const { answer } = state
  const found = serviceOf(state, which)
  if (answer === undefined || found === undefined) return undefined
  return {
    on: found.on,
    after: answer.issuedOn,
    before: firstOf(...requestsOf(state, which, 'review')),
    moved: (to) => {
      const services = movedIn(answer.services, found, to)
      return concludedOnceMet({ ...state, answer: { ...answer, services } })
    },
  }
}

/**
 * Nothing is concluded before its gate is met: before what was served is in everybody's hands, and
 * everybody told. Too early, that day moves along, and back again (plan H8). Were it a bound, the
 * person's window would stay counted from the wrong day.
 */
function concludedOnceMet(state: CaseState): CaseState {
  const { concludedAsOf, ...rest } = state
  const entered = concludedAsOf ?? state.concludedOn
  if (entered === undefined) return state
  const concludedOn = latest(entered, gateMetOn(state) ?? entered)
  const moved = concludedOn === entered ? {} : { concludedAsOf: entered }
  return { ...rest, concludedOn, ...moved }
}

/** Of the body the matter was assigned to; it comes to its close here by that (Art. 22(3)). */
function transferReport(state: CaseState): Correctable | undefined {
  const { transfer, concludedOn, reportedBackOn } = state
  if (transfer?.reportedOn === undefined) return undefined
  return {
    on: transfer.reportedOn,
    after: transfer.on,
    before: firstOf(concludedOn, reportedBackOn),
    moved: (to) => ({ ...state, transfer: { ...transfer, reportedOn: to }, closingOn: to }),
  }
}

/** Our own, to the body that assigned it. */
function conclusionReport(state: CaseState): Correctable | undefined {
  if (state.reportedBackOn === undefined) return undefined
  return {
    on: state.reportedBackOn,
    after: reportOfFirstRound(state) === undefined ? state.receivedOn : reportFollows(state),
    before: undefined,
    moved: (to) => ({ ...state, reportedBackOn: to }),
  }
}

/** It is given once, so in a later round it may have been about the answer before. */
function reportOfFirstRound({ round, reportedBackOn }: CaseState): Day | undefined {
  return round === 0 ? reportedBackOn : undefined
}

function movedIn<S extends Service>(all: readonly S[], found: S, to: Day): S[] {
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
    ...givenSince(state),
    ...[routed ? undefined : state.closingOn, state.concludedOn, state.reportedBackOn],
    state.filedWith?.on,
  ]
}

/** What fell away had been given after the acceptance, or of an old case before it came back (Art. 23). */
function givenSince({ fallenAway, acceptedOn }: CaseState): Day[] {
  return fallenAway
    .flatMap((each) => [each.entrustment, each.team, each.plan])
    .filter(isDefined)
    .filter((day) => acceptedOn !== undefined && day >= acceptedOn)
}

/** Each rests on the receipt here, or on something that does. */
function daysSinceHere(state: CaseState): (Day | undefined)[] {
  const { competence, sortedOn, notices, cameBack } = state
  return [
    ...cameBack.map(({ sent, on }) => sent?.on ?? on),
    ...[sortedOn, competence?.on, competence?.objected?.on, state.closingOn],
    ...notices.map(({ on }) => on),
  ]
}

function daysSinceReceipt(state: CaseState): (Day | undefined)[] {
  const { urgent, aid, explanations, recusals, recipients, supervision, backlog } = state
  const { receptions = [], attention = [] } = state
  return [
    ...daysSinceHere(state),
    ...[dayOf(state.registeredAt), urgent?.on, supervision?.listedOn, backlog?.takenUpOn],
    ...[...aid, ...explanations, ...attention].map(({ on }) => on),
    ...receptions.map(({ askedOn }) => askedOn),
    ...recusals.map(({ askedOn, joinedOn }) => (joinedOn === undefined ? askedOn : undefined)),
    ...recipients.map(({ withdrawnOn }) => withdrawnOn),
  ]
}

import { addDays, latest, type Day } from '../time/day'
import type { PetitionerId } from '../ids'
import { isDefined } from '../present'
import { isRefused } from './claims'
import { isAsInBooks, openPromises, standing } from './facts'
import { isPending, remediesUnderWay } from './remedies'
import type { CaseSettings } from './settings'
import type { SettlementQuestion } from './questions'
import type { CaseState, Promised, Settlement } from './state'

/** The last day on which somebody who was asked still counts as answering (H8; unverified setting). */
export function answerableUntil({ askedOn }: SettlementQuestion, settings: CaseSettings): Day {
  return addDays(askedOn, settings.targets.unansweredDays)
}

/** Asked, and neither answered nor silent for as long as that takes. */
export function isAwaited({ answer, lapsedOn }: SettlementQuestion): boolean {
  return answer === undefined && lapsedOn === undefined
}

/**
 * When everything was done that somebody can be asked about: concluded, so the answer that was owed
 * is in everybody's hands, what was agreed signed, everything promised performed, and what reviews
 * said served so far.
 * Undefined while a promise is still to be kept; and of what was merged, for that is asked of in the
 * other case (decision 38).
 */
export function allDoneOn(state: CaseState): Day | undefined {
  const { concludedOn, promises, agreement, mergedInto } = state
  if (concludedOn === undefined || mergedInto !== undefined) return undefined
  if (openPromises(state).length > 0) return undefined
  const done = [
    agreement?.on,
    ...promises.map(({ performedOn }) => performedOn),
    ...remediesUnderWay(state).map(({ service }) => service?.on),
  ]
  return latest(concludedOn, ...done.filter(isDefined))
}

/**
 * From when it makes sense to ask: all is done, and an old case taken up. Whoever was asked before
 * that was asked of something else. Undefined while it is too early.
 */
export function askableFrom(state: CaseState): Day | undefined {
  const done = allDoneOn(state)
  return done && latest(done, state.backlog?.takenUpOn ?? done)
}

/**
 * 化解: all is done, no review under way, and everybody who could be asked confirms it or, of a
 * promise that was kept, has let the time pass. Confirmed and unanswered are counted apart (H8), and so
 * is what the books say of a matter that was taken over.
 * Undefined while it is neither.
 */
export function settlementOf(state: CaseState): Settlement | undefined {
  const inBooks = settledInBooks(state)
  if (inBooks !== undefined) return inBooks
  const since = askableFrom(state)
  // Whoever asks a body above has not let it rest, whatever they said or left unsaid before.
  if (since === undefined || remediesUnderWay(state).some(isPending)) return undefined
  // Whoever speaks once all is done is heard, though they were asked before that.
  const ofNow = state.questions.filter(({ askedOn, answer }) => (answer?.on ?? askedOn) >= since)
  const questionsTo = (id: PetitionerId) => ofNow.filter(({ recipient }) => recipient === id)
  // Whoever was found and asked has a say, though nobody knew how to reach them.
  const asked = standing(state).filter(
    ({ id, reachable }) => reachable || questionsTo(id).length > 0,
  )
  const answers = asked.map(({ id }) => answerTo(questionsTo(id)))
  const known = answers.filter(isDefined)
  const [first, ...more] = known
  if (first === undefined || known.length < asked.length) return undefined
  const confirmed = known.every(({ how }) => how === 'confirmed')
  if (!confirmed && !maySettleBySilence(state)) return undefined
  return {
    on: latest(first.on, ...more.map(({ on }) => on)),
    how: confirmed ? 'confirmed' : 'unanswered',
  }
}

/** It stands until the matter is taken up or reopened: then only people's own word settles it (H8). */
function settledInBooks(state: CaseState): Settlement | undefined {
  const { recorded, backlog } = state
  if (recorded === undefined || !isAsInBooks(state) || backlog !== undefined) return undefined
  return { on: recorded.endedOn, how: 'recorded' }
}

type Undone = { on: Day; insteadOf?: Day }

/**
 * Days on which it turned out by somebody's word that an old case was not settled after all, and of
 * which it does not know yet; in the place of a later day where it had not been settled anew by that.
 */
export function undoneByWords(state: CaseState): Undone[] {
  if (state.backlog === undefined) return []
  const found: Undone[] = []
  let days = [...(state.backlog.unsettledOn ?? [])]
  for (const on of refusedOn(state)) {
    if (days.includes(on) || !wasSettledBefore(state, on)) continue
    const next = days.find((day) => day > on)
    const insteadOf = next !== undefined && !wasSettledBefore(state, next) ? next : undefined
    days = [...days.filter((day) => day !== insteadOf), on].sort()
    found.push({ on, ...(insteadOf === undefined ? {} : { insteadOf }) })
  }
  return found
}

function refusedOn({ questions }: CaseState): Day[] {
  const words = questions.map(({ answer }) => answer).filter(isDefined)
  return [...new Set(words.filter((word) => !word.settled).map(({ on }) => on))].sort()
}

/** By what had been said, or left unsaid, before anybody said no on that day. */
function wasSettledBefore(state: CaseState, day: Day): boolean {
  if (wasUnderReview(state, day)) return false
  const asked = state.questions.filter(({ askedOn }) => askedOn <= day)
  const questions = asked.map(({ recipient, askedOn, answer, lapsedOn }) => ({
    ...{ recipient, askedOn },
    ...(answer && (answer.on < day || (answer.on === day && answer.settled)) ? { answer } : {}),
    ...(lapsedOn && lapsedOn <= day ? { lapsedOn } : {}),
  }))
  return settlementOf({ ...state, questions }) !== undefined
}

function wasUnderReview({ remedies, round: present }: CaseState, day: Day): boolean {
  return remedies.some(({ round, requestedOn, decided, withdrawnOn }) => {
    const over = decided?.on ?? withdrawnOn
    return round === present && requestedOn <= day && (over === undefined || day <= over)
  })
}

/**
 * Silence says that what was promised was enough, so it settles only where a promise was kept: of a
 * refusal, or of what was declined or led elsewhere, it says nothing, and whoever brings that can
 * only say themselves that it is settled (H8). What a reopening or the taking up of an old case left
 * behind did not settle it.
 */
function maySettleBySilence(state: CaseState): boolean {
  const { promises, receivedOn, roundBegunOn, backlog } = state
  const since = latest(receivedOn, ...[roundBegunOn, backlog?.takenUpOn].filter(isDefined))
  const kept = promises.filter(
    ({ performedOn }) => performedOn !== undefined && performedOn >= since,
  )
  return kept.some((each) => isStillSupported(each, state))
}

/** Kept first and refused by a review afterwards, it was for nothing; of an agreement nothing is said. */
function isStillSupported({ claims = [] }: Promised, state: CaseState): boolean {
  const refused = state.claims.filter(isRefused).map(({ id }) => id)
  return claims.length === 0 || claims.some((claim) => !refused.includes(claim))
}

/** Their last word, which no silence after it takes back; only where there is none, their silence. */
function answerTo(questions: readonly SettlementQuestion[]): Settlement | undefined {
  const words = questions.map(({ answer }) => answer)
  const word = words.reduce((last, each) => (isLater(each, last) ? each : last), undefined)
  if (word !== undefined) return word.settled ? { on: word.on, how: 'confirmed' } : undefined
  const silentSince = questions.at(-1)?.lapsedOn
  return silentSince === undefined ? undefined : { on: silentSince, how: 'unanswered' }
}

function isLater(one: SettlementQuestion['answer'], other: SettlementQuestion['answer']): boolean {
  return one !== undefined && (other === undefined || one.on >= other.on)
}

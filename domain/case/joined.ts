import { isDefined } from '../present'
import { addDays, dayOf, earliest, type Day } from '../time/day'
import type { NoticeSubject, ToldClear } from './kinds'
import type { CaseState, Recipient } from './state'
import type { AnswerLimit, Clear, Extension } from './work'

/**
 * Who joined from a case that was merged into this one was told there where their matter goes: the
 * first notice is none for them again, nor is one of an extension from before they joined (decision
 * 38). Of a matter that went back to its sender only they are told, and whoever had been told here that
 * it went elsewhere; the others have it from there.
 */
export function isForThem(
  state: CaseState,
  { id, joinedOn }: Partial<Pick<Recipient, 'id' | 'joinedOn'>>,
  says: NoticeSubject,
): boolean {
  const { ending, extension } = state
  if (joinedOn === undefined) {
    return ending !== 'returned' || says !== 'transfer' || wasMisled(state, id)
  }
  if (says === 'extension') return extension !== undefined && joinedOn <= extension.on
  return says !== 'receipt'
}

export function isOwedNotice(state: CaseState, recipient: Recipient, says: NoticeSubject): boolean {
  return recipient.reachable && isForThem(state, recipient, says)
}

type Clocks = Pick<CaseState, 'acceptedOn' | 'inherited' | 'takenIn' | 'round'> &
  Partial<Pick<CaseState, 'extension'>>

/**
 * The limit of the answer: of several cases that go on here the earliest, for no clock of a person
 * stops, and what was extended for some was extended for nobody else. A later round, and what was
 * inherited, have only the limits of what joined them (decision 31, H1).
 */
export function limitOf(state: Clocks): AnswerLimit | undefined {
  const [first, ...more] = limitsOf(state)
  return first && more.reduce((one, other) => (lastDay(other) < lastDay(one) ? other : one), first)
}

/** The first acceptance of all that go on here, from which a target of the office's own counts. */
export function firstAccepted(state: CaseState, acceptedOn: Day): Day {
  return earliest(acceptedOn, ...limitsOf(state).map(({ from }) => from))
}

/** As it was before it was extended here: by then they would have expected the answer. */
export function limitUnextended(
  state: CaseState,
  { round, on }: Extension,
): AnswerLimit | undefined {
  const { extension: _, ...before } = state
  const takenIn = state.takenIn.filter((each) => each.on <= on)
  return limitOf({ ...before, round, takenIn })
}

/** Sorted together with what is not inherited, an inherited matter has the limit that one has. */
export function hasOwnLimit({ inherited, round, takenIn }: Clocks): boolean {
  return round === 0 && (!inherited || takenIn.some((each) => each.receivedOn !== undefined))
}

function limitsOf(state: Clocks): AnswerLimit[] {
  const { acceptedOn, takenIn, round, extension } = state
  const own = acceptedOn !== undefined && hasOwnLimit(state) ? [{ from: acceptedOn }] : []
  const here = extension?.round === round && !extension.tooLate ? extension : undefined
  const joined = takenIn.filter((each) => each.round === round)
  return [
    ...own.map((limit) => extendedBy(limit, here)),
    ...joined.flatMap(({ limit, on }) => {
      if (limit === undefined) return []
      // Extended here before they joined, it was extended for those who were here then.
      return [here && on <= here.on ? extendedBy(limit, here) : limit]
    }),
  ]
}

/** Once, and that is all (Art. 34). */
function extendedBy(limit: AnswerLimit, extension: Extension | undefined): AnswerLimit {
  if (extension === undefined || limit.extended !== undefined) return limit
  const { days, on, from } = extension
  return { ...limit, extended: { days, on, from } }
}

/** Since when what was taken over from before is an old case, here or where it joined from (H1). */
export function oldSince({ inherited, registeredAt, takenIn }: CaseState): Day | undefined {
  const joined = takenIn.map((each) => each.oldSince).filter(isDefined)
  return (inherited ? [dayOf(registeredAt), ...joined] : joined).sort()[0]
}

/** Since when the matter has been here, in this case or in one that goes on in it. */
export function broughtOn({ receivedOn, takenIn }: CaseState): Day {
  return earliest(receivedOn, ...takenIn.map((each) => each.broughtOn).filter(isDefined))
}

/** Since when this case was taken up itself, and not by what joined it (H1). */
export function takenUpHereOn({ backlog, takenIn }: CaseState): Day | undefined {
  const joined = takenIn.some((each) => each.takenUpOn !== undefined)
  return joined ? backlog?.takenUpHereOn : backlog?.takenUpOn
}

/** Since when something of the five clears is clear, told here or where it joined from (B2). */
export function clearSince(state: CaseState, clear: ToldClear): Day | undefined {
  const told = toldClears(state).filter((each) => each.clear === clear)
  return told.map(({ on }) => on).sort()[0]
}

/** It is one matter: what was made clear of it in either case is clear. */
export function toldClears({ clears, takenIn }: CaseState): readonly Clear[] {
  return [...clears, ...takenIn.flatMap((each) => each.clears ?? [])]
}

/** Of limits of one length, by which the earlier is found: rest days put none before another. */
function lastDay({ from, extended }: AnswerLimit): Day {
  return addDays(from, extended?.days ?? 0)
}

/** Returned to its sender, who knows nothing of those who joined it here, or were told otherwise. */
export function isSentAway(state: CaseState): boolean {
  const theirs = ({ id, joinedOn }: Recipient) => joinedOn !== undefined || wasMisled(state, id)
  return state.ending === 'returned' && state.recipients.some(theirs)
}

/** Told that it went to another body, from where it came back (decision 46). */
function wasMisled({ notices }: CaseState, id: string | undefined): boolean {
  return notices.some(
    ({ recipient, says, overtaken }) =>
      recipient === id && says === 'transfer' && overtaken !== undefined,
  )
}

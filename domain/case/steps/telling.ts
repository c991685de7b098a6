import { latest, type Day } from '../../time/day'
import { isDefined } from '../../present'
import { isRecipient, receivedHereOn, standing, tellable } from '../facts'
import type { NoticeSubject } from '../kinds'
import { cite, noticeNeedsDecision } from '../law'
import type { Reason } from '../refusal'
import type { PetitionerId } from '../../ids'
import { sendingsOf, type Sending } from '../sendings'
import type { CaseState, Notice } from '../state'
import { beforeEnd, type Given, type StepsOf } from '../step'
import { againstWay } from './service'

/** 书面告知 (Art. 23): possible as long as the case lives, for the duty does not lapse. */
export const tellingSteps: StepsOf<'serve-notice'> = {
  'serve-notice': {
    from: beforeEnd,
    to: [],
    rule: 'notice',
    possible: (state) =>
      standing(state).some(({ id }) => tellable(state).some((says) => !wasTold(state, id, says))),
    against: againstNotice,
    follows: (state, { says }) => noticeFollows(state, says),
    apply: (state, { facts: { recipient, way, says }, on }) =>
      noticed(state, { recipient, way, says, on }),
  },
}

function againstNotice(given: Given<'serve-notice'>): Reason | undefined {
  const { state, settings, facts } = given
  const rule = cite(settings, 'notice')
  if (!isRecipient(state, facts.recipient)) {
    return [
      'unknown-recipient',
      rule,
      'Nobody of that id brings this matter. Choose one of its petitioners.',
    ]
  }
  if (!tellable(state).includes(facts.says)) {
    return [
      'not-for-this-matter',
      rule,
      `As the case stands a notice can tell of: ${tellable(state).join(', ')}.`,
    ]
  }
  const { recipient, says } = facts
  const on = given.command.occurredOn
  if (wasToldOf(state, { recipient, says, on })) {
    return [
      'already-done',
      rule,
      'That petitioner has been told already. Nothing more is owed for them here.',
    ]
  }
  const back = sendingsOf(state).findLast(({ until }) => until !== undefined && until < on)?.until
  if (says === 'transfer' && back !== undefined && !wasElsewhere(state, on)) {
    return [
      'not-for-this-matter',
      rule,
      `It came back on ${back}, and lay here on that day. Correct the date, or tell how it goes on.`,
    ]
  }
  if (facts.says === 'receipt' && noticeNeedsDecision(settings)) {
    return againstUndecided(given, rule) ?? againstWay(state, facts, rule)
  }
  return againstWay(state, facts, rule)
}

/** Before 2022 it says whether the matter is accepted, which nobody could say before it was. */
function againstUndecided(
  { state: { acceptedOn }, command }: Given<'serve-notice'>,
  rule: string,
): Reason | undefined {
  if (acceptedOn === undefined) {
    return [
      'not-for-this-matter',
      rule,
      'Under these rules the notice says whether the matter is accepted: sort it first.',
    ]
  }
  if (command.occurredOn >= acceptedOn) return undefined
  return [
    'date-too-early',
    rule,
    `It says that the matter is accepted, which it was on ${acceptedOn}. Correct the date.`,
  ]
}

/** By any notice of that kind; of where it went, by one of each time that it was sent elsewhere. */
function wasTold(state: CaseState, recipient: PetitionerId, says: NoticeSubject): boolean {
  if (says !== 'transfer') return hasNotice(state, recipient, says, undefined)
  return sendingsOf(state).every(({ overtaken }) => hasNotice(state, recipient, says, overtaken))
}

function hasNotice(
  { notices }: CaseState,
  recipient: PetitionerId,
  says: NoticeSubject,
  overtaken: number | undefined,
): boolean {
  return notices.some(
    (each) => each.recipient === recipient && each.says === says && each.overtaken === overtaken,
  )
}

type Told = Pick<Notice, 'recipient' | 'says' | 'on'>

/** On that day there was nothing of the kind left to tell them. */
function wasToldOf(state: CaseState, told: Told): boolean {
  const { recipient, says, on } = told
  if (says !== 'transfer') return hasNotice(state, recipient, says, overtakenBy(state, told))
  const sent = sendingsOf(state).filter((each) => lasted(each, on))
  return sent.length > 0 && sent.every((each) => hasNotice(state, recipient, says, each.overtaken))
}

function wasElsewhere(state: CaseState, on: Day): boolean {
  return sendingsOf(state).some((each) => lasted(each, on))
}

function lasted({ from, until }: Sending, on: Day): boolean {
  return from <= on && (until === undefined || on <= until)
}

/**
 * The return that a notice came before: its proof may be here only now (decision 46). What tells where
 * it went is of the last sending that they had not been told of by then.
 */
function overtakenBy(state: CaseState, { recipient, says, on }: Told): number | undefined {
  const toldOf = (overtaken: number | undefined) =>
    hasNotice(state, recipient, 'transfer', overtaken)
  if (says === 'transfer') {
    const sent = sendingsOf(state).filter((each) => lasted(each, on))
    return sent.findLast(({ overtaken }) => !toldOf(overtaken))?.overtaken
  }
  const found = state.cameBack.findIndex((back, index) => on < back.on && toldOf(index + 1))
  return found === -1 ? undefined : found + 1
}

/** Told that it went there, they were told nothing before that is still so. */
function noticed(state: CaseState, notice: Notice): CaseState {
  const overtaken = overtakenBy(state, notice)
  if (overtaken === undefined) return { ...state, notices: [...state.notices, notice] }
  const { recipient, says } = notice
  const back = state.cameBack[overtaken - 1]
  const before = (each: Notice) =>
    says === 'transfer' &&
    back !== undefined &&
    each.recipient === recipient &&
    each.overtaken === undefined &&
    each.on < back.on
  const notices = state.notices.map((each) => (before(each) ? { ...each, overtaken } : each))
  return { ...state, notices: [...notices, { ...notice, overtaken }] }
}

export function noticeFollows(state: CaseState, says: NoticeSubject): Day {
  const received = receivedHereOn(state)
  switch (says) {
    case 'receipt':
      return received
    case 'extension':
      return latest(received, state.extension?.on ?? received)
    case 'transfer':
      return latest(received, sendingsOf(state)[0]?.from ?? received)
    default:
      return latest(received, ...[state.closingOn].filter(isDefined))
  }
}

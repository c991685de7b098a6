import { latest, type Day } from '../../time/day'
import { isDefined } from '../../present'
import { cameBackOn, isElsewhere, isRecipient, receivedHereOn, standing, tellable } from '../facts'
import type { NoticeSubject } from '../kinds'
import { cite, noticeNeedsDecision } from '../law'
import type { Reason } from '../refusal'
import type { PetitionerId } from '../../ids'
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
  const overtakenOn = overtakenBy(state, { recipient, says, on: given.command.occurredOn })
  if (hasNotice(state, recipient, says, overtakenOn)) {
    return [
      'already-done',
      rule,
      'That petitioner has been told already. Nothing more is owed for them here.',
    ]
  }
  if (says === 'transfer' && overtakenOn !== undefined && given.command.occurredOn > overtakenOn) {
    return [
      'not-for-this-matter',
      rule,
      `It came back on ${overtakenOn}, and only until then could they be told that it went there. Tell how it goes on.`,
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

/** Where the matter is not elsewhere any more, whether they were told so before it came back. */
function wasTold(state: CaseState, recipient: PetitionerId, says: NoticeSubject): boolean {
  const before = says === 'transfer' && !isElsewhere(state)
  return hasNotice(state, recipient, says, before ? cameBackOn(state) : undefined)
}

function hasNotice(
  { notices }: CaseState,
  recipient: PetitionerId,
  says: NoticeSubject,
  overtakenOn: Day | undefined,
): boolean {
  return notices.some(
    (each) =>
      each.recipient === recipient && each.says === says && each.overtakenOn === overtakenOn,
  )
}

/** A proof that is here only now, of a notice from before the matter came back (decision 46). */
function overtakenBy(
  state: CaseState,
  { recipient, says, on }: Pick<Notice, 'recipient' | 'says' | 'on'>,
): Day | undefined {
  const back = cameBackOn(state)
  if (back === undefined) return undefined
  if (says === 'transfer') return isElsewhere(state) ? undefined : back
  return on < back && hasNotice(state, recipient, 'transfer', back) ? back : undefined
}

/** Told that it went there, they were told nothing before that is still so. */
function noticed(state: CaseState, notice: Notice): CaseState {
  const overtakenOn = overtakenBy(state, notice)
  if (overtakenOn === undefined) return { ...state, notices: [...state.notices, notice] }
  const { recipient, says } = notice
  const before = (each: Notice) =>
    says === 'transfer' &&
    each.recipient === recipient &&
    each.overtakenOn === undefined &&
    each.on < overtakenOn
  const notices = state.notices.map((each) => (before(each) ? { ...each, overtakenOn } : each))
  return { ...state, notices: [...notices, { ...notice, overtakenOn }] }
}

export function noticeFollows(state: CaseState, says: NoticeSubject): Day {
  const received = receivedHereOn(state)
  switch (says) {
    case 'receipt':
      return received
    case 'extension':
      return latest(received, state.extension?.on ?? received)
    case 'transfer':
      // Also entered once that body has reported: it went there on the day of the transfer.
      return latest(received, ...[sentOn(state) ?? state.closingOn].filter(isDefined))
    default:
      return latest(received, ...[state.closingOn].filter(isDefined))
  }
}

function sentOn(state: CaseState): Day | undefined {
  if (isElsewhere(state)) return state.transfer?.on
  return state.cameBack.at(-1)?.sent?.on
}

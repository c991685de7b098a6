import { latest, type Day } from '../../time/day'
import { isDefined } from '../../present'
import { cameBackOn, isRecipient, receivedHereOn, standing, tellable, validNotices } from '../facts'
import type { NoticeSubject } from '../kinds'
import { cite, noticeNeedsDecision } from '../law'
import type { Reason } from '../refusal'
import type { CaseState } from '../state'
import { beforeEnd, type Given, type StepsOf } from '../step'
import { againstWay } from './service'

/** 书面告知 (Art. 23): possible as long as the case lives, for the duty does not lapse. */
export const tellingSteps: StepsOf<'serve-notice'> = {
  'serve-notice': {
    from: beforeEnd,
    to: [],
    rule: 'notice',
    possible: (state) =>
      standing(state).some(({ id }) => tellable(state).some((says) => !hasNotice(state, id, says))),
    against: againstNotice,
    follows: (state, { says }) => noticeFollows(state, says),
    apply: (state, { facts: { recipient, way, says }, on }) => ({
      ...state,
      notices: [...state.notices, { recipient, way, says, on }],
    }),
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
  if (hasNotice(state, facts.recipient, facts.says)) {
    return [
      'already-done',
      rule,
      'That petitioner has been told already. Nothing more is owed for them here.',
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

function hasNotice(state: CaseState, recipient: string, says: NoticeSubject): boolean {
  return validNotices(state).some(
    (notice) => notice.recipient === recipient && notice.says === says,
  )
}

export function noticeFollows(state: CaseState, says: NoticeSubject): Day {
  const received = latest(receivedHereOn(state), cameBackOn(state) ?? state.receivedOn)
  switch (says) {
    case 'receipt':
      return received
    case 'extension':
      return latest(received, state.extension?.on ?? received)
    case 'transfer':
      // Also entered once that body has reported: it went there on the day of the transfer.
      return latest(received, ...[state.transfer?.on ?? state.closingOn].filter(isDefined))
    default:
      return latest(received, ...[state.closingOn].filter(isDefined))
  }
}

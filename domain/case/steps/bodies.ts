import type { BodyCode } from '../../ids'
import type { Day } from '../../time/day'
import { isDecidedElsewhere, quarrels, validNotices } from '../facts'
import { cite } from '../law'
import type { Reason } from '../refusal'
import type { CaseState, Notice } from '../state'
import type { Given, StepsOf } from '../step'
import { withoutWork } from './given-work'
import { closed, reportFollows, sortingDay } from './moves'

type Bodies = 'forward' | 'assign' | 'record-report' | 'take-back' | 'report-back'

/**
 * 转送, 交办: from body to body (decision 18). Whatever the bodies say to each other, the person's
 * clocks run on.
 */
export const bodySteps: StepsOf<Bodies> = {
  forward: {
    from: ['registered'],
    to: ['closing'],
    rule: 'forward',
    against: againstForwarding,
    follows: sortingDay,
    apply: (state, { facts: { to }, on }) =>
      closed({ ...state, sortedOn: on, transfer: { to, on } }, 'transferred', on),
  },

  assign: {
    from: ['registered'],
    to: ['assigned'],
    rule: 'forward',
    against: againstAssigning,
    follows: sortingDay,
    apply: (state, { facts: { to, reportBackOn }, on }) => ({
      ...state,
      phase: 'assigned',
      sortedOn: on,
      transfer: { to, on, ...(reportBackOn === undefined ? {} : { reportBackOn }) },
    }),
  },

  /** The other body's 办结报告: what this one waited for. */
  'record-report': {
    from: ['assigned'],
    to: ['closing'],
    rule: 'report-back',
    follows: (state) => state.transfer?.on ?? state.receivedOn,
    apply: (state, { on }) =>
      closed(
        state.transfer === undefined
          ? state
          : { ...state, transfer: { ...state.transfer, reportedOn: on } },
        'reported-back',
        on,
      ),
  },

  /** 交还 (Art. 23): that body said that it is not its matter, and this one agrees. */
  'take-back': {
    from: ['assigned', 'closing', 'concluded', 'ended'],
    to: ['registered'],
    rule: 'object',
    // Decided to be theirs, it is not given back (Art. 24).
    possible: (state) =>
      (state.phase === 'assigned' || state.ending === 'transferred') && !isDecidedElsewhere(state),
    follows: (state) => state.transfer?.on ?? state.receivedOn,
    apply: (state, { on }) => takenBack(state, on),
  },

  /** Our own 办结报告 to the body that assigned the matter (Art. 22(3)). */
  'report-back': {
    from: ['answer-issued', 'answer-served', 'closing', 'concluded'],
    to: [],
    rule: 'report-back',
    possible: ({ origin, reportedBackOn }) =>
      origin?.how === 'assigned' && reportedBackOn === undefined,
    against: againstReporting,
    follows: reportFollows,
    apply: (state, { on }) => ({ ...state, reportedBackOn: on }),
  },
}

/**
 * It lies here unsorted again, and where it goes is told anew. What was given to a unit of an old
 * case meanwhile is given anew as well.
 */
function takenBack(state: CaseState, on: Day): CaseState {
  const {
    transfer,
    sortedOn: _,
    ending: __,
    closingOn: ___,
    ...rest
  } = withoutWork(state, ['entrustment', 'team', 'plan'], on)
  if (transfer === undefined) return state
  const { concludedOn: _____, concludedAsOf: ______, endedOn: _______, ...open } = rest
  // Nobody joins what lies with another body: all of them went with it.
  const takenIn = state.takenIn.length
  const sent = { on: transfer.on, quarrels: quarrels(state).length, takenIn }
  const misled = validNotices(state).filter(({ says }) => says === 'transfer')
  const nth = state.cameBack.length + 1
  // Told after it came back, though entered before that: it tells how it goes on.
  const overtakes = (notice: Notice) =>
    notice.overtaken === undefined &&
    (notice.says === 'transfer' || notice.on < on) &&
    misled.some(({ recipient }) => recipient === notice.recipient)
  return {
    ...open,
    phase: 'registered',
    cameBack: [...state.cameBack, { from: transfer.to, on, sent }],
    notices: state.notices.map((each) => (overtakes(each) ? { ...each, overtaken: nth } : each)),
    outside: state.outside.filter(({ about }) => about !== 'report-back'),
  }
}

/** Not to itself, and not back to whoever sent it or was already found not to be competent. */
function againstReceiver({
  state,
  settings,
  facts: { to },
}: Given<'forward' | 'assign'>): Reason | undefined {
  const rule = cite(settings, 'forward')
  if (to === settings.posts.body) {
    return ['names-itself', rule, 'That is this body. Accept the matter, or name another body.']
  }
  if (cameFrom(state, to)) {
    return [
      'sent-back-and-forth',
      cite(settings, 'contested-competence'),
      'The matter came from that body. Object to it with reasons, or have competence decided; it is not sent back and forth.',
    ]
  }
  if (state.competence?.decided?.competent === settings.posts.body) {
    return [
      'sent-back-and-forth',
      cite(settings, 'contested-competence'),
      'It has been decided that this body is competent. Accept the matter.',
    ]
  }
  return undefined
}

/** Art. 23: what another body sent goes back to it once it agrees, and on to nobody without it. */
function againstForwarding(given: Given<'forward'>): Reason | undefined {
  return againstReceiver(given) ?? againstSendingOn(given, 'forwarded')
}

/**
 * As with forwarding; but what belongs to a body below, within its own line (Art. 23: 本系统下级机关),
 * a body assigns down and answers for to the sender. A township has nobody below it.
 */
function againstAssigningOn(given: Given<'assign'>): Reason | undefined {
  return given.facts.below === true ? undefined : againstSendingOn(given, 'assigned')
}

function againstSendingOn(
  { state, settings }: Pick<Given<'forward' | 'assign'>, 'state' | 'settings'>,
  how: 'forwarded' | 'assigned',
): Reason | undefined {
  if (state.origin === undefined) return undefined
  return [
    'not-for-this-matter',
    cite(settings, 'object'),
    `A matter that another body sent is not ${how} on: object to the sender, who decides, or contest it.`,
  ]
}

function cameFrom({ origin, competence, cameBack }: CaseState, to: BodyCode): boolean {
  const gaveBack = cameBack.some(({ from }) => from === to)
  return gaveBack || origin?.from === to || competence?.with.includes(to) === true
}

function againstAssigning(given: Given<'assign'>): Reason | undefined {
  const { facts, settings, command } = given
  const { reportBackOn } = facts
  if (reportBackOn !== undefined && reportBackOn < command.occurredOn) {
    const rule = cite(settings, 'report-back')
    return ['dates-out-of-order', rule, 'The day to report back lies after the assignment.']
  }
  return againstReceiver(given) ?? againstAssigningOn(given)
}

/** To whoever assigned it (Art. 22(3)); past that body only where the matter is about it (Art. 30). */
function againstReporting({ state, settings, facts: { to } }: Given<'report-back'>) {
  const from = state.origin?.from
  if (to === undefined || to === from) return undefined
  const rule = cite(settings, 'report-back')
  if (to === settings.posts.body) {
    return [
      'names-itself',
      rule,
      'That is this body. Name the one that assigned it.',
    ] satisfies Reason
  }
  if (from !== undefined && state.accusedUnits.includes(from)) return undefined
  return [
    'not-for-this-matter',
    rule,
    'The report goes to the body that assigned the matter. Leave the other one out.',
  ] satisfies Reason
}

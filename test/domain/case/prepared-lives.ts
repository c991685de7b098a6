import type { CommandFacts, CommandKind } from '../../../domain/case/commands'
import type { NoticeSubject } from '../../../domain/case/kinds'
import type { CasePhase } from '../../../domain/case/state'
import type { BodyCode, ClaimId, PetitionerId, PostCode } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { director, petitioner } from '../../support/case-fixtures'
import { postFor } from './usual-facts'
import { begin, factsOf, give, liveTo, opinionTo, type Life } from './life'

const on = asDay('2026-03-02')
const from = 'county' as BodyCode
const sent = { from, how: 'assigned' as const, on, reportBackOn: asDay('2026-06-01') }
const other = 'petitioner-2' as PetitionerId
const two = [petitioner, other].map((id) => ({ id, reachable: true }))
const claims = ['claim-1', 'claim-2'].map((id) => ({ id: id as ClaimId }))
const promises = [{ by: 'unit-head' as PostCode, due: asDay('2026-05-20') }]

function after(life: Life, ...steps: (CommandKind | CommandFacts)[]): Life {
  return steps.reduce((lived, step) => {
    const kind = typeof step === 'string' ? step : step.kind
    return give(lived, step, givenFor(kind, lived.state.phase))
  }, life)
}

const accepted = (caseKind: 'suggestion' | 'report' | 'errand') =>
  after(begin(), { kind: 'accept', caseKind })

/** Entered as a matter of the courts, and so led there. */
const led = () => after(begin(), { kind: 'accept', caseKind: 'litigation' })

const firstOf = (kind: CommandKind) => (phase: CasePhase) => liveTo(after(begin(), kind), phase)

const takenUp = (phase: CasePhase) =>
  phase === 'concluded'
    ? liveTo(after(begin({ inherited: true }), 'take-up'), phase)
    : liveTo(begin(), phase)

/** The opinion served on one of two, on both, or concluded after that; in the end on one alone. */
function answered(phase: CasePhase): Life {
  if (phase === 'ended') return liveTo(begin(), phase)
  const issued = liveTo(begin({ recipients: two }), 'answer-issued')
  const served = after(issued, opinionTo(petitioner))
  return phase === 'answer-issued' ? served : liveTo(served, phase)
}

/** Assigned, or forwarded and told so. */
function sentElsewhere(phase: CasePhase): Life {
  if (phase === 'assigned') return liveTo(begin(), phase)
  const sent = after(begin(), 'forward', told('transfer'))
  return phase === 'closing' ? sent : liveTo(after(sent, 'conclude'), phase)
}

const asking = (phase: CasePhase) => after(answered(phase), 'request-review')

/** Ended, it has a question that was met with silence. */
const asked = (phase: CasePhase) =>
  phase === 'ended' ? liveTo(begin(), phase) : after(liveTo(begin(), phase), 'ask-settled')

function reviewServed(phase: CasePhase): Life {
  const served = phase === 'ended' ? liveTo(begin(), 'answer-served') : answered(phase)
  return liveTo(after(served, 'request-review', 'record-review', 'serve-review'), phase)
}

const reviewed = (phase: CasePhase) =>
  after(asking(phase), 'record-review', 'serve-review', 'request-final-review')

function agreed(phase: CasePhase): Life {
  if (phase === 'closing') return promised(phase)
  return after(takenUp(phase), 'mediate', {
    ...factsOf('sign-agreement'),
    promises,
  } as CommandFacts)
}

/** By an opinion; and, while it is worked on or where it ended otherwise, by an agreement. */
function promised(phase: CasePhase): Life {
  const agreement = { ...factsOf('sign-agreement'), promises } as CommandFacts
  if (phase === 'closing') {
    const mediated = after(begin(), { kind: 'accept', caseKind: 'dispute' }, 'mediate')
    return after(mediated, agreement)
  }
  if (['accepted', 'entrusted', 'signed-for'].includes(phase)) {
    return after(liveTo(begin(), phase), 'mediate', agreement)
  }
  const opinion = { ...factsOf('issue-opinion'), promises } as CommandFacts
  return liveTo(after(liveTo(begin(), 'signed-for'), opinion), phase)
}

/** A life in that phase with what a command marked `?` is about; ordinary lives have the rest. */
const withWhatItNeeds: Partial<Record<CommandKind, (phase: CasePhase) => Life>> = {
  split: () => begin({ claims }),
  'report-urgent': firstOf('mark-urgent'),
  'take-back': sentElsewhere,
  'report-back': (phase) => liveTo(begin({ origin: sent }), phase),
  object: () => begin({ origin: sent }),
  'answer-objection': () => after(begin({ origin: sent }), 'object'),
  entrust: takenUp,
  'sign-for': (phase) => after(takenUp(phase), 'entrust'),
  'form-team': takenUp,
  'set-plan': takenUp,
  'reach-milestone': (phase) => liveTo(after(liveTo(begin(), 'accepted'), 'set-plan'), phase),
  'note-progress': takenUp,
  'complete-clear': takenUp,
  'record-advice': takenUp,
  'follow-up-aid': firstOf('refer-aid'),
  'withdraw-reception': firstOf('appoint-reception'),
  'move-reception': firstOf('appoint-reception'),
  'record-reception': firstOf('appoint-reception'),
  'issue-reply': (phase) => liveTo(accepted('suggestion'), phase),
  'serve-reply': () => after(liveTo(accepted('suggestion'), 'signed-for'), 'issue-reply'),
  'hand-over': (phase) => liveTo(accepted('report'), phase),
  'complete-errand': (phase) => liveTo(accepted('errand'), phase),
  mediate: takenUp,
  'record-breach': agreed,
  'sign-agreement': (phase) => after(takenUp(phase), 'mediate'),
  'request-review': answered,
  'request-final-review': reviewServed,
  'withdraw-review': asking,
  'send-file': asking,
  'record-hearing': reviewed,
  'record-review': asking,
  'serve-review': (phase) => after(asking(phase), 'record-review'),
  'release-station': (phase) => liveTo(after(begin(), 'assign-station'), phase),
  'decide-recusal': firstOf('ask-recusal'),
  'clear-accused': firstOf('name-accused'),
  perform: promised,
  'answer-settled': asked,
  'take-up': (phase) => liveTo(begin({ inherited: true }), phase),
  'join-campaign': takenUp,
  'leave-campaign': (phase) => after(takenUp(phase), 'join-campaign'),
  'put-on-file': (phase) =>
    phase === 'closing' ? toldTheWay(led()) : liveTo(after(toldTheWay(led()), 'conclude'), phase),
  'remove-from-supervision': firstOf('list-for-supervision'),
}

const told = (says: NoticeSubject): CommandFacts => {
  return { kind: 'serve-notice', says, recipient: petitioner, way: 'signed' }
}

function toldTheWay(life: Life): Life {
  return after(life, told('route'))
}

export function lifeFor(kind: CommandKind, phase: CasePhase): Life {
  return withWhatItNeeds[kind]?.(phase) ?? liveTo(begin(), phase)
}

/** For whom it is given; and of a request entered when the case has ended, that it was in time. */
export function givenFor(kind: CommandKind, phase: CasePhase) {
  const onBehalfOf = postFor[kind]
  const given = onBehalfOf === undefined ? {} : { onBehalfOf }
  if (phase !== 'ended') return given
  const reason = { id: 'text-2', hash: 'hash' }
  // Long past by then, so somebody approved it (decision 2).
  const lateEntry = { approvalId: 'approval-1', approvedBy: director, reason }
  if (kind === 'correct-date') return { ...given, lateEntry }
  return kind.startsWith('request-') ? { ...given, on, lateEntry } : given
}

/** Facts that fit the life prepared for the command. */
export function factsFor(kind: CommandKind): CommandFacts {
  const last = claims[1]!.id
  return kind === 'split' ? { kind, claims: [last] } : factsOf(kind)
}

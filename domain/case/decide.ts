import { daysBetween, dayOf, latest, type Day, type Instant } from '../time/day'
import type { Command, CommandFacts, CommandKind } from './commands'
import { dutiesFollowing } from './duties'
import type { CaseEvent } from './events'
import { allowedCommands, stepOf } from './procedure'
import type { Refusal, RefusalCode } from './refusal'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'

export type Decision = { ok: true; events: readonly CaseEvent[] } | { ok: false; refusal: Refusal }

/**
 * What a command does to a case, or why it may not. Pure: the same state, settings, command and
 * moment always give the same answer, so a page, the workflow's validator and its handler agree.
 */
export function decide(
  state: CaseState,
  settings: CaseSettings,
  command: Command,
  now: Instant,
): Decision {
  const reason = firstReasonAgainst(state, settings, command, dayOf(now))
  if (reason !== undefined) {
    const [code, rule, message] = reason
    return { ok: false, refusal: { code, rule, message, allowed: allowedCommands(state) } }
  }
  const facts = eventsOf(state, command)
  return { ok: true, events: dutiesFollowing(state, facts, settings, now) }
}

type Reason = [code: RefusalCode, rule: string, message: string]

function firstReasonAgainst(
  state: CaseState,
  settings: CaseSettings,
  command: Command,
  today: Day,
): Reason | undefined {
  return (
    againstActor(state, command) ??
    againstVersion(state, command) ??
    againstPhase(state, command.facts) ??
    againstFacts(state, command) ??
    againstDate(state, settings, command, today)
  )
}

function againstActor(state: CaseState, command: Command): Reason | undefined {
  const shutOut = state.excluded.find(({ person }) => person === command.actor)
  if (shutOut === undefined) return undefined
  return [
    'excluded-from-case',
    shutOut.why === 'accused' ? '信访工作条例 Art. 30' : '信访工作条例 Art. 28',
    'You have no part in this case. Another holder or the post above takes the step.',
  ]
}

function againstVersion(state: CaseState, command: Command): Reason | undefined {
  const { expectedVersion } = command
  if (expectedVersion === undefined || expectedVersion === state.version) return undefined
  return [
    'stale-version',
    'decision 3',
    `The case has moved on from version ${expectedVersion} to ${state.version}. Load it again, then decide.`,
  ]
}

function againstPhase(state: CaseState, facts: CommandFacts): Reason | undefined {
  const step = stepOf(facts.kind)
  if (step.from.includes(state.phase)) return undefined
  const allowed = allowedCommands(state)
  const instead =
    allowed.length > 0 ? `Possible now: ${allowed.join(', ')}.` : 'Nothing more can be done.'
  return ['not-allowed-now', step.rule, `The case is ${state.phase}. ${instead}`]
}

function againstFacts(state: CaseState, command: Command): Reason | undefined {
  const { facts } = command
  switch (facts.kind) {
    case 'serve-notice':
      return againstService(state, facts, state.notices)
    case 'serve-opinion':
      return againstService(state, facts, state.opinionServices)
    case 'accept':
      return againstRoute(facts)
    case 'issue-opinion':
      return againstOpinion(state, command, facts)
    case 'entrust':
    case 'sign-for':
    case 'conclude':
      return undefined
  }
}

type FactsOf<Kind extends CommandKind> = Extract<CommandFacts, { kind: Kind }>

function againstService(
  state: CaseState,
  facts: FactsOf<'serve-notice' | 'serve-opinion'>,
  done: readonly { recipient: string }[],
): Reason | undefined {
  const recipient = state.recipients.find(({ id }) => id === facts.recipient)
  if (recipient === undefined) {
    return [
      'unknown-recipient',
      stepOf(facts.kind).rule,
      'Nobody of that id brought this matter. Choose one of its petitioners.',
    ]
  }
  if (done.some((service) => service.recipient === recipient.id)) {
    return [
      'already-done',
      stepOf(facts.kind).rule,
      'That petitioner has been served already. Nothing more is owed for them here.',
    ]
  }
  if (
    !recipient.reachable &&
    facts.way !== 'electronic-with-consent' &&
    facts.way !== 'public-notice'
  ) {
    return [
      'recipient-not-reachable',
      '信访工作条例 Art. 23',
      'Name or address is unclear, so nothing can be handed over or posted. Serve electronically with consent or by public notice.',
    ]
  }
  return undefined
}

function againstRoute(facts: FactsOf<'accept'>): Reason | undefined {
  if (facts.caseKind === 'petition' && facts.route === 'hear-and-decide') return undefined
  return [
    'route-does-not-fit',
    '信访工作条例 Art. 31(6)',
    'Only a petition that goes the way of Art. 31(6) is accepted for an opinion: kind "petition", route "hear-and-decide".',
  ]
}

function againstOpinion(
  state: CaseState,
  command: Command,
  facts: FactsOf<'issue-opinion'>,
): Reason | undefined {
  if (facts.draftedBy === command.actor) {
    return [
      'drafter-approves',
      'decision 3',
      'Whoever drafted the opinion may not approve it. Ask another holder or the post above.',
    ]
  }
  const answered = facts.outcomes.map(({ claim }) => claim)
  const matches =
    new Set(answered).size === answered.length &&
    answered.length === state.claims.length &&
    state.claims.every(({ id }) => answered.includes(id))
  if (matches) return undefined
  return [
    'claims-do-not-match',
    '信访工作条例 Art. 32',
    `An opinion answers every claim once. This case has: ${state.claims.map(({ id }) => id).join(', ')}.`,
  ]
}

/** Decision 2: not in the future, not before what it follows, long past only with approval. */
function againstDate(
  state: CaseState,
  settings: CaseSettings,
  command: Command,
  today: Day,
): Reason | undefined {
  const { occurredOn, lateEntry } = command
  if (occurredOn > today) {
    return ['date-in-future', 'decision 2', `Today is ${today}. Give the day on which it happened.`]
  }
  const follows = dayItFollows(state, command.facts.kind)
  if (occurredOn < follows) {
    return [
      'date-too-early',
      'decision 2',
      `It cannot have happened before what it follows, on ${follows}. Correct the date.`,
    ]
  }
  if (daysBetween(occurredOn, today) <= settings.lateEntryDays) return undefined
  if (lateEntry === undefined) {
    return [
      'date-needs-approval',
      'decision 2',
      `A date more than ${settings.lateEntryDays} days past needs a reason and another person's approval.`,
    ]
  }
  if (lateEntry.approvedBy !== command.actor) return undefined
  return [
    'approval-not-independent',
    'decision 2',
    'Whoever enters a date long past may not approve it. Ask another person who may.',
  ]
}

function dayItFollows(state: CaseState, command: CommandKind): Day {
  const { receivedOn } = state
  switch (command) {
    case 'serve-notice':
    case 'accept':
      return receivedOn
    case 'entrust':
      return state.acceptedOn ?? receivedOn
    case 'sign-for':
      return state.entrustment?.on ?? receivedOn
    case 'issue-opinion':
      return state.entrustment?.signedOn ?? receivedOn
    case 'serve-opinion':
      return state.opinion?.issuedOn ?? receivedOn
    case 'conclude':
      return latest(receivedOn, ...state.opinionServices.map(({ on }) => on))
  }
}

function eventsOf(state: CaseState, command: Command): CaseEvent[] {
  const { facts, occurredOn: on, lateEntry } = command
  const events: CaseEvent[] = [factEvent(state, command, facts, on)]
  return lateEntry === undefined ? events : [{ type: 'late-entry-approved', lateEntry }, ...events]
}

function factEvent(state: CaseState, command: Command, facts: CommandFacts, on: Day): CaseEvent {
  switch (facts.kind) {
    case 'serve-notice':
      return { type: 'notice-served', recipient: facts.recipient, way: facts.way, on }
    case 'accept':
      return { type: 'accepted', kind: facts.caseKind, route: facts.route, on }
    case 'entrust': {
      const { unit, unitHead, lead } = facts
      return { type: 'entrusted', unit, unitHead, lead, on }
    }
    case 'sign-for': {
      if (state.entrustment === undefined)
        throw new RangeError('signed for before it was entrusted')
      return { type: 'signed-for', unit: state.entrustment.unit, on }
    }
    case 'issue-opinion': {
      const { text, draftedBy, outcomes } = facts
      return { type: 'opinion-issued', on, text, draftedBy, approvedBy: command.actor, outcomes }
    }
    case 'serve-opinion':
      return { type: 'opinion-served', recipient: facts.recipient, way: facts.way, on }
    case 'conclude':
      return { type: 'concluded', on }
  }
}

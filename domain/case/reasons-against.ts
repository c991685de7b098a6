import type { Day } from '../time/day'
import type { Command, CommandFacts, CommandKind } from './commands'
import { againstDate } from './legal-date'
import { allowedCommands, stepOf } from './procedure'
import type { Reason } from './refusal'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'

/** The first reason that stands against a command, or undefined where none does. */
export function firstReasonAgainst(
  state: CaseState,
  settings: CaseSettings,
  command: Command,
  today: Day,
): Reason | undefined {
  return (
    againstPersons(state, command) ??
    againstVersion(state, command) ??
    againstPhase(state, command.facts) ??
    againstFacts(state, command) ??
    againstDate(state, settings, command, today)
  )
}

/** Whoever gives the command, drafted what it issues or approved its date: none may be shut out. */
function againstPersons(
  state: CaseState,
  { actor, facts, lateEntry }: Command,
): Reason | undefined {
  const taking = [actor, ...(facts.kind === 'issue-opinion' ? [facts.draftedBy] : [])]
  if (lateEntry !== undefined) taking.push(lateEntry.approvedBy)
  const shutOut = taking.flatMap((person) =>
    state.excluded.filter((each) => each.person === person),
  )
  const [first] = shutOut
  if (first === undefined) return undefined
  return [
    'excluded-from-case',
    first.why === 'accused' ? '信访工作条例 Art. 30' : '信访工作条例 Art. 28',
    first.person === actor
      ? 'You have no part in this case. Another holder or the post above takes the step.'
      : 'Whoever drafted or approved this has no part in this case. Have another person do that first.',
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

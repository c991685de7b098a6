import type { Actor } from '../ids'
import type { Day } from '../time/day'
import type { Command, CommandKind } from './commands'
import { cite } from './law'
import { againstDate } from './legal-date'
import { allowedCommands, isPossible, waysOn } from './procedure'
import { receiversOf } from './receivers'
import type { Reason } from './refusal'
import type { CaseSettings } from './settings'
import { againstOwnRight } from './own-right'
import type { CaseState } from './state'
import { stepOf } from './steps'

/** The first reason that stands against a command, or undefined where none does. */
export function firstReasonAgainst(
  state: CaseState,
  settings: CaseSettings,
  command: Command,
  today: Day,
): Reason | undefined {
  return (
    againstPersons(state, settings, command) ??
    againstOwnRight(state, command) ??
    againstVersion(state, command) ??
    againstStanding(state, settings, command) ??
    againstAccused(state, settings, command) ??
    againstFacts(state, settings, command, today) ??
    againstDate(state, settings, command, today)
  )
}

/** A campaign takes on all it selects, for no post: whoever began it takes no part in any of them. */
function isByCampaign(kind: CommandKind): boolean {
  return kind === 'join-campaign' || kind === 'leave-campaign'
}

/** Whoever gives the command, drafted what it issues or approved its date: none may be shut out. */
function againstPersons(
  state: CaseState,
  settings: CaseSettings,
  { actor, facts, lateEntry, onBehalfOf }: Command,
): Reason | undefined {
  // Rules that were published hold for every case alike, and what was said in one case of a matter
  // for all of it: whoever said so takes no part in this one.
  if (facts.kind === 'update-rules' || facts.kind === 'share-accused') return undefined
  if (isByCampaign(facts.kind) && onBehalfOf === undefined) return undefined
  const taking: Actor[] = [
    actor,
    ...('draftedBy' in facts ? [facts.draftedBy] : []),
    ...(lateEntry === undefined ? [] : [lateEntry.approvedBy]),
  ]
  const [first] = taking.flatMap((person) =>
    state.excluded.filter((each) => each.person === person),
  )
  if (first === undefined) return undefined
  return [
    'excluded-from-case',
    cite(settings, first.why === 'accused' ? 'report' : 'recusal'),
    first.person === actor
      ? 'You have no part in this case. Another holder or the post above takes the step.'
      : 'Whoever drafted or approved this has no part in this case. Have another person do that first.',
  ]
}

function againstVersion(state: CaseState, { expectedVersion }: Command): Reason | undefined {
  if (expectedVersion === undefined || expectedVersion === state.version) return undefined
  const { version } = state
  const apart =
    expectedVersion < version
      ? `The case has moved on from version ${expectedVersion} to ${version}.`
      : `The case is at version ${version}: nobody has seen it at ${expectedVersion} yet.`
  return ['stale-version', 'decision 3', `${apart} Load it again, then decide.`]
}

function againstStanding(
  state: CaseState,
  settings: CaseSettings,
  { facts }: Command,
): Reason | undefined {
  const { from: phases, rule } = stepOf(facts.kind)
  if (isPossible(state, facts.kind)) return undefined
  const ways = waysOn().filter(
    ({ from, kind }) => from === state.phase && !settingRight.includes(kind),
  )
  const onward = allowedCommands(state).filter((kind) => ways.some((way) => way.kind === kind))
  const instead =
    onward.length > 0
      ? `The case goes on by: ${onward.join(', ')}.`
      : 'It is over, and only what it says can be set right.'
  const where = phases.includes(state.phase)
    ? `As the case stands, "${facts.kind}" is not possible.`
    : `The case is ${state.phase}.`
  const elsewhere =
    state.mergedInto === undefined
      ? ''
      : ' Its matter goes on in the case that this one was merged into: enter there what concerns it.'
  return ['not-allowed-now', cite(settings, rule), `${where} ${instead}${elsewhere}`]
}

/** They change who deals with it, or what the record says, and lead no further. */
const settingRight: readonly CommandKind[] = [
  ...(['correct-date', 'name-accused', 'clear-accused', 'share-accused'] as const),
  'decide-recusal',
]

/** Art. 30: nobody passes a matter to those it is about, by whatever step. */
function againstAccused(
  state: CaseState,
  settings: CaseSettings,
  { facts }: Command,
): Reason | undefined {
  const { accusedUnits } = state
  // To this very body nothing is passed: it has the matter.
  const others = receiversOf(facts, state).filter((code) => code !== settings.posts.body)
  if (!others.some((code) => accusedUnits.includes(code))) return undefined
  return ['unit-is-accused', cite(settings, 'report'), instead[facts.kind] ?? instead.other]
}

const instead: Partial<Record<CommandKind, string>> & { other: string } = {
  entrust: 'The matter is about that unit. Entrust another one.',
  object:
    'The matter is about the body that sent it, and no reasons go there. Contest it with the body above that one, which has it decided.',
  'answer-objection':
    'The matter is about the body that sent it, and does not go back to it. Leave it here, and contest it with the body above that one.',
  'report-back':
    'The matter is about the body that assigned it, or the one named. Report to the body above that one: name it (to).',
  'decide-competence':
    'The matter is about that body, and is not passed to it. Have another one found competent.',
  decline:
    'The matter is about that body, and nobody is sent there with it. Name the body above it.',
  other: 'The matter is about that body, and is not passed to it. Name another one.',
}

function againstFacts(
  state: CaseState,
  settings: CaseSettings,
  command: Command,
  today: Day,
): Reason | undefined {
  const { facts } = command
  const { against } = stepOf(facts.kind)
  // Facts and step are of one kind, which the compiler cannot follow through a union.
  return against?.({ ...{ state, settings, command, facts, today } })
}

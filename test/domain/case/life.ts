import { advance } from '../../../domain/case/apply'
import type { Command, CommandFacts, CommandKind } from '../../../domain/case/commands'
import { decide, type Decision } from '../../../domain/case/decide'
import type { CaseEvent } from '../../../domain/case/events'
import { nextInstant, passTime } from '../../../domain/case/passage-of-time'
import { recipientsWithoutAnswer, notToldOf, standing } from '../../../domain/case/facts'
import type { Refusal } from '../../../domain/case/refusal'
import { register } from '../../../domain/case/register'
import type { Registration } from '../../../domain/case/registration'
import type { CaseSettings } from '../../../domain/case/settings'
import type { CasePhase, CaseState, Window } from '../../../domain/case/state'
import type { Duty, DutyKind } from '../../../domain/duty/duty'
import type { PetitionerId } from '../../../domain/ids'
import { asDay, dayOf, instantAt, type Instant } from '../../../domain/time/day'
import { registration, settings } from '../../support/case-fixtures'
import { factsOf, usualCommand } from './usual-facts'

export { factsOf }

/** One case as a test lives it: what is done, and when, on an office clock in Asia/Shanghai. */
export type Life = {
  readonly state: CaseState
  readonly settings: CaseSettings
  readonly now: Instant
  /** Everything that has happened so far. */
  readonly events: readonly CaseEvent[]
}

/** `2026-03-02 09:00` as the office's clock shows it; a moment in UTC stands as it is. */
export function moment(written: string): Instant {
  if (written.endsWith('Z')) return written as Instant
  const [day, time = '09:00'] = written.split(' ')
  return instantAt(asDay(day ?? ''), time)
}

type Beginning = Omit<Partial<Registration>, 'receivedOn' | 'registeredAt'> & {
  at?: string
  receivedOn?: string
  /** Earlier than the beginning where the workflow server was away meanwhile. */
  registeredAt?: Instant
  settings?: CaseSettings
}

const usual = settings({}, 2023, 2026)

/** Registers a case: received on the day of registration unless another day is given. */
export function begin({ at = '2026-03-02 09:00', ...given }: Beginning = {}): Life {
  const now = moment(at)
  const { settings: pinned = usual, receivedOn, registeredAt = now, ...change } = given
  const received = receivedOn === undefined ? dayOf(now) : asDay(receivedOn)
  const filed = registration({ ...change, receivedOn: received, registeredAt })
  return { settings: pinned, now, ...register(filed, pinned, now) }
}

type Given = Omit<Partial<Command>, 'facts' | 'occurredOn'> & { on?: string; at?: string }

export function notice(recipient: PetitionerId): CommandFacts {
  return { kind: 'serve-notice', says: 'receipt', recipient, way: 'signed' }
}

export function opinionTo(recipient: PetitionerId): CommandFacts {
  return { kind: 'serve-opinion', recipient, way: 'signed' }
}

function commandOf(life: Life, facts: CommandFacts, { on, at, ...change }: Given): Command {
  const now = at === undefined ? life.now : moment(at)
  const occurredOn = on === undefined ? dayOf(now) : asDay(on)
  return { facts, ...usualCommand(facts, life.settings), occurredOn, ...change }
}

/** What the case says to a command. Today and now unless told otherwise. */
export function ask(life: Life, facts: CommandFacts | CommandKind, given: Given = {}): Decision {
  const command = commandOf(life, typeof facts === 'string' ? factsOf(facts) : facts, given)
  const now = given.at === undefined ? life.now : moment(given.at)
  return decide(life.state, life.settings, command, now)
}

/** Carries a command out; fails the test if it is refused. */
export function give(life: Life, facts: CommandFacts | CommandKind, given: Given = {}): Life {
  const decision = ask(life, facts, given)
  if (!decision.ok) throw new Error(`${decision.refusal.code}: ${decision.refusal.message}`)
  const now = given.at === undefined ? life.now : moment(given.at)
  return happened(life, decision.events, now)
}

export function refusalOf(
  life: Life,
  facts: CommandFacts | CommandKind,
  given: Given = {},
): Refusal {
  const decision = ask(life, facts, given)
  if (decision.ok) throw new Error('It was allowed')
  return decision.refusal
}

function happened(life: Life, events: readonly CaseEvent[], now: Instant): Life {
  const state = advance(life.state, events)
  return { ...life, state, now, events: [...life.events, ...events] }
}

/** Looks at the clock once, at that moment: whatever has come about by then happens at once. */
export function lookAtClock(life: Life, at: string): Life {
  const events = passTime(life.state, life.settings, moment(at))
  return events.length === 0 ? { ...life, now: moment(at) } : happened(life, events, moment(at))
}

/** More than any life here has: a case that goes in circles fails a test and does not hold it up. */
const MANY = 100

/** Wakes at every instant the case names, as its workflow does, until that moment. */
export function sleepUntil(life: Life, at: string): Life {
  const until = moment(at)
  let slept = life
  for (let wakes = 0; ; wakes += 1) {
    const next = nextInstant(slept.state, slept.settings)
    if (slept.state.phase === 'ended' || next === undefined || next > until) break
    const now = next > slept.now ? next : slept.now
    const events = passTime(slept.state, slept.settings, now)
    if (events.length === 0 || wakes > MANY) throw new Error(`Woken at ${now} for nothing`)
    slept = happened(slept, events, now)
  }
  return { ...slept, now: until }
}

/** The facts that take a case on from where it stands, beside its notices. */
function nextStep(state: CaseState): CommandFacts | undefined {
  const steps: Partial<Record<CasePhase, CommandKind>> = {
    registered: 'accept',
    accepted: 'entrust',
    entrusted: 'sign-for',
    'signed-for': 'issue-opinion',
    'answer-served': 'conclude',
  }
  const kind = steps[state.phase]
  if (kind === 'issue-opinion') {
    const done = { outcome: 'supported', carriedOut: true } as const
    const outcomes = state.claims.map(({ id }) => ({ claim: id, ...done }))
    return { ...factsOf('issue-opinion'), outcomes } as CommandFacts
  }
  if (kind !== undefined) return factsOf(kind)
  const [unserved] = recipientsWithoutAnswer(state)
  if (state.phase !== 'answer-issued' || unserved === undefined) return undefined
  const way = unserved.reachable ? 'signed' : 'public-notice'
  return { kind: 'serve-opinion', recipient: unserved.id, way }
}

/** Phases beside the way to an opinion, and the step that leads there from registration. */
const beside: Partial<Record<CasePhase, CommandKind>> = {
  contested: 'contest',
  assigned: 'assign',
  closing: 'decline',
}

/** Asks everybody within reach whether it is settled; who says nothing in fifteen days is not waited for. */
export function allAsked(life: Life): Life {
  return standing(life.state)
    .filter(({ reachable }) => reachable)
    .reduce((asked, { id: recipient }) => give(asked, { kind: 'ask-settled', recipient }), life)
}

/** Takes every step up to a phase on the same day; nobody is told unless that is asked for. */
export function liveTo(life: Life, phase: CasePhase, { notices = false } = {}): Life {
  let lived = life
  if (notices || phase === 'ended') {
    for (const { id } of notToldOf(lived.state, 'receipt')) lived = give(lived, notice(id))
  }
  const aside = beside[phase]
  if (aside !== undefined) lived = give(lived, aside)
  for (let steps = 0; lived.state.phase !== phase && steps < MANY; steps += 1) {
    const facts = nextStep(lived.state)
    if (facts === undefined) break
    lived = give(lived, facts)
  }
  if (phase === 'ended') lived = sleepUntil(allAsked(lived), '2028-01-01 00:00')
  if (lived.state.phase !== phase) throw new Error(`It got no further than ${lived.state.phase}`)
  return lived
}

export function duty(life: Life, kind: DutyKind): Duty {
  const [found, ...more] = life.state.duties.filter((each) => each.kind === kind)
  if (found === undefined || more.length > 0) throw new Error(`Not exactly one ${kind}`)
  return found
}

export function kindsOfDuties(life: Life, state: Duty['state']): DutyKind[] {
  return life.state.duties.filter((each) => each.state === state).map(({ kind }) => kind)
}

export function windowOf(life: Life, recipient: PetitionerId): Window {
  const found = life.state.windows.find((window) => window.recipient === recipient)
  if (found === undefined) throw new Error(`No window for ${recipient}`)
  return found
}

/** Everything of one type that has happened so far. */
export function allOf<Type extends CaseEvent['type']>(life: Life, type: Type) {
  return life.events.filter(
    (event): event is Extract<CaseEvent, { type: Type }> => event.type === type,
  )
}

import { workflowInfo } from '@temporalio/workflow'
import type {
  CaseStart,
  CommandAnswer,
  CommandMessage,
  ProjectedEntry,
  Reopening,
  Standing,
  Waiting,
} from '../contract/case-workflow'
import { advance, applyAll } from '../domain/case/apply'
import { decide, type Decision } from '../domain/case/decide'
import type { CaseEvent, JournalEntry } from '../domain/case/events'
import { isOverdue } from '../domain/case/facts'
import { nextInstant, passTime } from '../domain/case/passage-of-time'
import { register } from '../domain/case/register'
import { settingsAfter, type CaseSettings } from '../domain/case/settings'
import type { CaseState } from '../domain/case/state'
import { dayOf, type Instant } from '../domain/time/day'
import { workflowNow } from './clock'
import { currentUpdateId, HandledCommands, refused } from './handled-commands'

type OnChange = (life: CaseLife) => void

/**
 * The case as its workflow holds it: state, what has not been projected yet, and the commands
 * already carried out. Every method is synchronous, so no handler can ever wait (decision 4).
 */
export class CaseLife {
  private rules: CaseSettings
  private current: CaseState | undefined
  private unprojected: ProjectedEntry[]
  private readonly handled: HandledCommands<CommandAnswer>
  private next: Instant | undefined

  constructor(
    private readonly start: CaseStart,
    private readonly onChange: OnChange,
  ) {
    this.rules = start.settings
    this.current = start.carriedOver?.state ?? start.reopening?.state
    this.unprojected = [...(start.carriedOver?.unprojected ?? [])]
    this.handled = new HandledCommands(start.carriedOver?.handled)
  }

  /** Registers the case in its first run; a later run goes on with the state it was handed. */
  begin(): void {
    const { carriedOver, reopening } = this.start
    if (this.current === undefined) this.beRegistered()
    else if (carriedOver === undefined && reopening !== undefined) this.beReopened(reopening)
    this.rearm()
  }

  private beRegistered(): void {
    const now = workflowNow()
    const { registration } = this.start
    const { state, events } = register(registration, this.settings, now)
    const cause = { type: 'registered', actor: registration.registeredBy } as const
    this.record(state, { cause, occurredOn: registration.receivedOn, recordedAt: now, events })
  }

  /** Refused by now, it stays as it ended, and this life is over at once. */
  private beReopened({ message, updateId }: Reopening): void {
    const decision = this.decision(message.command, workflowNow())
    if (decision.ok) this.perform(message, updateId, decision.events)
  }

  get state(): CaseState {
    if (this.current === undefined) throw new RangeError('A case is used before it has begun')
    return this.current
  }

  get settings(): CaseSettings {
    return this.rules
  }

  get ended(): boolean {
    return this.state.phase === 'ended'
  }

  get nextInstant(): Instant | undefined {
    return this.next
  }

  get overdue(): boolean {
    return isOverdue(this.state)
  }

  get toProject(): readonly ProjectedEntry[] {
    return this.unprojected
  }

  /**
   * Other rules for a case that lives, or those of the day for one that lives again: the row is told
   * them with the entry that brought them.
   */
  bringsSettings({ events, sequence }: ProjectedEntry): boolean {
    const { reopening } = this.start
    const begins = reopening !== undefined && sequence === reopening.state.version + 1
    return begins || events.some(({ type }) => type === 'rules-updated')
  }

  /** The validator: refuses before anything is written to the history, so refusals are not remembered. */
  check({ command, bodyHash }: CommandMessage): void {
    const before = this.handled.before(bodyHash)
    if (before === undefined) this.refuseUnless(this.decision(command, workflowNow()))
  }

  /** The handler: what time has brought by now is recorded first, then the command. */
  carryOut({ command, bodyHash }: CommandMessage): CommandAnswer {
    const before = this.handled.before(bodyHash)
    if (before !== undefined) return before
    const now = workflowNow()
    const decision = this.decision(command, now)
    this.refuseUnless(decision)
    this.letTimePass()
    return this.perform({ command, bodyHash }, currentUpdateId(), decision.events)
  }

  private perform(
    { command, bodyHash }: CommandMessage,
    updateId: string,
    events: readonly CaseEvent[],
  ): CommandAnswer {
    const now = workflowNow()
    const { actor, onBehalfOf, occurredOn, facts, rules } = command
    const cause: JournalEntry['cause'] = {
      type: 'command',
      command: facts.kind,
      actor,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      updateId,
      bodyHash,
    }
    this.rules = settingsAfter(this.rules, rules)
    const state = advance(this.state, events)
    const answer: CommandAnswer = {
      number: state.number,
      version: state.version,
      phase: state.phase,
      events: events.map(({ type }) => type),
      recordedAt: now,
      bodyHash,
    }
    this.handled.add(updateId, answer)
    this.record(state, { cause, occurredOn, recordedAt: now, events, answer })
    this.rearm()
    return answer
  }

  letTimePass(): void {
    const now = workflowNow()
    const events: readonly CaseEvent[] = passTime(this.state, this.settings, now)
    if (events.length === 0) return
    const state = advance(this.state, events)
    const entry = {
      cause: { type: 'time' },
      occurredOn: dayOf(now),
      recordedAt: now,
      events,
    } as const
    this.record(state, entry)
    this.rearm()
  }

  projected(count: number): void {
    this.unprojected = this.unprojected.slice(count)
  }

  /** What the next run starts with. */
  carryOn(): CaseStart {
    const { state, unprojected, settings } = this
    const { reopening: _, ...start } = this.start
    const handled = this.handled.all
    return { ...start, settings, carriedOver: { state, unprojected, handled } }
  }

  waiting(): Waiting {
    return {
      version: this.state.version,
      nextInstant: this.next ?? null,
      unprojected: this.unprojected.length,
    }
  }

  standing(): Standing {
    const { workflowId, runId, continuedFromExecutionRunId } = workflowInfo()
    const { state, settings, overdue } = this
    return {
      ...{ state, settings, overdue, registration: this.start.registration },
      ...{ nextInstant: this.next ?? null, unprojected: this.unprojected.length },
      ...{ workflowId, runId, continuedFrom: continuedFromExecutionRunId ?? null },
    }
  }

  /**
   * Looked at after the time that has passed, so that a late timer changes no outcome; the version
   * is still the one the sender saw, because a rung changes nothing they decide on.
   */
  private decision(command: CommandMessage['command'], now: Instant): Decision {
    const passed = applyAll(this.state, passTime(this.state, this.settings, now))
    return decide(passed, this.settings, command, now)
  }

  private refuseUnless(decision: Decision): asserts decision is Extract<Decision, { ok: true }> {
    if (!decision.ok) throw refused(decision.refusal)
  }

  private record(state: CaseState, entry: Omit<ProjectedEntry, 'sequence'>): void {
    this.current = state
    this.unprojected = [...this.unprojected, { ...entry, sequence: state.version }]
  }

  private rearm(): void {
    this.next = this.ended ? undefined : nextInstant(this.state, this.settings)
    this.onChange(this)
  }
}

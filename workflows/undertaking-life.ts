import { workflowInfo } from '@temporalio/workflow'
import type {
  UndertakingAnswer,
  UndertakingEntry,
  UndertakingMessage,
  UndertakingStanding,
  UndertakingWorkflowStart,
} from '../contract/undertaking-workflow'
import { ownDuties } from '../domain/campaign/reported-up'
import { dayOf, type Instant } from '../domain/time/day'
import { begin } from '../domain/undertaking/begin'
import { settingsAfter, type UndertakingSettings } from '../domain/undertaking/settings'
import {
  advance,
  applyAll,
  decide,
  isOverdue,
  nextInstant,
  passTime,
  type UndertakingCommand,
  type UndertakingDecision,
  type UndertakingEvent,
  type UndertakingState,
} from '../domain/undertaking/undertaking'
import { workflowNow } from './clock'
import { currentUpdateId, HandledCommands, refused } from './handled-commands'

type OnChange = (life: UndertakingLife) => void

/**
 * Whatever carries duties beside a case, as its workflow holds it. Every method is synchronous, so
 * that no handler can ever wait (decision 4).
 */
export class UndertakingLife {
  private rules: UndertakingSettings
  private current: UndertakingState | undefined
  private unprojected: readonly UndertakingEntry[]
  private readonly handled: HandledCommands<UndertakingAnswer>
  private next: Instant | undefined

  constructor(
    private readonly given: UndertakingWorkflowStart,
    private readonly onChange: OnChange,
  ) {
    this.rules = given.settings
    this.current = given.carriedOver?.state
    this.unprojected = given.carriedOver?.unprojected ?? []
    this.handled = new HandledCommands(given.carriedOver?.handled)
  }

  begin(): void {
    if (this.current === undefined) {
      const { state, events } = begin(this.given.start, this.rules)
      this.record(state, { cause: { type: 'begun' }, occurredOn: state.openedOn, events })
    }
    this.letTimePass()
    this.rearm()
  }

  get state(): UndertakingState {
    if (this.current === undefined)
      throw new RangeError('An undertaking is used before it has begun')
    return this.current
  }

  get settings(): UndertakingSettings {
    return this.rules
  }

  get start(): UndertakingWorkflowStart['start'] {
    return this.given.start
  }

  get ended(): boolean {
    return this.state.endedOn !== undefined
  }

  /** Whether anything in it is, whoever owes that: operators find it so. */
  get overdue(): boolean {
    return isOverdue(this.state)
  }

  get nextInstant(): Instant | undefined {
    return this.next
  }

  /** What comes next while that which was due is being done. */
  nextAfter(now: Instant): Instant | undefined {
    return nextInstant(this.state, this.rules, now)
  }

  get toProject(): readonly UndertakingEntry[] {
    return this.unprojected
  }

  projected(count: number): void {
    this.unprojected = this.unprojected.slice(count)
  }

  /** The validator: refuses before anything is written to the history. */
  check({ command, bodyHash }: UndertakingMessage): void {
    if (this.handled.before(bodyHash) === undefined) refuseUnless(this.decision(command))
  }

  carryOut({ command, bodyHash }: UndertakingMessage): UndertakingAnswer {
    const before = this.handled.before(bodyHash)
    if (before !== undefined) return before
    const decision = this.decision(command)
    refuseUnless(decision)
    this.letTimePass()
    const updateId = currentUpdateId()
    const { facts, actor, forPost, occurredOn } = command
    if (facts.kind === 'update-calendar') this.rules = settingsAfter(this.rules, facts)
    const state = advance(this.state, decision.events)
    const answer: UndertakingAnswer = {
      id: state.id,
      version: state.version,
      events: decision.events.map(({ type }) => type),
      recordedAt: workflowNow(),
      bodyHash,
    }
    this.handled.add(updateId, answer)
    const by = {
      ...(actor === undefined ? {} : { actor }),
      ...(forPost === undefined ? {} : { forPost }),
    }
    const cause = { type: 'command', command: facts.kind, ...by, updateId, bodyHash } as const
    this.record(state, { cause, occurredOn, events: decision.events, answer })
    this.rearm()
    return answer
  }

  /** What the campaign tells its parts; there is nobody to refuse it to. */
  beTold(facts: UndertakingCommand['facts']): void {
    this.letTimePass()
    const decision = this.decision({ facts, occurredOn: dayOf(workflowNow()) })
    if (decision.ok && decision.events.length > 0) this.happened(decision.events)
  }

  /** What the workflow did by itself, such as freezing figures. */
  happened(events: readonly UndertakingEvent[]): void {
    if (events.length === 0) return
    const occurredOn = dayOf(workflowNow())
    this.record(advance(this.state, events), { cause: { type: 'told' }, occurredOn, events })
    this.rearm()
  }

  letTimePass(): void {
    const now = workflowNow()
    const events = passTime(this.state, this.rules, now)
    if (events.length === 0) return
    const state = advance(this.state, events)
    this.record(state, { cause: { type: 'time' }, occurredOn: dayOf(now), events })
    this.rearm()
  }

  /** What the next run starts with. */
  carryOn(): UndertakingWorkflowStart {
    const { state, unprojected, settings } = this
    return {
      ...this.given,
      settings,
      carriedOver: { state, unprojected, handled: this.handled.all },
    }
  }

  standing(): UndertakingStanding {
    const { workflowId, runId, continuedFromExecutionRunId } = workflowInfo()
    const { start, settings, state, unprojected } = this
    return {
      ...{ start, settings, state, workflowId, runId },
      overdue: isOverdue({ duties: ownDuties(state.duties) }),
      nextInstant: this.next ?? null,
      unprojected: unprojected.length,
      continuedFrom: continuedFromExecutionRunId ?? null,
    }
  }

  /** Looked at after the time that has passed, so that a late timer changes no outcome. */
  private decision(command: UndertakingCommand): UndertakingDecision {
    const now = workflowNow()
    const passed = applyAll(this.state, passTime(this.state, this.rules, now))
    return decide(passed, this.rules, command, now)
  }

  private record(
    state: UndertakingState,
    entry: Omit<UndertakingEntry, 'sequence' | 'recordedAt'>,
  ): void {
    this.current = state
    const written = { ...entry, recordedAt: workflowNow(), sequence: state.version }
    this.unprojected = [...this.unprojected, written]
  }

  private rearm(): void {
    this.next = nextInstant(this.state, this.rules)
    this.onChange(this)
  }
}

function refuseUnless(
  decision: UndertakingDecision,
): asserts decision is Extract<UndertakingDecision, { ok: true }> {
  if (!decision.ok) throw refused(decision.refusal)
}

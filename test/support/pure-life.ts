import type { ProjectedEntry } from '../../contract/case-workflow'
import type { ProjectionBatch } from '../../contract/projection'
import { advance } from '../../domain/case/apply'
import type { CommandFacts } from '../../domain/case/commands'
import { decide } from '../../domain/case/decide'
import type { CaseEvent, JournalEntry } from '../../domain/case/events'
import { isOverdue } from '../../domain/case/facts'
import { nextInstant, passTime } from '../../domain/case/passage-of-time'
import { register } from '../../domain/case/register'
import type { Registration } from '../../domain/case/registration'
import type { CaseState } from '../../domain/case/state'
import type { PersonId, PostCode } from '../../domain/ids'
import { dayOf, type Day, type Instant } from '../../domain/time/day'
import { clerk, command, registration, settings } from './case-fixtures'

/** A case lived in memory, which hands out batches as its workflow would. */
export class PureLife {
  readonly rules = settings()
  state: CaseState
  private readonly entries: ProjectedEntry[] = []

  constructor(
    private now: Instant,
    change: Partial<Registration> = {},
  ) {
    const filed = registration(change)
    const { state, events } = register(filed, this.rules, now)
    this.state = state
    this.note({ type: 'registered', actor: clerk }, events, filed.receivedOn)
  }

  carryOut(
    facts: CommandFacts,
    actor: PersonId = clerk,
    on: Day = dayOf(this.now),
    onBehalfOf?: PostCode,
  ): void {
    const given = command(facts, on, { actor, ...(onBehalfOf && { onBehalfOf }) })
    const decision = decide(this.state, this.rules, given, this.now)
    if (!decision.ok) throw new Error(decision.refusal.message)
    this.state = advance(this.state, decision.events)
    const updateId = `update-${this.state.version}`
    const cause = {
      type: 'command',
      command: facts.kind,
      actor,
      updateId,
      bodyHash: 'hash',
    } as const
    this.note(cause, decision.events, on)
  }

  passTo(now: Instant): void {
    this.now = now
    const events = passTime(this.state, this.rules, now)
    if (events.length === 0) return
    this.state = advance(this.state, events)
    this.note({ type: 'time' }, events)
  }

  /** Entries after a sequence, in a run that may continue another. */
  batch(
    after = 0,
    runId = `run of ${this.state.number}`,
    continuedFrom: string | null = null,
  ): ProjectionBatch {
    return {
      state: this.state,
      entries: this.entries.filter(({ sequence }) => sequence > after),
      nextInstant: nextInstant(this.state, this.rules) ?? null,
      overdue: isOverdue(this.state),
      workflowId: `case-${this.state.number}`,
      runId,
      continuedFrom,
    }
  }

  private note(
    cause: JournalEntry['cause'],
    events: readonly CaseEvent[],
    occurredOn: Day = dayOf(this.now),
  ): void {
    const sequence = this.state.version
    this.entries.push({ sequence, cause, occurredOn, recordedAt: this.now, events })
  }
}

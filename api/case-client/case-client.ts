import type { CaseStart, CommandAnswer, CommandMessage } from '../../contract/case-workflow'
import type {
  UndertakingAnswer,
  UndertakingMessage,
  UndertakingWorkflowStart,
} from '../../contract/undertaking-workflow'
import type { Renewable, RulesOrder } from '../../contract/rules-update'
import type { Refusal } from '../../domain/case/refusal'
import type { UndertakingId } from '../../domain/ids'
import type { UndertakingRefusal } from '../../domain/undertaking/refusal'

/** Nothing is known of what became of the call: the same key is safe to repeat. */
export type Unavailable = { kind: 'unavailable'; reason: string }

export type StartOutcome = { kind: 'started' } | { kind: 'already-started' } | Unavailable

export type CommandOutcome =
  | { kind: 'done'; answer: CommandAnswer }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'key-reused' }
  /** Its workflow has run to the end. */
  | { kind: 'ended' }
  /** Its workflow was stopped before its end; `status` is the server's word for how. */
  | { kind: 'stopped'; status: string }
  /** The server knows of no such workflow: it has not been started yet. */
  | { kind: 'not-started' }
  | Unavailable

/** The same of a campaign, a part in one or a circular (decision 66). */
export type UndertakingOutcome =
  | { kind: 'done'; answer: UndertakingAnswer }
  | { kind: 'refused'; refusal: UndertakingRefusal }
  | Extract<CommandOutcome, { kind: 'key-reused' | 'ended' | 'stopped' | 'not-started' }>
  | Unavailable

export type VersionOutcome = { kind: 'at'; version: number } | { kind: 'not-started' } | Unavailable

export type OrderOutcome = { kind: 'ordered' } | Unavailable

/** All that the API asks of the workflow server. Nothing here throws because a server is away. */
export interface CaseClient {
  /**
   * Safe to repeat: a life is started once, whoever asks and however often. Without a workflow's id
   * it is the case's first (decision 7).
   */
  start(start: CaseStart, workflowId?: string): Promise<StartOutcome>
  command(workflowId: string, updateId: string, message: CommandMessage): Promise<CommandOutcome>
  /** Safe to repeat, as that of a case is. */
  startUndertaking(start: UndertakingWorkflowStart): Promise<StartOutcome>
  commandUndertaking(
    id: UndertakingId,
    updateId: string,
    message: UndertakingMessage,
  ): Promise<UndertakingOutcome>
  /** How far the case is, whatever of it is in the record. */
  version(workflowId: string): Promise<VersionOutcome>
  /** Has open cases taken over to the present rules; safe to repeat. */
  updateRules(what: Renewable, order: RulesOrder): Promise<OrderOutcome>
  /** Holds every open case against its row (decision 52). */
  reconcile(): Promise<OrderOutcome>
  /** Undefined when the server answers; otherwise why it does not. */
  health(): Promise<string | undefined>
  close(): Promise<void>
}

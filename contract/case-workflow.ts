import { defineQuery, defineUpdate } from '@temporalio/workflow'
import type { CaseNumber } from '../domain/ids'
import type { Command } from '../domain/case/commands'
import type { CaseEventType, JournalEntry } from '../domain/case/events'
import type { Registration } from '../domain/case/registration'
import type { CaseSettings } from '../domain/case/settings'
import type { CasePhase, CaseState } from '../domain/case/state'
import type { Instant } from '../domain/time/day'

/** Name under which the worker registers the workflow of a case. */
export const CASE_WORKFLOW = 'caseWorkflow'
export const TASK_QUEUE = 'anjie'

/** `case-2026-000123`; its second life, after it was reopened, `case-2026-000123~2` (decision 7). */
export function caseWorkflowId(number: CaseNumber, life = 1): string {
  return life === 1 ? `case-${number}` : `case-${number}~${life}`
}

/** Of a workflow's id, the id of the life after it. */
export function nextLifeOf(workflowId: string, number: CaseNumber): string {
  const [, life = '1'] = workflowId.split('~')
  return caseWorkflowId(number, Number(life) + 1)
}

/** A command this run or one before it has carried out: a repetition gets the same answer. */
export type HandledCommand = { updateId: string; answer: CommandAnswer }

/** A journal entry and, where a command caused it, the answer its sender got. */
export type ProjectedEntry = JournalEntry & { answer?: CommandAnswer }

/** What one run hands to the next (continue-as-new); JSON-safe. */
export type CarriedOver = {
  state: CaseState
  unprojected: readonly ProjectedEntry[]
  handled: readonly HandledCommand[]
}

/** An ended case lives again: it begins with the command that takes it up (decision 7). */
export type Reopening = { state: CaseState; message: CommandMessage; updateId: string }

export type CaseStart = {
  settings: CaseSettings
  registration: Registration
  reopening?: Reopening
  carriedOver?: CarriedOver
  /** History length at which the run continues as new even when the server does not ask for it. */
  continueAfterEvents?: number
}

export type CommandMessage = { command: Command; bodyHash: string }

export type CommandAnswer = {
  number: CaseNumber
  version: number
  phase: CasePhase
  events: readonly CaseEventType[]
  recordedAt: Instant
  /** Of the command as it was carried out: a sender with another body used the key twice. */
  bodyHash: string
}

/** A person's command. The validator refuses with the rule and what is allowed instead. */
export const commandUpdate = defineUpdate<CommandAnswer, [CommandMessage]>('command')

/** What a workflow is waiting for; everything else is read from Postgres. */
export type Waiting = { version: number; nextInstant: Instant | null; unprojected: number }
export const waitingQuery = defineQuery<Waiting>('waiting')

/** The whole of a case as its workflow has it now, for whoever holds the row against it (decision 52). */
export type Standing = {
  state: CaseState
  settings: CaseSettings
  registration: Registration
  nextInstant: Instant | null
  overdue: boolean
  /** Entries the row has not been told of yet. */
  unprojected: number
  workflowId: string
  runId: string
  continuedFrom: string | null
}
export const standingQuery = defineQuery<Standing>('standing')

/** `type` of the ApplicationFailure a refused update carries; its one detail says why. */
export const REFUSED = 'refused'
export const KEY_REUSED = 'idempotency-key-reused'

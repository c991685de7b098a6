import type { Standing } from '../../../contract/case-workflow'
import type { Round } from '../../../contract/reconciliation'
import type { CaseEvent } from '../../../domain/case/events'

/** What the database says after a run, as far as a check needs it. */
export type Written = {
  rows: readonly CaseRow[]
  entries: readonly Entry[]
  audit: readonly Audited[]
  duties: readonly DutyRow[]
  outbox: readonly OutboxRow[]
  inbox: readonly InboxRow[]
  filings: readonly string[]
  slips: readonly string[]
  counters: readonly { series: string; last: number }[]
}

export type CaseRow = {
  number: string
  workflowId: string
  phase: string
  version: number
  snapshotHash: string
  /** Of the snapshot as it lies there. */
  hashOfSnapshot: string
}
export type Entry = {
  case: string
  sequence: number
  cause: string
  updateId: string | null
  /** As an Instant is written. */
  recordedAt: string
  events: readonly CaseEvent[]
}
/** `sequence`: of an entry about a step of a case, which one. */
export type Audited = { subject: string; action: string; sequence: number | null }
export type DutyRow = { id: string; state: string; due: string; doneOn: string | null }
export type OutboxRow = {
  id: string
  dutyId: string | null
  rung: string
  due: string | null
  case: string | null
  delivered: boolean
  /** What it speaks of was gone before it went out: nobody is told. */
  gone: boolean
}
export type InboxRow = { outboxId: string; personId: string; sentAt: string }

/** Where the workflow of a case stands, by its own word; undefined where it gave none. */
export type Standings = ReadonlyMap<string, Standing | undefined>

export type Evidence = {
  written: Written
  standings: Standings
  round: Round | undefined
  /** Of each workflow that does not replay: a sentence. */
  unreplayed: readonly string[]
  replayed: number
}

import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'
import type { ReportPublished } from '../domain/campaign/campaign'
import type { CampaignStopped } from '../domain/circular/circular'
import type { CaseSelection } from '../domain/campaign/definition'
import type { Redefine } from '../domain/campaign/participant'
import type { PostCode, UndertakingId } from '../domain/ids'
import type { Day, Instant } from '../domain/time/day'
import type { UndertakingSettings } from '../domain/undertaking/settings'
import type {
  UndertakingCommand,
  UndertakingEvent,
  UndertakingFacts,
  UndertakingStart,
  UndertakingState,
} from '../domain/undertaking/undertaking'

/** Name under which the worker registers the workflow of whatever carries duties beside a case (decision 66). */
export const UNDERTAKING_WORKFLOW = 'undertakingWorkflow'

/** `undertaking-C2019-0003.village.laojie` */
export function undertakingWorkflowId(id: UndertakingId): string {
  return `undertaking-${id}`
}

/** One line of an undertaking's journal: its cause and all that came of it. */
export type UndertakingEntry = {
  sequence: number
  cause:
    | { type: 'begun' | 'time' | 'told' }
    | {
        type: 'command'
        command: UndertakingFacts['kind']
        actor?: string
        forPost?: PostCode
        updateId: string
        bodyHash: string
      }
  occurredOn: Day
  recordedAt: Instant
  events: readonly UndertakingEvent[]
  answer?: UndertakingAnswer
}

export type UndertakingAnswer = {
  id: UndertakingId
  version: number
  events: readonly UndertakingEvent['type'][]
  recordedAt: Instant
  /** Of the command as it was carried out: a sender with another body used the key twice. */
  bodyHash: string
}

export type UndertakingMessage = { command: UndertakingCommand; bodyHash: string }

export type UndertakingWorkflowStart = {
  start: UndertakingStart
  settings: UndertakingSettings
  carriedOver?: {
    state: UndertakingState
    unprojected: readonly UndertakingEntry[]
    handled: readonly { updateId: string; answer: UndertakingAnswer }[]
  }
  /** History length at which the run continues as new even when the server does not ask for it. */
  continueAfterEvents?: number
}

export const undertakingUpdate = defineUpdate<UndertakingAnswer, [UndertakingMessage]>('command')

/** From the campaign to its parts: what it asks has changed. Told again, nothing changes. */
export const redefineSignal = defineSignal<[Redefine]>('redefine')

/** From its report to a campaign: it is published (decision 85). */
export const reportPublishedSignal = defineSignal<[ReportPublished]>('report-published')

/** From a campaign to its papers: it was stopped (decision 99). Told again, nothing changes. */
export const campaignStoppedSignal = defineSignal<[CampaignStopped]>('campaign-stopped')

/** Where an undertaking stands, by itself: what its row has to say of it (decision 52). */
export type UndertakingStanding = {
  start: UndertakingStart
  settings: UndertakingSettings
  state: UndertakingState
  nextInstant: Instant | null
  overdue: boolean
  /** Entries the row has not been told of yet. */
  unprojected: number
  workflowId: string
  runId: string
  continuedFrom: string | null
}
export const undertakingStandingQuery = defineQuery<UndertakingStanding>('standing')

/** Everything the workflow has not yet seen written, with the whole state after it. */
export type UndertakingBatch = Omit<UndertakingStanding, 'settings' | 'unprojected'> & {
  entries: readonly UndertakingEntry[]
}

export type UndertakingActivities = {
  /** Answers the hash of the snapshot it wrote. */
  projectUndertaking(batch: UndertakingBatch): Promise<string>
  /** Starts parts of a campaign, or a paper of it, once however often it is asked (decision 90). */
  beginUndertakings(order: BeginOrder): Promise<void>
  /** Freezes the figures of a paper as they stood when its cut-off day was over (decision 68). */
  freezeFigures(order: FreezeOrder): Promise<Frozen>
  /** Takes on what a campaign selects, and tells what it has of another day, case by case (decision 12). */
  takeOnCases(order: TakeOnOrder): Promise<void>
  /** Lets go of what a campaign that was stopped has taken on. */
  releaseCases(order: ReleaseOrder): Promise<void>
}

/** What each of them begins with, and what all of them do. */
export type BeginOrder = Omit<UndertakingWorkflowStart, 'start' | 'carriedOver'> & {
  starts: readonly UndertakingStart[]
}

export type TakeOnOrder = {
  campaign: UndertakingId
  selection: CaseSelection
  /** Day of the round, and the last day by which what it takes on is to be settled. */
  on: Day
  settleBy: Day
}

export type ReleaseOrder = { campaign: UndertakingId; on: Day }

export type FreezeOrder = {
  circular: UndertakingId
  campaign: UndertakingId
  from: Day
  cutOff: Day
  /** Workflow time of the freezing. */
  now: Instant
  /** The paper the campaign ends with, which says more (decision 85). */
  report?: true
}

export type Frozen = { hash: string; named: readonly PostCode[] }

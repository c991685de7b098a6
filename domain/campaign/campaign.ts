import type { PostCode, TextRef, UndertakingId } from '../ids'
import type { Day } from '../time/day'
import type { Change } from './changes'
import type { CampaignDefinition } from './definition'
import type { FileReturn } from './filing-returns'
import type { Part, PartEvent } from './part'
import type { TakingOn } from './taking-on'
import { roleOf, type Participant } from './taking-part'

export type CampaignState = Omit<Part, 'asked'> & {
  type: 'campaign'
  version: number
  openedOn: Day
  endedOn?: Day
  /** Code of the phase it is in; null before the first. */
  phase: string | null
  definition: CampaignDefinition
  participants: readonly Participant[]
  /** Whether the parts of all of them have begun, and how many of the changes they were told. */
  partsBegun: boolean
  changeCount: number
  toldChanges: number
  /** Papers that have begun and whose workflow is not started yet. */
  papersToStart: readonly Extract<PartEvent, { type: 'paper-begun' }>[]
  changes: readonly { on: Day; change: Change; reason: TextRef }[]
  /** Whose part begins with a duty that was added, and has not begun yet (decision 84). */
  joining?: readonly Joining[]
  /** Absent where nothing is measured or accepted, and of a campaign begun before there were reports. */
  report?: ReportOwed
  takesOn?: true
  /** The last round in which it took on cases, and by what day they are to be settled (H1, H4). */
  takenOn?: TakingOn
  /** Whether the cases of that round are still to be asked. */
  toAsk?: boolean
  /** It was stopped; where it had taken cases on, whether they know. */
  stopped?: true
  /** Why; absent where it was stopped before this was kept. */
  stoppedFor?: TextRef
  released?: true
}

/** What the office owes once the last phase is over (decision 85), as it was set when the campaign began. */
export type ReportOwed = { withinWorkingDays: number; publishedOn?: Day }

export type Joining = { participant: Participant; on: Day }

export type CampaignFacts =
  | FileReturn
  | (Change & { reason: TextRef })
  | { kind: 'stop-campaign'; reason: TextRef }
  | ReportPublished

/** Told by the report itself. */
export type ReportPublished = { kind: 'report-published'; on: Day }

export type CampaignEvent =
  | PartEvent
  | { type: 'campaign-begun'; on: Day }
  | { type: 'phase-opened'; phase: string; on: Day }
  | { type: 'parts-begun'; changes: number }
  | { type: 'parts-told'; changes: number }
  /** Theirs begins on that day, with the duty that was added. */
  | { type: 'posts-joined'; on: Day; participants: readonly Participant[] }
  | { type: 'joined-parts-begun'; posts: readonly PostCode[] }
  | { type: 'paper-started'; code: string; number: number }
  | { type: 'campaign-changed'; on: Day; change: Change; reason: TextRef }
  | { type: 'campaign-stopped'; on: Day; reason: TextRef }
  | { type: 'report-published'; on: Day }
  | { type: 'campaign-ended'; on: Day }
  | ({ type: 'taking-on-begun' | 'cases-taken-on' } & TakingOn)
  | { type: 'cases-released'; on: Day }

export type CampaignStart = {
  type: 'campaign'
  id: UndertakingId
  definition: CampaignDefinition
  participants: readonly Participant[]
  openedOn: Day
  report?: ReportOwed
  /** It takes on what its definition selects. */
  takesOn?: true
}

export function beginCampaign({
  id,
  definition,
  participants,
  openedOn,
  report,
  takesOn,
}: CampaignStart): CampaignState {
  return {
    type: 'campaign',
    ...{ id, definition, participants, openedOn },
    ...{ version: 0, phase: null, moves: [], begun: {}, duties: [], returns: [], changes: [] },
    ...{ partsBegun: false, changeCount: 0, toldChanges: 0, papersToStart: [] },
    ...(report === undefined ? {} : { report }),
    ...(takesOn === undefined ? {} : { takesOn }),
  }
}

/** What of its definition the office itself owes: the rest is in the parts. */
export function officePart(state: CampaignState): Part {
  const { definition } = state
  const asked = officeAsked.get(definition) ?? {
    ...definition,
    duties: definition.duties.filter(({ owers }) => roleOf(owers) === undefined),
  }
  officeAsked.set(definition, asked)
  return { ...state, asked }
}

const officeAsked = new WeakMap<CampaignDefinition, Part['asked']>()

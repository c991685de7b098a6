import { isOpen } from '../duty/duty'
import type { PostCode, TextRef, UndertakingId } from '../ids'
import { addDays, dayOf, startOfDay, type Day, type Instant } from '../time/day'
import { dutiesInTime, nextOfDuties } from '../undertaking/duties'
import type { Above } from '../undertaking/duty'
import type { Refused } from '../undertaking/refusal'
import type { UndertakingSettings } from '../undertaking/settings'
import type { CampaignDefinition, DefinedDuty } from './definition'
import { againstFiling, filing, type FileReturn } from './filing-returns'
import { againstChange, definitionAfter, movesAfter, type Change } from './changes'
import { beginning, moving, nextToBegin, partAfter, type Part, type PartEvent } from './part'

/** Whose part in a campaign a workflow of its own carries. */
export const partRoles = ['village', 'station', 'lead', 'unit'] as const
export type PartRole = (typeof partRoles)[number]

/** One post that takes part, as the organisation had it when the campaign began. */
export type Participant = {
  role: PartRole
  /** Code of the village or unit; of a lead, of the post. */
  code: string
  post: PostCode
  /** Who looks first when it is late, and the lead over it, where there are such. */
  unitHead?: PostCode
  lead?: PostCode
}

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
}

export type CampaignFacts =
  FileReturn | (Change & { reason: TextRef }) | { kind: 'stop-campaign'; reason: TextRef }

export type CampaignEvent =
  | PartEvent
  | { type: 'campaign-begun'; on: Day }
  | { type: 'phase-opened'; phase: string; on: Day }
  | { type: 'parts-begun'; changes: number }
  | { type: 'parts-told'; changes: number }
  | { type: 'paper-started'; code: string; number: number }
  | { type: 'campaign-changed'; on: Day; change: Change; reason: TextRef }
  | { type: 'campaign-stopped'; on: Day; reason: TextRef }
  | { type: 'campaign-ended'; on: Day }

export type CampaignStart = {
  type: 'campaign'
  id: UndertakingId
  definition: CampaignDefinition
  participants: readonly Participant[]
  openedOn: Day
}

export function beginCampaign({
  id,
  definition,
  participants,
  openedOn,
}: CampaignStart): CampaignState {
  return {
    type: 'campaign',
    ...{ id, definition, participants, openedOn },
    ...{ version: 0, phase: null, moves: [], begun: {}, duties: [], returns: [], changes: [] },
    ...{ partsBegun: false, changeCount: 0, toldChanges: 0, papersToStart: [] },
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

export function roleOf(owers: DefinedDuty['owers']): PartRole | undefined {
  return typeof owers === 'string' ? partRoles.find((role) => owers === `each-${role}`) : undefined
}

function ownerIn({ posts }: UndertakingSettings) {
  return ({ owers }: DefinedDuty): PostCode => {
    if (typeof owers !== 'string') return owers.post
    return owers === 'director' ? posts.director : posts.office
  }
}

function above({ posts }: UndertakingSettings): Above {
  return { unitHead: posts.officeHead, director: posts.director, head: posts.head }
}

export function againstInCampaign(
  state: CampaignState,
  settings: UndertakingSettings,
  facts: CampaignFacts,
  given: { forPost: PostCode | undefined; on: Day; today: Day },
): Refused | undefined {
  if (state.endedOn !== undefined) {
    return ['not-allowed-now', 'decision 65', `The campaign ended on ${state.endedOn}.`]
  }
  switch (facts.kind) {
    case 'file-return':
      return againstFiling(state, facts, given)
    case 'stop-campaign':
      return undefined
    default:
      return againstChange(state, settings, facts, given.today)
  }
}

export function inCampaign(
  state: CampaignState,
  settings: UndertakingSettings,
  facts: CampaignFacts,
  on: Day,
): CampaignEvent[] {
  switch (facts.kind) {
    case 'file-return':
      return filing(state, facts, on)
    case 'stop-campaign':
      return [
        ...state.duties
          .filter(isOpen)
          .map(({ id }) => ({ type: 'duty-withdrawn', duty: id }) as const),
        { type: 'campaign-stopped', on, reason: facts.reason },
      ]
    default: {
      const { reason, ...change } = facts
      const changed = { type: 'campaign-changed', on, change, reason } as const
      const after = applyToCampaign(state, changed)
      return [changed, ...moving(officePart(after), settings.calendar)]
    }
  }
}

export function applyToCampaign(state: CampaignState, event: CampaignEvent): CampaignState {
  switch (event.type) {
    case 'campaign-begun':
      return state
    case 'phase-opened':
      return { ...state, phase: event.phase }
    case 'parts-begun':
      return { ...state, partsBegun: true, toldChanges: event.changes }
    case 'parts-told':
      return { ...state, toldChanges: event.changes }
    case 'paper-started':
      return {
        ...state,
        papersToStart: state.papersToStart.filter(
          ({ code, number }) => code !== event.code || number !== event.number,
        ),
      }
    case 'campaign-changed':
      return {
        ...state,
        definition: definitionAfter(state.definition, event.change),
        moves: movesAfter(state.moves, event.change),
        changeCount: state.changeCount + 1,
        changes: [...state.changes, { on: event.on, change: event.change, reason: event.reason }],
      }
    case 'campaign-stopped':
      return { ...state, endedOn: event.on, changeCount: state.changeCount + 1 }
    case 'campaign-ended':
      return { ...state, endedOn: event.on }
    case 'paper-begun':
      return {
        ...state,
        ...partAfter(state, event),
        papersToStart: [...state.papersToStart, event],
      }
    default:
      return { ...state, ...partAfter(state, event) }
  }
}

export function campaignInTime(
  state: CampaignState,
  settings: UndertakingSettings,
  now: Instant,
): CampaignEvent[] {
  if (state.endedOn !== undefined) return []
  const part = officePart(state)
  const today = dayOf(now)
  const phases = state.definition.phases
  const at = phases.findIndex(({ code }) => code === state.phase)
  const opened = phases.slice(at + 1).filter(({ from }) => from <= today)
  const came: CampaignEvent[] = [
    ...opened.map(({ code, from }) => ({ type: 'phase-opened', phase: code, on: from }) as const),
    ...beginning(part, settings.calendar, ownerIn(settings), now),
    ...dutiesInTime(state.duties, settings, above(settings), now),
  ]
  return [...came, ...endOf(came.reduce(applyToCampaign, state), settings, today)]
}

/** When its last day is over and nothing is open: what is missed is missed. */
function endOf(state: CampaignState, settings: UndertakingSettings, today: Day): CampaignEvent[] {
  const last = state.definition.phases.at(-1)?.to
  if (last === undefined || last >= today || waits(state, settings)) return []
  return [{ type: 'campaign-ended', on: today }]
}

function waits(state: CampaignState, { calendar }: UndertakingSettings): boolean {
  const { duties, papersToStart } = state
  const comes = nextToBegin(officePart(state), calendar).length > 0
  return duties.some(isOpen) || papersToStart.length > 0 || comes
}

export function nextInCampaign(state: CampaignState, settings: UndertakingSettings): Instant[] {
  if (state.endedOn !== undefined) return []
  const phases = state.definition.phases
  const at = phases.findIndex(({ code }) => code === state.phase)
  const last = phases.at(-1)
  return [
    ...phases.slice(at + 1).map(({ from }) => startOfDay(from)),
    ...nextToBegin(officePart(state), settings.calendar),
    ...nextOfDuties(state.duties, settings),
    ...(last === undefined || waits(state, settings) ? [] : [startOfDay(addDays(last.to, 1))]),
  ]
}

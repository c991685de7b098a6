import { isOpen } from '../duty/duty'
import type { PostCode, UndertakingId } from '../ids'
import type { Calendar } from '../time/calendar'
import { addDays, dayOf, startOfDay, type Day, type Instant } from '../time/day'
import { dutiesInTime, nextOfDuties, openDuty } from '../undertaking/duties'
import { aboveOffice, type Above, type UndertakingDuty } from '../undertaking/duty'
import type { Refused } from '../undertaking/refusal'
import type { UndertakingSettings } from '../undertaking/settings'
import { passedWhenAdded } from './adding'
import type { CampaignDefinition } from './definition'
import { againstFiling, filing, type FileReturn } from './filing-returns'
import {
  beginning,
  moving,
  nextToBegin,
  partAfter,
  type Asked,
  type Move,
  type Part,
  type PartEvent,
} from './part'
import { isOfOffice, lookOwed, ownDuties } from './reported-up'
import { roleOf, type Participant } from './taking-part'

/** The part of one post in a campaign: what it owes there, round after round (B1, B3, H7). */
export type ParticipantState = Part & {
  type: 'participant'
  version: number
  campaign: UndertakingId
  participant: Participant
  openedOn: Day
  endedOn?: Day
  /** The campaign was stopped; what the office owes of it is still done (decision 95). */
  stopped?: Day
  /** How many changes of the campaign it has been told. */
  changes: number
}

/** `redefine` comes from the campaign alone, when that was changed. */
export type ParticipantFacts = FileReturn | Redefine
export type Redefine = {
  kind: 'redefine'
  asked: Asked
  moves: readonly Move[]
  changes: number
  /** When each duty was added, by its code: it may be told days later. Left out, it is added as it is told. */
  addedOn?: Readonly<Record<string, Day>>
  /** The campaign was stopped on that day. */
  stopped?: Day
}

export type ParticipantEvent =
  | PartEvent
  | { type: 'part-begun'; on: Day }
  | ({ type: 'redefined' } & Omit<Redefine, 'kind'>)
  | { type: 'part-ended'; on: Day }

export type ParticipantStart = {
  type: 'participant'
  id: UndertakingId
  campaign: UndertakingId
  participant: Participant
  asked: Asked
  moves: readonly Move[]
  changes: number
  openedOn: Day
}

/** Of a definition, what a post of that role owes. */
export function askedOf(
  { code, title, phases, duties }: CampaignDefinition,
  { role }: Participant,
): Asked {
  return { code, title, phases, duties: duties.filter(({ owers }) => roleOf(owers) === role) }
}

/** `C2019-0003.village.laojie`; of a station, whose proxies may be several, by the post. */
export function participantId(
  campaign: UndertakingId,
  { role, code, post }: Participant,
): UndertakingId {
  return `${campaign}.${role}.${role === 'station' ? post : code}` as UndertakingId
}

export function beginPart(start: ParticipantStart): ParticipantState {
  return { ...start, version: 0, begun: {}, duties: [], returns: [] }
}

function above({ participant }: ParticipantState, { posts }: UndertakingSettings): Above {
  const { unitHead = posts.officeHead, lead } = participant
  const { director, head } = posts
  return { unitHead, ...(lead === undefined ? {} : { lead }), director, head }
}

export function againstInPart(
  state: ParticipantState,
  facts: ParticipantFacts,
  given: { forPost: PostCode | undefined; on: Day },
): Refused | undefined {
  if (facts.kind === 'redefine') return undefined
  return againstFiling(state, facts, given)
}

export function inPart(
  state: ParticipantState,
  settings: UndertakingSettings,
  facts: ParticipantFacts,
  on: Day,
): ParticipantEvent[] {
  const { calendar } = settings
  if (facts.kind === 'file-return') {
    const duty = openDuty(state.duties, facts.duty)
    const look = duty === undefined ? [] : lookOwed(duty, facts.filed, on, settings)
    return [...filing(state, facts, on, calendar), ...look]
  }
  const { kind: _, ...told } = facts
  if (told.changes <= state.changes && told.stopped === undefined) return []
  const redefined = { type: 'redefined', ...told } as const
  const after = applyToPart(state, redefined)
  const { stopped } = told
  if (stopped === undefined) {
    const passed = passedWhenAdded(
      state.asked,
      after.asked,
      calendar,
      (code) => told.addedOn?.[code] ?? on,
    )
    return [redefined, ...passed, ...moving(after, calendar)]
  }
  const open = ownDuties(state.duties).filter(isOpen)
  const withdrawn = open.map(({ id }) => ({ type: 'duty-withdrawn', duty: id }) as const)
  const ended = { type: 'part-ended', on: stopped } as const
  return [redefined, ...withdrawn, ...(state.duties.some(isOpenOfOffice) ? [] : [ended])]
}

/** A dispute that was reported up is looked into whatever becomes of the campaign (plan B3). */
function isOpenOfOffice(duty: UndertakingDuty): boolean {
  return isOfOffice(duty) && isOpen(duty)
}

export function applyToPart(state: ParticipantState, event: ParticipantEvent): ParticipantState {
  switch (event.type) {
    case 'part-begun':
      return state
    case 'redefined': {
      const { asked, moves, changes, stopped } = event
      return { ...state, asked, moves, changes, ...(stopped === undefined ? {} : { stopped }) }
    }
    case 'part-ended':
      return { ...state, endedOn: event.on }
    default:
      return { ...state, ...partAfter(state, event) }
  }
}

export function partInTime(
  state: ParticipantState,
  settings: UndertakingSettings,
  now: Instant,
): ParticipantEvent[] {
  if (state.endedOn !== undefined) return []
  const owner = () => state.participant.post
  const ofOffice = state.duties.filter(isOfOffice)
  const own = ownDuties(state.duties)
  const came = [
    ...(state.stopped === undefined ? beginning(state, settings.calendar, owner, now) : []),
    ...dutiesInTime(own, settings, above(state, settings), now),
    ...dutiesInTime(ofOffice, settings, aboveOffice(settings), now),
  ]
  const after = came.reduce<ParticipantState>(applyToPart, state)
  return [...came, ...endOf(after, settings, dayOf(now))]
}

function endOf(
  state: ParticipantState,
  { calendar }: UndertakingSettings,
  today: Day,
): ParticipantEvent[] {
  const last = lastDay(state)
  if (last === undefined || last >= today || waits(state, calendar)) return []
  return [{ type: 'part-ended', on: today }]
}

/** The last day on which anything is asked in it. */
function lastDay({ asked, stopped }: ParticipantState): Day | undefined {
  return stopped === undefined ? asked.phases.at(-1)?.to : addDays(stopped, -1)
}

function waits(state: ParticipantState, calendar: Calendar): boolean {
  return state.duties.some(isOpen) || toBegin(state, calendar).length > 0
}

function toBegin(state: ParticipantState, calendar: Calendar): Instant[] {
  return state.stopped === undefined ? nextToBegin(state, calendar) : []
}

export function nextInPart(state: ParticipantState, settings: UndertakingSettings): Instant[] {
  if (state.endedOn !== undefined) return []
  const last = lastDay(state)
  return [
    ...toBegin(state, settings.calendar),
    ...nextOfDuties(state.duties, settings),
    ...(last === undefined || waits(state, settings.calendar)
      ? []
      : [startOfDay(addDays(last, 1))]),
  ]
}

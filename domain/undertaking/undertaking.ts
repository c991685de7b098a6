import { applyToCampaign } from '../campaign/apply'
import {
  officePart,
  type CampaignEvent,
  type CampaignFacts,
  type CampaignStart,
  type CampaignState,
} from '../campaign/campaign'
import {
  againstInPart,
  applyToPart,
  inPart,
  nextInPart,
  partInTime,
  type ParticipantEvent,
  type ParticipantFacts,
  type ParticipantStart,
  type ParticipantState,
} from '../campaign/participant'
import {
  circularFacts,
  type CircularEvent,
  type CircularFacts,
  type CircularStart,
  type CircularState,
} from '../circular/circular'
import { applyToCircular } from '../circular/apply'
import { circularInTime, nextInCircular } from '../circular/passage-of-time'
import { againstCircular, circularComes } from '../circular/told'
import { moving } from '../campaign/part'
import { campaignInTime, nextInCampaign } from '../campaign/passage-of-time'
import { againstInCampaign, campaignSteps, inCampaign } from '../campaign/steps'
import { againstInProceeding } from '../proceeding/allowed'
import type {
  ProceedingEvent,
  ProceedingFacts,
  ProceedingStart,
  ProceedingState,
} from '../proceeding/proceeding'
import {
  applyToProceeding,
  inProceeding,
  nextInProceeding,
  proceedingInTime,
} from '../proceeding/steps'
import type { PersonId, PostCode } from '../ids'
import type { Calendar } from '../time/calendar'
import { dayOf, type Day, type Instant } from '../time/day'
import { byPerson, type MaybeByPerson } from './by-person'
import type { Refused, UndertakingRefusal } from './refusal'
import type { UndertakingSettings } from './settings'

/** Whatever carries duties beside a case (decision 66). */
export type UndertakingState = CampaignState | ParticipantState | CircularState | ProceedingState
export type UndertakingType = UndertakingState['type']
export type UndertakingStart = CampaignStart | ParticipantStart | CircularStart | ProceedingStart
export type UndertakingFacts =
  CampaignFacts | ParticipantFacts | CircularFacts | ProceedingFacts | UpdateCalendar
export type UndertakingEvent =
  CampaignEvent | ParticipantEvent | CircularEvent | ProceedingEvent | CalendarUpdated

/** Another year was published, or a year anew: dates that rest on it move (docs/rules.md). */
export type UpdateCalendar = Pick<UndertakingSettings, 'calendar' | 'calendarHash'> & {
  kind: 'update-calendar'
}
type CalendarUpdated = { type: 'calendar-updated'; calendarHash: string }

export type UndertakingCommand = {
  facts: UndertakingFacts
  /** Absent where the campaign tells its parts. */
  actor?: PersonId
  /** The post they act for: what it owes, it hands in. */
  forPost?: PostCode
  /** The legal date (decision 2), Asia/Shanghai. */
  occurredOn: Day
  expectedVersion?: number
}

export type UndertakingDecision =
  { ok: true; events: readonly UndertakingEvent[] } | { ok: false; refusal: UndertakingRefusal }

/** What a kind of undertaking consists of: its steps, what time brings, and when it next does. */
type Rules<State, Facts extends { kind: string }, Event> = {
  takes: readonly Facts['kind'][]
  against(
    state: State,
    settings: UndertakingSettings,
    facts: Facts,
    given: MaybeByPerson,
  ): Refused | undefined
  come(state: State, settings: UndertakingSettings, facts: Facts, given: MaybeByPerson): Event[]
  apply(state: State, event: Event): State
  inTime(state: State, settings: UndertakingSettings, now: Instant): Event[]
  next(state: State, settings: UndertakingSettings): Instant[]
  /** Dates that are others by the calendar as it is now. */
  moving(state: State, calendar: Calendar): Event[]
}

const campaign: Rules<CampaignState, CampaignFacts, CampaignEvent> = {
  takes: campaignSteps,
  against: againstInCampaign,
  come: inCampaign,
  apply: applyToCampaign,
  inTime: campaignInTime,
  next: nextInCampaign,
  moving: (state, calendar) => moving(officePart(state), calendar),
}

const participant: Rules<ParticipantState, ParticipantFacts, ParticipantEvent> = {
  takes: ['file-return', 'redefine'],
  against: (state, _, facts, given) => againstInPart(state, facts, given),
  come: (state, settings, facts, { on }) => inPart(state, settings, facts, on),
  apply: applyToPart,
  inTime: partInTime,
  next: nextInPart,
  moving: (state, calendar) => moving(state, calendar),
}

const circular: Rules<CircularState, CircularFacts, CircularEvent> = {
  takes: circularFacts,
  against: againstCircular,
  come: circularComes,
  apply: applyToCircular,
  inTime: circularInTime,
  next: nextInCircular,
  // Its day was fixed with its cut-off.
  moving: () => [],
}

const proceeding: Rules<ProceedingState, ProceedingFacts, ProceedingEvent> = {
  takes: ['take-step'],
  against: (state, settings, facts, given) =>
    againstInProceeding(state, settings, facts, byPerson(given)),
  come: (state, settings, facts, given) => inProceeding(state, settings, facts, byPerson(given)),
  apply: applyToProceeding,
  inTime: proceedingInTime,
  next: nextInProceeding,
  // Its days were named, or are targets that have been told.
  moving: () => [],
}

/** Rules and state are of one type, which the compiler cannot follow through a union. */
type AnyRules = Rules<UndertakingState, UndertakingFacts, UndertakingEvent>
const rules = { campaign, participant, circular, proceeding } as unknown as Readonly<
  Record<UndertakingType, AnyRules>
>

/**
 * What a command does, or why it may not. Pure: a page, the workflow's validator and its handler agree.
 */
export function decide(
  state: UndertakingState,
  settings: UndertakingSettings,
  command: UndertakingCommand,
  now: Instant,
): UndertakingDecision {
  const { facts, actor, forPost, occurredOn: on } = command
  const given = { actor, forPost, on, today: dayOf(now) }
  const found = rules[state.type]
  const refused =
    againstAny(state, command, given.today) ??
    (facts.kind === 'update-calendar' ? undefined : found.against(state, settings, facts, given))
  if (refused !== undefined) {
    const [code, rule, message] = refused
    return { ok: false, refusal: { code, rule, message } }
  }
  if (facts.kind !== 'update-calendar') {
    return { ok: true, events: found.come(state, settings, facts, given) }
  }
  const { calendar, calendarHash } = facts
  const updated = { type: 'calendar-updated', calendarHash } as const
  return { ok: true, events: [updated, ...found.moving(state, calendar)] }
}

function againstAny(
  state: UndertakingState,
  { facts, occurredOn, expectedVersion }: UndertakingCommand,
  today: Day,
): Refused | undefined {
  const takes = ['update-calendar', ...rules[state.type].takes]
  if (!takes.includes(facts.kind)) {
    return [
      'not-allowed-now',
      'decision 66',
      `"${facts.kind}" is no step here. Look up what this is.`,
    ]
  }
  if (expectedVersion !== undefined && expectedVersion !== state.version) {
    return [
      'stale-version',
      'decision 63',
      `It has changed since version ${expectedVersion}: read it again and decide anew.`,
    ]
  }
  if (occurredOn > today) {
    return ['date-in-future', 'decision 2', `Today is ${today}. Give the day on which it happened.`]
  }
  if (occurredOn >= state.openedOn) return undefined
  return ['date-too-early', 'decision 2', `It began on ${state.openedOn}. Correct the date.`]
}

export function applyAll(
  state: UndertakingState,
  events: readonly UndertakingEvent[],
): UndertakingState {
  const found = rules[state.type]
  return events.reduce(
    (now, event) => (event.type === 'calendar-updated' ? now : found.apply(now, event)),
    state,
  )
}

/** One journal entry later. */
export function advance(
  state: UndertakingState,
  events: readonly UndertakingEvent[],
): UndertakingState {
  return { ...applyAll(state, events), version: state.version + 1 }
}

/** What has come about by `now` without anybody doing anything. */
export function passTime(
  state: UndertakingState,
  settings: UndertakingSettings,
  now: Instant,
): UndertakingEvent[] {
  return rules[state.type].inTime(state, settings, now)
}

/** The next instant at which anything happens by itself, of those behind `after` where that is given. */
export function nextInstant(
  state: UndertakingState,
  settings: UndertakingSettings,
  after?: Instant,
): Instant | undefined {
  const all = rules[state.type].next(state, settings)
  return all.filter((each) => after === undefined || each > after).sort()[0]
}

export function isOverdue({ duties }: Pick<UndertakingState, 'duties'>): boolean {
  return duties.some(({ state, rung }) => state === 'open' && rung.includes('overdue'))
}

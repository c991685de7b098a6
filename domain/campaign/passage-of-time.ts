import { isOpen } from '../duty/duty'
import type { PostCode } from '../ids'
import { addDays, dayOf, startOfDay, type Day, type Instant } from '../time/day'
import { dutiesInTime, nextOfDuties } from '../undertaking/duties'
import { aboveOffice } from '../undertaking/duty'
import type { UndertakingSettings } from '../undertaking/settings'
import { applyToCampaign } from './apply'
import { officePart, type CampaignEvent, type CampaignState } from './campaign'
import { reportOf } from './closing-report'
import { CLOSING_REPORT, type DefinedDuty } from './definition'
import { beginning, nextToBegin } from './part'
import { nextTakingOn, takingOnIn } from './taking-on'

function ownerIn({ posts }: UndertakingSettings) {
  return ({ owers }: DefinedDuty): PostCode => {
    if (typeof owers !== 'string') return owers.post
    return owers === 'director' ? posts.director : posts.office
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
    ...takingOnIn(state, today),
    ...beginning(part, settings.calendar, ownerIn(settings), now),
    ...dutiesInTime(state.duties, settings, aboveOffice(settings), now),
    ...reportComing(state, settings, today),
  ]
  return [...came, ...endOf(came.reduce(applyToCampaign, state), settings, today)]
}

/** The report begins when the last day is over, and once. */
function reportComing(
  state: CampaignState,
  { calendar }: UndertakingSettings,
  today: Day,
): CampaignEvent[] {
  const occurrence = reportNotBegun(state) ? reportOf(state, calendar) : undefined
  if (occurrence === undefined || occurrence.opensOn > today) return []
  return [{ type: 'paper-begun', code: CLOSING_REPORT, number: 1, occurrence }]
}

function reportNotBegun({ report, begun }: CampaignState): boolean {
  return report !== undefined && begun[CLOSING_REPORT] === undefined
}

/** When its last day is over, nothing is open and its report is out: what is missed is missed. */
function endOf(state: CampaignState, settings: UndertakingSettings, today: Day): CampaignEvent[] {
  const last = state.definition.phases.at(-1)?.to
  if (last === undefined || last >= today || waits(state, settings)) return []
  return [{ type: 'campaign-ended', on: today }]
}

function waits(state: CampaignState, { calendar }: UndertakingSettings): boolean {
  const { duties, papersToStart, report } = state
  if (report !== undefined && report.publishedOn === undefined) return true
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
    ...nextTakingOn(state).map(startOfDay),
    ...nextToBegin(officePart(state), settings.calendar),
    ...nextOfDuties(state.duties, settings),
    ...(last === undefined || (waits(state, settings) && !reportNotBegun(state))
      ? []
      : [startOfDay(addDays(last.to, 1))]),
  ]
}

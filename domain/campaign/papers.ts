import type { CircularStart } from '../circular/circular'
import type { UndertakingId } from '../ids'
import type { Calendar } from '../time/calendar'
import { addDays, latest, type Day } from '../time/day'
import type { UndertakingSettings } from '../undertaking/settings'
import type { CampaignState } from './campaign'
import { CORRECTED_FOR_DAYS, reportTerms } from './closing-report'
import { CLOSING_REPORT } from './definition'
import type { Occurrence } from './occurrence'
import { cutOffDay, planOf, type PartEvent } from './part'

type Begun = Extract<PartEvent, { type: 'paper-begun' }>

/** Those that have begun: the numbers that passed by have none, and are not told apart here. */
export function papersBegun({ id, definition, begun }: CampaignState): UndertakingId[] {
  const codes = definition.duties.filter(({ paper }) => paper !== undefined).map(({ code }) => code)
  return [...codes, CLOSING_REPORT].flatMap((code) =>
    Array.from({ length: begun[code] ?? 0 }, (_, before) => paperId(id, code, before + 1)),
  )
}

/** `C2019-0003.fortnightly-circular.4` */
function paperId(campaign: UndertakingId, code: string, number: number): UndertakingId {
  return `${campaign}.${code}.${number}` as UndertakingId
}

/**
 * A circular or review as it begins on the day of its cut-off. It speaks of the days since the cut-off
 * before it, the first of those since its campaign began: no day falls between two papers or before them.
 */
export function paperOf(
  { id, definition, moves, openedOn }: CampaignState,
  { calendar }: UndertakingSettings,
  { code, number, occurrence }: Begun,
): CircularStart {
  if (code === CLOSING_REPORT) return reportPaper({ id, definition, openedOn }, occurrence)
  const defined = definition.duties.find((each) => each.code === code)
  const terms = defined?.paper
  const [first, last] = [definition.phases[0], definition.phases.at(-1)]
  if (defined === undefined || terms === undefined || !first || !last) {
    throw new RangeError(`No paper ${code} is defined`)
  }
  const cutOff = cutOffDay(occurrence, terms, calendar)
  const before = cutOffBefore({ definition, moves }, calendar, { code, number })
  const from = before === undefined ? first.from : addDays(before, 1)
  return {
    type: 'circular',
    id: paperId(id, code, number),
    campaign: id,
    ...{ duty: code, number, title: `${defined.title}（第${number}期）`, basis: defined.basis },
    ...{ from: latest(from, openedOn), cutOff, terms },
    ...{ occurrence, correctedForDays: CORRECTED_FOR_DAYS, openedOn: cutOff },
    openUntil: addDays(latest(last.to, occurrence.due), CORRECTED_FOR_DAYS),
  }
}

/**
 * The cut-off of the paper before this one, or of the last one it continues, where they stand by now; of a
 * first one nothing.
 */
function cutOffBefore(
  { definition, moves }: Pick<CampaignState, 'definition' | 'moves'>,
  calendar: Calendar,
  { code, number }: Pick<Begun, 'code' | 'number'>,
): Day | undefined {
  const paper = definition.duties.find((each) => each.code === code)
  if (paper?.paper === undefined) return undefined
  const before = planOf({ asked: definition, moves }, calendar)
    .filter((each) => each.duty === code && each.number < number)
    .at(-1)
  if (before !== undefined) return cutOffDay(before, paper.paper, calendar)
  const continued = paper.continues
  return continued === undefined
    ? undefined
    : cutOffBefore({ definition, moves }, calendar, { code: continued, number: Infinity })
}

function reportPaper(
  { id, definition, openedOn }: Pick<CampaignState, 'id' | 'definition' | 'openedOn'>,
  occurrence: Occurrence,
): CircularStart {
  const { from, to: cutOff, closesOn: openUntil, opensOn } = occurrence
  return {
    ...{ type: 'circular', id: paperId(id, CLOSING_REPORT, 1), campaign: id },
    ...{ duty: CLOSING_REPORT, number: 1, title: `${definition.title}总结报告`, basis: 'plan H5' },
    ...{ from: latest(from, openedOn), cutOff, terms: reportTerms, occurrence, openUntil },
    ...{ openedOn: opensOn, correctedForDays: CORRECTED_FOR_DAYS, report: { told: false } },
  }
}

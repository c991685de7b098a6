import type { FigureCode } from '../circular/case-figures'
import { isOverdueAt, type DutyAtCutOff } from '../circular/duty-figures'
import type { CaseFigure } from '../circular/tally'
import type { CaseNumber, DutyId } from '../ids'
import type { Day } from '../time/day'
import { dutyForms, type Target } from './definition'
import type { OutsideSample } from './outside-sample'

/** What a campaign is measured by, as it stood at a cut-off: figures of cases, and what it asks of posts. */
export type MeasuredBy = {
  figures: readonly CaseFigure<FigureCode>[]
  /** The same of the cases it took on, where it takes on any: what is settled is measured of these. */
  own?: readonly CaseFigure<FigureCode>[]
  /** Of the campaign, its parts and its papers. */
  duties: readonly DutyAtCutOff[]
  cutOff: Day
  sample: OutsideSample
}

/** A share that was reached, and what is behind: matters and duties, never people (decision 85). */
export type TargetResult = Target & {
  reached: number
  of: number
  /** Of a hundred, to one place and never rounded up; null while there is nothing to measure. */
  percent: number | null
  met: boolean | null
  behind: { cases: CaseNumber[]; duties: DutyId[]; unnamed: number; leftOut?: number }
  /** Of settled matters (H8): performed and confirmed, and no answer though asked; two things. */
  apart?: { confirmed: number; unanswered: number }
  /** Beside them, what somebody outside thought of what was found "not supported" (H8). */
  sample?: OutsideSample
}

type Measured = Pick<TargetResult, 'reached' | 'of' | 'behind' | 'apart' | 'sample'>

export function measured(targets: readonly Target[], by: MeasuredBy): TargetResult[] {
  return targets.map((target) => {
    const found = measureOf(target, by)
    const { reached, of } = found
    return {
      ...target,
      ...found,
      percent: of === 0 ? null : Math.floor((reached * 1000) / of) / 10,
      met: of === 0 ? null : reached * 100 >= target.atLeastPercent * of,
    }
  })
}

function measureOf({ measure }: Target, by: MeasuredBy): Measured {
  switch (measure) {
    case 'returns-received':
      return ofDuties(fallenDue(by, isReturn), ({ state }) => state === 'done')
    case 'duties-on-time':
      return ofDuties(fallenDue(by, isAsked), ({ state, doneOn, due }) => {
        return state === 'done' && doneOn !== undefined && doneOn <= due
      })
    case 'settled-of-reasonable': {
      const { sample } = by
      return { ...settled(ofOwn(by), ['reasonable', 'partly'], notSettledYet), sample }
    }
    case 'backlog-settled':
      return settled(ofOwn(by), ['backlog'], ['unsettled'])
    case 'first-time-in-time':
      return ofCases(
        by,
        ['first-time/answered-in-time'],
        // What has no limit, or whose limit still runs, was neither in time nor late.
        ['first-time/answered-late', 'first-time/open-late'],
      )
  }
}

function ofOwn({ own, ...by }: MeasuredBy): MeasuredBy {
  return own === undefined ? by : { ...by, figures: own }
}

const returns: ReadonlySet<string> = new Set(dutyForms)
const paperSteps: ReadonlySet<string> = new Set(['draft', 'approve', 'publish'])

function isReturn({ kind, subject }: DutyAtCutOff): boolean {
  return subject.type === 'undertaking' && returns.has(kind)
}

function isAsked(duty: DutyAtCutOff): boolean {
  return isReturn(duty) || (duty.subject.type === 'undertaking' && paperSteps.has(duty.kind))
}

/** Until the cut-off day was over, what was due on it could still be done in time. */
function fallenDue({ duties, cutOff }: MeasuredBy, which: (duty: DutyAtCutOff) => boolean) {
  return duties.filter((duty) => {
    const { state, due } = duty
    if (!which(duty) || state === 'withdrawn' || due > cutOff) return false
    return state !== 'open' || isOverdueAt(duty, cutOff)
  })
}

function ofDuties(
  due: readonly DutyAtCutOff[],
  isReached: (duty: DutyAtCutOff) => boolean,
): Measured {
  const duties = due.filter((duty) => !isReached(duty)).map(({ id }) => id)
  const behind = { cases: [], duties: duties.sort(), unnamed: 0 }
  return { reached: due.length - duties.length, of: due.length, behind }
}

function settled(
  by: MeasuredBy,
  of: readonly ('reasonable' | 'partly' | 'backlog')[],
  stillOpen: readonly string[],
): Measured {
  const under = (stage: string) => of.map((one) => `${one}/${stage}` as FigureCode)
  const confirmed = counted(by, under('settled-confirmed'))
  const unanswered = counted(by, under('settled-unanswered'))
  return {
    ...ofCases(
      by,
      [...under('settled-confirmed'), ...under('settled-unanswered')],
      stillOpen.flatMap(under),
    ),
    apart: { confirmed, unanswered },
  }
}

const notSettledYet = ['performed', 'promised', 'nothing-promised'] as const

function ofCases(
  by: MeasuredBy,
  reachedBy: readonly FigureCode[],
  behindBy: readonly FigureCode[],
): Measured {
  const late = by.figures.filter(({ code }) => behindBy.includes(code))
  const cases = [...new Set(late.flatMap((figure) => figure.cases))].sort()
  const reached = counted(by, reachedBy)
  const behind = counted(by, behindBy)
  return {
    reached,
    of: reached + behind,
    behind: { cases, duties: [], unnamed: behind - cases.length },
  }
}

function counted({ figures }: MeasuredBy, codes: readonly FigureCode[]): number {
  return figures
    .filter(({ code }) => codes.includes(code))
    .reduce((sum, { count }) => sum + count, 0)
}

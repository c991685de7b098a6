import type { Cluster } from '../analysis/clusters'
import type { Channel } from '../case/kinds'
import type { DutyNature } from '../duty/duty'
import type { CaseNumber, DutyId, PostCode, UndertakingId, VillageCode } from '../ids'
import { isTakenOnBy } from '../campaign/accepting'
import { acceptanceFigures, type Closing } from '../campaign/closing-report'
import { isOfOffice } from '../campaign/reported-up'
import { measured, type TargetResult } from '../campaign/targets'
import type { Target } from '../campaign/definition'
import type { CountedProceeding, OutsideSample } from '../campaign/outside-sample'
import { addDays, type Day } from '../time/day'
import { codesOf, figureCodes, isClosed, type CaseAtCutOff, type FigureCode } from './case-figures'
import {
  dutyCodes,
  dutyCodesOf,
  isCounted,
  isOverdueAt,
  overdueDays,
  type DutyAtCutOff,
  type DutyCode,
} from './duty-figures'
import { intakeIn } from './intake'
import type { TypicalCase } from './typical-cases'
import { tallied, talliedDuties, type CaseFigure, type DutyFigure } from './tally'

/**
 * The figures of a circular or review as they froze (decision 68): matters and duties, never persons or
 * their journeys. Whoever may read the paper reads every count. The list behind one opens to them only as
 * far as what is in it is open to them, and says how many were left out (`asSeenBy`).
 *
 * Reports on officials, and what nobody has sorted yet and may be one, count in the township's figures
 * alone and without numbers: a row, or a number, would tell an official that there is one (Arts. 28, 30).
 */
export type Figures = {
  circular: UndertakingId
  campaign: UndertakingId
  /** The stretch, both days in it. */
  from: Day
  cutOff: Day
  /** The first day of the campaign: what was settled before is none of its work. */
  since: Day
  township: {
    figures: CaseFigure<FigureCode>[]
    /** By channel for the township as a whole, never by village, lead or level of a body. */
    intake: CaseFigure<Channel>[]
    duties: DutyFigure<DutyCode>[]
  }
  leads: { lead: PostCode; figures: CaseFigure<FigureCode>[] }[]
  villages: {
    village: VillageCode
    figures: CaseFigure<FigureCode>[]
    /** What the village and its station owe in the campaign. */
    returns: DutyFigure<DutyCode>[]
  }[]
  posts: { post: PostCode; duties: DutyFigure<DutyCode>[]; overdue: OverdueDuty[] }[]
  /** Posts with something overdue or missed, who may reply to what is said of them. */
  named: PostCode[]
  /** What the campaign measures itself by, where it does (H8), since its first day. */
  targets?: TargetResult[]
  /** Of the report a campaign ends with (decision 85). */
  closing?: Closing
  /** What one policy or project may have set off, as proposed at the cut-off (plan B3, decision 87). */
  clusters?: ClusterFigure[]
  /** What was approved for the library in the stretch (plan S1), so that the paper spreads it. */
  typicalCases?: TypicalCase[]
  /** Whose journal has a gap: they are counted as they stood when the figures froze. */
  asTheyStood: { count: number; cases: CaseNumber[] }
}

export type ClusterFigure = Pick<Cluster, 'subject' | 'area' | 'says'> & {
  count: number
  cases: CaseNumber[]
  /** Of the list, how many are not open to whoever reads it. */
  leftOut?: number
}

/** Open at the cut-off, with the days since it was due. */
export type OverdueDuty = { duty: DutyId; kind: string; nature: DutyNature; due: Day; days: number }

export type Stretch = Pick<Figures, 'circular' | 'campaign' | 'from' | 'cutOff' | 'since'>

export type AtCutOff = {
  cases: readonly CaseAtCutOff[]
  duties: readonly DutyAtCutOff[]
  /** Of these cases and undertakings the state at the cut-off is not known. */
  asTheyStood: readonly CaseNumber[]
  clusters?: readonly Cluster[]
  typicalCases?: readonly TypicalCase[]
  /** What of the campaign itself is in the paper. */
  ofCampaign?: {
    targets: readonly Target[]
    sample: OutsideSample
    closing?: Closing
    /** Its acceptances, for the report, where anything is accepted in it. */
    accepting?: readonly CountedProceeding[]
    /** It takes on cases, and what is settled is measured of those. */
    own?: true
  }
}

/** Everything in order of code, number and id: the same facts freeze to the same paper. */
export function figuresOf(stretch: Stretch, given: AtCutOff): Figures {
  const cases = [...given.cases].sort(byNumber)
  const coded = cases.map((each): Coded => {
    return { each, open: !isClosed(each), number: each.number, codes: codesOf(each, stretch) }
  })
  const owed = given.duties.filter(isCounted).sort(byId)
  const duties = owed.map((each): CodedDuty => {
    const open = each.subject.type === 'undertaking' || !isClosed(each.subject)
    return { each, open, number: each.id, codes: dutyCodesOf(each, stretch) }
  })
  const named = coded.filter(({ open }) => open)
  const posts = postRows(stretch, duties)
  const behind = postsBehind(stretch, duties)
  return {
    ...stretch,
    township: {
      figures: tallied(figureCodes, coded),
      intake: intakeIn(stretch, cases),
      duties: talliedDuties(dutyCodes, duties),
    },
    leads: rowsBy(named, ({ each }) => each.lead).map(([lead, rows]) => {
      return { lead, figures: tallied(figureCodes, rows) }
    }),
    villages: villageRows(named, duties),
    posts,
    named: posts.map(({ post }) => post).filter((post) => behind.has(post)),
    asTheyStood: stoodIn(coded, new Set(given.asTheyStood)),
    ...ofCampaign(stretch, given, coded),
    ...clusterFigures(given),
    ...typical(given),
  }
}

function typical({ typicalCases = [] }: AtCutOff): Pick<Figures, 'typicalCases'> {
  return typicalCases.length === 0 ? {} : { typicalCases: [...typicalCases] }
}

function clusterFigures({ clusters = [] }: AtCutOff): Pick<Figures, 'clusters'> {
  if (clusters.length === 0) return {}
  return {
    clusters: clusters.map(({ subject, area, says, cases }) => {
      return { subject, area, says, count: cases.length, cases: [...cases] }
    }),
  }
}

function ofCampaign(
  { campaign, cutOff }: Stretch,
  { ofCampaign: asked, duties }: AtCutOff,
  coded: readonly Coded[],
): Pick<Figures, 'targets' | 'closing'> {
  if (asked === undefined) return {}
  const { targets, sample, closing, accepting, own } = asked
  // What was taken out of it counts: nothing is met by leaving out what is hard.
  const ownCases = coded.filter(({ each: { campaigns = [] } }) =>
    isTakenOnBy({ campaigns: campaigns.filter(({ on }) => on <= cutOff) }, campaign),
  )
  const results = measured(targets, {
    figures: tallied(figureCodes, coded),
    ...(own ? { own: tallied(figureCodes, ownCases) } : {}),
    ...{ duties: duties.filter(isCounted), cutOff, sample },
  })
  const acceptance = accepting && acceptanceFigures(ownCases, accepting, cutOff)
  return {
    ...(results.length === 0 ? {} : { targets: results }),
    ...(closing === undefined
      ? {}
      : { closing: { ...closing, ...(acceptance === undefined ? {} : { acceptance }) } }),
  }
}

type Coded = { each: CaseAtCutOff; open: boolean; number: CaseNumber; codes: FigureCode[] }
type CodedDuty = { each: DutyAtCutOff; open: boolean; number: DutyId; codes: DutyCode[] }

function villageRows(cases: readonly Coded[], duties: readonly CodedDuty[]): Figures['villages'] {
  const ofCases = new Map(rowsBy(cases, ({ each }) => each.village))
  const ofReturns = new Map(rowsBy(duties, ({ each }) => villageOwing(each)))
  const villages = [...new Set([...ofCases.keys(), ...ofReturns.keys()])].sort()
  return villages.map((village) => ({
    village,
    figures: tallied(figureCodes, ofCases.get(village) ?? []),
    returns: talliedDuties(dutyCodes, ofReturns.get(village) ?? []),
  }))
}

/** What the office owes on a village's return is no return of the village. */
function villageOwing(duty: DutyAtCutOff): VillageCode | undefined {
  return isOfOffice(duty) ? undefined : duty.subject.village
}

function postRows({ cutOff }: Stretch, duties: readonly CodedDuty[]): Figures['posts'] {
  const counted = duties.filter(({ open, codes }) => open && codes.length > 0)
  return rowsBy(counted, ({ each }) => each.owedBy).map(([post, owed]) => ({
    post,
    duties: talliedDuties(dutyCodes, owed),
    overdue: owed.flatMap(({ each }) => overdueIn(each, cutOff)),
  }))
}

function overdueIn(duty: DutyAtCutOff, cutOff: Day): OverdueDuty[] {
  const days = overdueDays(duty, cutOff)
  const { id, kind, nature, due } = duty
  return days === undefined ? [] : [{ duty: id, kind, nature, due, days }]
}

/**
 * Posts with something overdue or missed. What the paper before told as overdue is told as missed and named no more, or
 * one lapse would make two papers running; due on the very day of that cut-off, it was told as open there.
 */
function postsBehind({ from, cutOff }: Stretch, duties: readonly CodedDuty[]): Set<PostCode> {
  const lastBefore = addDays(from, -1)
  const behind = duties.filter(({ each, open, codes }) => {
    const untold = codes.includes('missed-before') && each.due >= lastBefore
    return open && (untold || codes.includes('missed') || isOverdueAt(each, cutOff))
  })
  return new Set(behind.map(({ each }) => each.owedBy))
}

function stoodIn(coded: readonly Coded[], stood: ReadonlySet<CaseNumber>): Figures['asTheyStood'] {
  const found = coded.filter(({ number }) => stood.has(number))
  const cases = found.filter(({ open }) => open).map(({ number }) => number)
  return { count: found.length, cases }
}

/** Those that have such a key, by it and in its order. */
function rowsBy<Row, Key extends string>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key | undefined,
): [Key, Row[]][] {
  const found = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === undefined) continue
    const before = found.get(key)
    if (before === undefined) found.set(key, [row])
    else before.push(row)
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1))
}

function byNumber(one: CaseAtCutOff, other: CaseAtCutOff): number {
  return one.number < other.number ? -1 : 1
}

function byId(one: DutyAtCutOff, other: DutyAtCutOff): number {
  return one.id < other.id ? -1 : 1
}

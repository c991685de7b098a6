import type { DutyAtCutOff } from '../circular/duty-figures'
import { tallied, type CaseFigure, type Codes } from '../circular/tally'
import type { CaseNumber, DutyId, TextRef } from '../ids'
import { holds } from '../proceeding/criteria'
import { addWorkingDays, dayKind, type Calendar } from '../time/calendar'
import { addDays, type Day } from '../time/day'
import { becameOf, becameOfAcceptance, settledSince, type BecameOfAcceptance } from './accepting'
import type { CampaignState } from './campaign'
import {
  CLOSING_REPORT,
  type AcceptanceCheck,
  type CampaignDefinition,
  type PaperTerms,
} from './definition'
import type { Occurrence } from './occurrence'
import type { CountedProceeding } from './outside-sample'

/** The office's own target, unverified: confirm it locally. Kept by each campaign as it began. */
export const REPORT_WITHIN_WORKING_DAYS = 15

/** Corrections of a paper are taken for that long after its last day, and after it came out. */
export const CORRECTED_FOR_DAYS = 30

export const reportTerms: PaperTerms = {
  ...{ cutOffWorkingDays: 0, replyWorkingDays: 1, readers: 'township' },
}

/** A campaign that measures or accepts anything says in the end what came of it (decision 85). */
export function owesReport({ targets, acceptance }: CampaignDefinition): boolean {
  return targets.length > 0 || acceptance.length > 0
}

/** The report as it falls due: about all days of the campaign, once the last of them is over. */
export function reportOf(
  { openedOn, report, definition }: Pick<CampaignState, 'openedOn' | 'report' | 'definition'>,
  calendar: Calendar,
): Occurrence | undefined {
  const last = definition.phases.at(-1)?.to
  if (report === undefined || last === undefined) return undefined
  const due = addWorkingDays(calendar, last, report.withinWorkingDays)
  return {
    ...{ duty: CLOSING_REPORT, number: 1, nominal: due, due },
    provisional: dayKind(calendar, due).provisional,
    opensOn: addDays(last, 1),
    closesOn: addDays(due, CORRECTED_FOR_DAYS),
    ...{ from: openedOn, to: last },
  }
}

export type AcceptanceCode = 'settled' | `settled/${BecameOfAcceptance}`

const acceptanceCodes: Codes<AcceptanceCode> = [
  'settled',
  ...becameOfAcceptance.map((became) => [`settled/${became}`, 'settled'] as const),
]

/** A matter of the campaign as it stood at the cut-off; `open`: it may stand in a list. */
type OwnCase = { number: CaseNumber; open: boolean; each: Parameters<typeof settledSince>[0] }

/** Of each settled matter of the campaign what came of its acceptance by then (plan H5, decision 98). */
export function acceptanceFigures(
  cases: readonly OwnCase[],
  checks: readonly CountedProceeding[],
  cutOff: Day,
): CaseFigure<AcceptanceCode>[] {
  const settled = cases.flatMap(({ number, open, each }) => {
    const settledOn = settledSince(each)
    if (settledOn === undefined) return []
    const became = becameOf({ number, settledOn }, checks, cutOff)
    return [{ number, open, codes: ['settled', `settled/${became}`] as const }]
  })
  return tallied(acceptanceCodes, settled)
}

/** What a report says beside its figures and targets. Acceptances, also of what is no matter, without a number. */
export type Closing = {
  accepted: number
  /** Sent back and not accepted by then; and those nobody had decided. */
  sentBack: number
  underWay: number
  criteria: { criterion: AcceptanceCheck; holds: number; of: number }[]
  missed: DutyId[]
  changes: { on: Day; kind: string; reason: TextRef }[]
  /** Of its settled matters; absent where nothing is accepted, and in what froze before there was this. */
  acceptance?: CaseFigure<AcceptanceCode>[]
}

type Given = Pick<CampaignState, 'changes'> & {
  definition: Pick<CampaignDefinition, 'acceptance'>
  /** Of the campaign. */
  proceedings: readonly CountedProceeding[]
  duties: readonly DutyAtCutOff[]
  cutOff: Day
}

export function closingOf({ definition, changes, proceedings, duties, cutOff }: Given): Closing {
  const checks = proceedings
    .filter(({ kind, openedOn }) => kind === 'acceptance' && openedOn <= cutOff)
    .map(({ taken }) => taken.filter(({ on }) => on <= cutOff))
  const accepted = checks.flatMap((taken) => taken.filter(({ step }) => step === 'accept'))
  const others = checks.filter((taken) => taken.every(({ step }) => step !== 'accept'))
  const sentBack = others.filter((taken) => taken.at(-1)?.step === 'send-back')
  return {
    accepted: accepted.length,
    sentBack: sentBack.length,
    underWay: others.length - sentBack.length,
    criteria: definition.acceptance.map((criterion) => ({
      criterion,
      holds: accepted.filter(({ answers }) => holds(criterion, answers)).length,
      of: accepted.length,
    })),
    missed: duties
      .filter(({ state, due, subject }) => {
        return subject.type === 'undertaking' && state === 'missed' && due <= cutOff
      })
      .map(({ id }) => id)
      .sort(),
    changes: changes.map(({ on, change, reason }) => ({ on, kind: change.kind, reason })),
  }
}

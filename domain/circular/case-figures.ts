import { isOpenPromise } from '../case/promised'
import type { CaseState } from '../case/state'
import type { PostCode } from '../ids'
import { yearOf, type Day } from '../time/day'
import { isOverdueAt, type DutyAtCutOff } from './duty-figures'
import type { Codes } from './tally'

/** Of the state of a case, what is counted. */
export type CountedState = Pick<
  CaseState,
  | 'number'
  | 'kind'
  | 'channel'
  | 'village'
  | 'receivedOn'
  | 'inherited'
  | 'recorded'
  | 'repeatOf'
  | 'mergedInto'
  | 'claims'
  | 'promises'
  | 'settled'
  | 'terminated'
  | 'backlog'
  | 'campaigns'
  | 'concludedOn'
  | 'endedOn'
>

/** A case as it stood at the cut-off. */
export type CaseAtCutOff = CountedState & {
  lead?: PostCode
  /** Its claims came in with another case, which was counted when it came in (decision 1). */
  splitOff: boolean
  /** Those by which it is seen whether it was answered in time, and what the law dates. */
  duties: readonly DutyAtCutOff[]
}

/** Since when a campaign counts, and the stretch of the paper; both ends belong to it. */
type Stretch = { since: Day; from: Day; cutOff: Day }

const judged = ['reasonable', 'partly'] as const
const stages = [
  'settled-confirmed',
  'settled-unanswered',
  /** All that was promised is done, or it was carried out at once; nobody's word is in yet. */
  'performed',
  /** Something promised is still to be done. */
  'promised',
  /** Neither promised nor carried out. */
  'nothing-promised',
] as const
type Judged = (typeof judged)[number]
type Stage = (typeof stages)[number]

const firstTime = ['answered-in-time', 'answered-late', 'open-in-time', 'open-late'] as const

/**
 * `in-hand`: neither concluded nor ended. Concluded, settled and terminated are three facts, told of the
 * stretch. `reasonable` and `partly` (H8): of what the campaign found to be settled or has still to, each
 * case at one stage. `backlog` (H1): inherited, taken up, or open past a limit of the law. `first-time`:
 * received in the year of the cut-off and no repeat; each at one of four, or without a limit.
 */
export type FigureCode =
  | 'in-hand'
  | 'concluded'
  | 'settled-confirmed'
  | 'settled-unanswered'
  | 'terminated'
  | Judged
  | `${Judged}/${Stage}`
  | 'backlog'
  | 'backlog/settled-confirmed'
  | 'backlog/settled-unanswered'
  | 'backlog/unsettled'
  | 'first-time'
  | `first-time/${(typeof firstTime)[number] | 'without-limit'}`

export const figureCodes: Codes<FigureCode> = [
  ...(['in-hand', 'concluded', 'settled-confirmed', 'settled-unanswered', 'terminated'] as const),
  ...judged.flatMap((one): Codes<FigureCode> => [
    one,
    ...stages.map((stage) => [`${one}/${stage}`, one] as const),
  ]),
  'backlog',
  ['backlog/settled-confirmed', 'backlog'],
  ['backlog/settled-unanswered', 'backlog'],
  ['backlog/unsettled', 'backlog'],
  'first-time',
  ...firstTime.map((one) => [`first-time/${one}`, 'first-time'] as const),
  ['first-time/without-limit', 'first-time'],
]

/** A report on officials, or what may be one: it has a number in no list of a paper (Arts. 28, 30). */
export function isClosed({ kind }: { kind?: CaseState['kind'] }): boolean {
  return kind === undefined || kind === 'report'
}

export function codesOf(given: CaseAtCutOff, stretch: Stretch): FigureCode[] {
  // What was merged goes on in the other case, and is counted there (decision 38).
  if (given.mergedInto !== undefined) return []
  const within = (day: Day | undefined) =>
    day !== undefined && stretch.from <= day && day <= stretch.cutOff
  const { settled, concludedOn, endedOn, terminated } = given
  const how = settledHow(given)
  const codes: FigureCode[] = []
  if (concludedOn === undefined && endedOn === undefined) codes.push('in-hand')
  if (within(concludedOn)) codes.push('concluded')
  if (how !== undefined && within(settled?.on)) codes.push(how)
  if (within(terminated?.on)) codes.push('terminated')
  const before = settled !== undefined && settled.on < stretch.since
  if (!before) codes.push(...judgedCodes(given), ...backlogCodes(given, stretch))
  codes.push(...firstTimeCodes(given, stretch))
  return codes
}

/** What the books call settled is no settlement of here, and counted as none (decision 51). */
function settledHow({
  settled,
}: CaseAtCutOff): 'settled-confirmed' | 'settled-unanswered' | undefined {
  if (settled?.how === 'confirmed') return 'settled-confirmed'
  return settled?.how === 'unanswered' ? 'settled-unanswered' : undefined
}

function judgedCodes(given: CaseAtCutOff): FigureCode[] {
  const as = judgedAs(given)
  return as === undefined ? [] : [as, `${as}/${stageOf(given)}`]
}

/** H8: all supported; or some of it, or something reasonable without a basis in law (Art. 32). */
export function judgedAs({ claims }: Pick<CountedState, 'claims'>): Judged | undefined {
  const outcomes = claims.map(({ outcome }) => outcome)
  if (outcomes.length === 0) return undefined
  if (outcomes.every((outcome) => outcome === 'supported')) return 'reasonable'
  const partly = outcomes.some(
    (outcome) => outcome === 'supported' || outcome === 'reasonable-without-basis',
  )
  return partly ? 'partly' : undefined
}

function stageOf(given: CaseAtCutOff): Stage {
  const how = settledHow(given)
  if (how !== undefined) return how
  const { promises, claims } = given
  if (promises.some(isOpenPromise)) return 'promised'
  const kept = promises.some(({ performedOn }) => performedOn !== undefined)
  return kept || claims.some(({ carriedOut }) => carriedOut) ? 'performed' : 'nothing-promised'
}

function backlogCodes(given: CaseAtCutOff, { cutOff }: Stretch): FigureCode[] {
  const { inherited, backlog, concludedOn, endedOn, duties } = given
  const open = concludedOn === undefined && endedOn === undefined
  const overdue = duties.some((duty) => duty.nature === 'statutory' && isOverdueAt(duty, cutOff))
  if (!inherited && backlog === undefined && !(open && overdue)) return []
  const how = settledHow(given)
  return ['backlog', how === undefined ? 'backlog/unsettled' : `backlog/${how}`]
}

function firstTimeCodes(given: CaseAtCutOff, { cutOff }: Stretch): FigureCode[] {
  const { receivedOn, repeatOf, inherited, recorded } = given
  const old = inherited || recorded !== undefined || yearOf(receivedOn) !== yearOf(cutOff)
  if (old || repeatOf !== undefined || receivedOn > cutOff) return []
  const duty = answeringDuty(given)
  if (duty === undefined) return ['first-time', 'first-time/without-limit']
  if (duty.state === 'open') {
    const late = isOverdueAt(duty, cutOff)
    return ['first-time', late ? 'first-time/open-late' : 'first-time/open-in-time']
  }
  const late = duty.doneOn !== undefined && duty.doneOn > duty.due
  return ['first-time', late ? 'first-time/answered-late' : 'first-time/answered-in-time']
}

/** The first answer, where one is owed; else the notice that tells where the matter goes (Art. 23). */
function answeringDuty({ duties }: CaseAtCutOff): DutyAtCutOff | undefined {
  const owed = (kind: string) =>
    duties
      .filter((duty) => duty.kind === kind && (duty.state === 'open' || duty.state === 'done'))
      .sort((one, other) =>
        one.due === other.due ? order(one.id, other.id) : order(one.due, other.due),
      )
  return owed('handle')[0] ?? owed('notify').at(-1)
}

function order(one: string, other: string): number {
  return one < other ? -1 : 1
}

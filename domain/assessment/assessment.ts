import { recipientsWithoutAnswer } from '../case/facts'
import { judgedAs } from '../circular/case-figures'
import type { CaseState } from '../case/state'
import type { CaseNumber, DutyId, PostCode, PromiseId, VillageCode } from '../ids'
import type { Day } from '../time/day'
import type { Stretch } from './stretch'
import {
  acceptances,
  inspections,
  type Accepting,
  type InspectedIn,
  type LookedAt,
} from './looked-at'

export type AssessedDuty = {
  id: DutyId
  due: Day
  doneOn: Day | null
  state: 'open' | 'done' | 'withdrawn' | 'missed'
}
/** One thing that was owed, and behind it which ones: those that were performed, and those that were not. */
export type Measure<Id extends string> = { kept: Id[]; failed: Id[] }

export type Assessed = {
  duties: readonly AssessedDuty[]
  matters: readonly CaseState[]
  /** Of the unit: whose promises are its own. */
  posts: readonly PostCode[]
  /** Whose committee it is, where it is one; and what inspections found, in whichever village. */
  villages: readonly VillageCode[]
  inspected: readonly InspectedIn[]
  /** Acceptance checks of its matters, or of its work. */
  accepting: readonly Accepting[]
}

/**
 * How a unit performed what it owed (plan B5, H5). No sum and no rank: each measure is of duties, with the
 * numbers behind it, and none of how many people came or complained (decision 78).
 */
export type Assessment = {
  onTime: Measure<DutyId>
  reasoned: Measure<CaseNumber>
  served: Measure<CaseNumber>
  settled: Measure<CaseNumber>
  promises: Measure<PromiseId>
  inspections: LookedAt<'in-order'>[]
  acceptances: LookedAt<'accepted'>[]
}

export function assess(
  { duties, matters, posts, villages, inspected, accepting }: Assessed,
  stretch: Stretch,
  today: Day,
): Assessment {
  const within = (day: Day | undefined) =>
    day !== undefined && stretch.from <= day && day <= stretch.to
  /** What is not due yet is neither kept nor failed. */
  const fallen = (due: Day, doneOn: Day | null | undefined) =>
    within(due) && (due < today || (doneOn !== null && doneOn !== undefined))
  const answered = matters.filter(({ answer }) => within(answer?.issuedOn))
  const closed = matters.filter(({ concludedOn }) => within(concludedOn))
  // A refusal with its reasons, told and explained, is no failure: what is to be settled is what H8 counts.
  const toSettle = closed.filter((matter) => judgedAs(matter) !== undefined)
  const promised = matters
    .flatMap(({ promises }) => promises)
    .filter(({ by, overtaken }) => posts.includes(by) && overtaken === undefined)
  return {
    onTime: measured(
      duties.filter(({ state, due, doneOn }) => state !== 'withdrawn' && fallen(due, doneOn)),
      ({ id }) => id,
      ({ due, doneOn }) => doneOn !== null && doneOn <= due,
    ),
    reasoned: measured(answered, numberOf, isReasoned),
    served: measured(answered, numberOf, (matter) => recipientsWithoutAnswer(matter).length === 0),
    settled: measured(toSettle, numberOf, ({ settled }) => settled !== undefined),
    promises: measured(
      promised.filter(({ due, performedOn }) => fallen(due, performedOn)),
      ({ id }) => id,
      ({ due, performedOn }) => performedOn !== undefined && performedOn <= due,
    ),
    inspections: inspections(inspected, villages, stretch, today),
    acceptances: acceptances(accepting, stretch, today),
  }
}

const numberOf = ({ number }: CaseState) => number

/** Something is said of every claim, and no body above set it aside (Arts. 32, 35, 36). */
function isReasoned({ answer, claims, remedies, earlierAnswers }: CaseState): boolean {
  const setAside = remedies.some(({ decided }) => decided && decided.outcome !== 'upheld')
  const ofAll = answer?.paper === 'reply' || claims.every(({ outcome }) => outcome !== undefined)
  return ofAll && !setAside && earlierAnswers.length === 0
}

function measured<Thing, Id extends string>(
  things: readonly Thing[],
  idOf: (thing: Thing) => Id,
  isKept: (thing: Thing) => boolean,
): Measure<Id> {
  const ids = (of: readonly Thing[]) => of.map(idOf).sort()
  return { kept: ids(things.filter(isKept)), failed: ids(things.filter((each) => !isKept(each))) }
}

import type { BodyCode, PersonId, PostCode, UnitCode } from '../ids'
import type { CaseState } from '../case/state'
import type { Refused } from '../undertaking/refusal'

/** Who is to be outside a case: a post with whoever has it, or a member of panels. */
export type Candidate = {
  /** As the opening names them. */
  named: string
  post?: PostCode
  persons: readonly PersonId[]
  units: readonly UnitCode[]
  /** Brought the matter themselves, by their name. */
  broughtIt?: boolean
}

type CaseInside = Pick<CaseState, 'excluded' | 'accusedUnits' | 'entrustment' | 'team'>

/**
 * Whoever judges a matter from outside is not whom it is about, has not stood back from it, is of no unit
 * that has it or that it is about, does not lead it, and never worked on it (Art. 28). Which of these it is
 * the answer does not say, for that would tell whom the matter is about (decision 40).
 */
export function againstOutside(
  inside: CaseInside,
  workedOn: readonly string[],
  candidates: readonly Candidate[],
): Refused | undefined {
  const shutOut = [...inside.excluded.map(({ person }) => person), ...workedOn]
  const units: readonly (UnitCode | BodyCode)[] = [
    ...inside.accusedUnits,
    ...(inside.entrustment === undefined ? [] : [inside.entrustment.unit]),
  ]
  const working = [
    ...(inside.team?.members ?? []),
    ...(inside.entrustment === undefined
      ? []
      : [inside.entrustment.lead, inside.entrustment.unitHead]),
  ]
  const found = candidates.filter(
    ({ post, persons, units: own, broughtIt }) =>
      broughtIt === true ||
      persons.some((person) => shutOut.includes(person)) ||
      own.some((unit) => units.includes(unit)) ||
      (post !== undefined && working.includes(post)),
  )
  if (found.length === 0) return undefined
  const names = found.map(({ named }) => named).join(', ')
  return ['not-outside', 'Art. 28', `Not outside this matter: ${names}. Name somebody who is.`]
}

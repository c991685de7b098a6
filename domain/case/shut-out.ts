import type { PersonId } from '../ids'
import type { CaseState } from './state'

type Excluded = CaseState['excluded']

/** Persons the matter is about, whatever else keeps somebody out. */
export function accusedIn({ excluded }: Pick<CaseState, 'excluded'>): PersonId[] {
  return excluded.filter(({ why }) => why === 'accused').map(({ person }) => person)
}

/** Persons, units and bodies it is about. */
export function namedIn(state: Pick<CaseState, 'excluded' | 'accusedUnits'>): readonly string[] {
  return [...accusedIn(state), ...state.accusedUnits]
}

/**
 * Each person once. Accused says more than recused and stands before it; that somebody stood back
 * for a reason of their own is remembered beside it, wherever this is copied to (Arts. 28, 30).
 */
export function alsoShutOut(excluded: Excluded, more: Excluded): Excluded {
  return more.reduce<Excluded>((all, each) => {
    const known = all.find(({ person }) => person === each.person)
    if (known === undefined) return [...all, each]
    return all.map((one) => (one === known ? both(known, each) : one))
  }, excluded)
}

/** The matter is not about them after all: whoever stood back stays out for that. */
export function notAccused(excluded: Excluded, persons: readonly string[]): Excluded {
  return excluded.flatMap((each): Excluded => {
    const { person } = each
    if (each.why !== 'accused' || !persons.includes(person)) return [each]
    return each.stoodBack ? [{ person, why: 'recused' }] : []
  })
}

function both(one: Excluded[number], other: Excluded[number]): Excluded[number] {
  const { person } = one
  if (one.why === 'recused' && other.why === 'recused') return one
  return {
    person,
    why: 'accused',
    ...(hasStoodBack(one) || hasStoodBack(other) ? { stoodBack: true } : {}),
  }
}

function hasStoodBack(each: Excluded[number]): boolean {
  return each.why === 'recused' || each.stoodBack === true
}

import type { PetitionerId } from '../ids'
import { BETWEEN_PARTS } from '../masking'

/** What somebody said against what a petitioner gave: the same, another, or nothing to compare. */
export type Compared = 'same' | 'other' | 'not-said' | 'not-kept'
export type Likeness = { id: PetitionerId; phone: Compared; name: Compared }

export type Recognised =
  { who: 'one'; petitioner: PetitionerId } | { who: 'several' } | { who: 'nobody' }

/**
 * A query code is a paper that anybody may have found: only with a second thing does it open what is
 * theirs, and that says which of several petitioners it is (decision 58).
 */
export function recognise(likenesses: readonly Likeness[]): Recognised {
  const [first, ...others] = likenesses.filter(isThey)
  if (first === undefined) return { who: 'nobody' }
  return others.length > 0 ? { who: 'several' } : { who: 'one', petitioner: first.id }
}

const notHeard = new RegExp(`[${BETWEEN_PARTS}]`, 'gu')

/** A name as it is heard: however the parts are set apart, 买买提·阿不都 and 买买提・阿不都 are one. */
export function nameAsHeard(name: string): string {
  return name.normalize('NFKC').replaceAll(notHeard, '').toLowerCase()
}

/** By the telephone they gave; their name stands for it only where none is kept, and never against it. */
function isThey({ phone, name }: Likeness): boolean {
  if (phone === 'not-kept') return name === 'same'
  return phone === 'same' && name !== 'other'
}

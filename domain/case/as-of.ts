import { advance } from './apply'
import { blankCase } from './blank-case'
import type { CaseEvent } from './events'
import type { Registration } from './registration'
import type { CaseState } from './state'

/**
 * A case as its journal leaves it after these entries, in their order: what it begins with, and no rule.
 * With those up to a moment it is the case as it stood then by what was recorded until then (decision 11).
 */
export function caseAfter(
  registration: Registration,
  entries: readonly (readonly CaseEvent[])[],
): CaseState {
  // What is put on record settled is nobody's old case, whatever the books' row began with (decision 51).
  const onRecord = entries[0]?.some(({ type }) => type === 'recorded') === true
  const begins = onRecord ? { ...registration, inherited: false } : registration
  return entries.reduce(advance, blankCase(begins))
}

import { dueOf } from '../duty/reckoning'
import type { CaseEvent } from './events'
import { limitUnextended } from './joined'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'

/**
 * Only while the limit runs can it be extended (Art. 34). Where the day of acceptance was corrected
 * to an earlier one, it may have been over by then, and nothing was made longer. It is judged once
 * for each day from which the limit counts: no calendar takes away what was given in time.
 */
export function reconcileExtension(state: CaseState, settings: CaseSettings): CaseEvent[] {
  const { extension } = state
  const limit = extension && limitUnextended(state, extension)
  if (extension === undefined || limit === undefined) return []
  const { from } = limit
  if (from === (extension.judgedFrom ?? extension.from)) return []
  const { pack, calendar } = settings
  const over =
    from < extension.from &&
    extension.on > dueOf({ by: 'clock', clock: 'handle', from }, pack, calendar).due
  return [{ type: 'extension-judged', from, tooLate: over }]
}

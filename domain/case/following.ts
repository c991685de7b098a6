import type { Day, Instant } from '../time/day'
import { apply, applyAll } from './apply'
import { reconcileDuties } from './duties/reconcile'
import { toldAnew } from './duties/shut-out'
import type { CaseEvent } from './events'
import { reconcileExtension } from './late-extension'
import { reconcileOutside } from './outside-dates'
import type { CaseSettings } from './settings'
import { settlementOf, undoneByWords } from './settlement'
import type { CaseState } from './state'
import { terminationOf } from './termination'
import { reconcileWindows } from './windows'

/** Facts together with everything that follows from each of them, in the order in which it happened. */
export function following(
  before: CaseState,
  facts: readonly CaseEvent[],
  settings: CaseSettings,
  now: Instant,
): CaseEvent[] {
  const events: CaseEvent[] = []
  let state = before
  for (const fact of facts) {
    state = apply(state, fact)
    const anew = fact.type === 'rules-updated'
    const said = fact.type === 'settlement-answered'
    const came = consequences(state, settings, now, { anew, said, happenedOn: happenedOn(fact) })
    state = applyAll(state, came)
    events.push(fact, ...came, ...toldAnew(state, fact, came, settings))
  }
  return events
}

type Cause = {
  /** By other rules than before. */
  anew?: boolean
  /** Somebody's word whether it is settled. */
  said?: boolean
  happenedOn?: Day | undefined
}

/**
 * What a case's facts entail at that moment and the case does not yet say: windows, dates of other
 * bodies, settlement, termination, duties. Each is worked out from facts, so the same facts always
 * lead to the same case.
 */
export function consequences(
  before: CaseState,
  settings: CaseSettings,
  now: Instant,
  { anew = false, said = false, happenedOn }: Cause = {},
): CaseEvent[] {
  const events: CaseEvent[] = []
  let state = before
  const note = (came: readonly CaseEvent[]) => {
    state = applyAll(state, came)
    events.push(...came)
  }
  note(reconcileExtension(state, settings))
  note(reconcileWindows(state, settings))
  note(reconcileOutside(state, settings))
  note(reconcileSettlement(state, said, happenedOn))
  note(reconcileTermination(state, settings))
  note(reconcileDuties(state, { settings, now, anew }))
  return events
}

/** What is corrected was never otherwise; anything else happened on its day, after what was before. */
function happenedOn(fact: CaseEvent): Day | undefined {
  return 'facts' in fact && fact.facts.kind !== 'correct-date' ? fact.on : undefined
}

/**
 * Somebody's late word, or another promise, may show that it is settled otherwise or not at all. What
 * happened after it was settled says since when it is not; entered late, of a day before that, it
 * says that it never was. Of several words the first says so, whichever is entered first.
 */
function reconcileSettlement(state: CaseState, said: boolean, on: Day | undefined): CaseEvent[] {
  const before = state.settled
  const settlement = settlementOf(state)
  const undone = said ? undoneByWords(state) : []
  if (undone.length > 0) {
    return [
      ...undone.map((each) => ({ type: 'settlement-undone' as const, ...each })),
      ...(settlement === undefined ? [] : [{ type: 'settled' as const, settlement }]),
    ]
  }
  if (settlement === undefined) {
    if (before === undefined) return []
    const since = on !== undefined && on >= before.on ? { on } : {}
    return [{ type: 'settlement-undone', ...since }]
  }
  const same = before?.on === settlement.on && before.how === settlement.how
  return same ? [] : [{ type: 'settled', settlement }]
}

/** A request made in time and entered late shows that the window had not been let pass (decision 2). */
function reconcileTermination(state: CaseState, settings: CaseSettings): CaseEvent[] {
  const before = state.terminated
  const termination = terminationOf(state, settings)
  if (termination === undefined) return before === undefined ? [] : [{ type: 'termination-undone' }]
  const same = before?.on === termination.on && before.by === termination.by
  return same ? [] : [{ type: 'terminated', ...termination }]
}

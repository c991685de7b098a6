import type { Duty, DutyKind } from '../../duty/duty'
import type { CaseState } from '../state'

export function openDutyOf(state: CaseState, kind: DutyKind): Duty | undefined {
  return state.duties.find((duty) => duty.kind === kind && duty.state === 'open')
}

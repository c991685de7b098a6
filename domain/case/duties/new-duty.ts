import type { Duty, DutyKind } from '../../duty/duty'
import { dueOf } from '../../duty/reckoning'
import type { CaseNumber, DutyId } from '../../ids'
import type { CaseSettings } from '../settings'
import type { Owed } from './owed'

/** A duty as it opens, the nth of its kind in the case; of its ladder nothing has rung. */
export function newDuty(
  number: CaseNumber,
  owed: Omit<Owed, 'doneOn'> & { kind: DutyKind },
  nth: number,
  { pack, calendar }: Pick<CaseSettings, 'pack' | 'calendar'>,
): Duty {
  const { kind, about, nature, owedBy, openedOn, reckoning } = owed
  return {
    id: `${number}/${kind}/${nth}` as DutyId,
    ...{ kind, about, nature, owedBy, openedOn, reckoning },
    due: dueOf(reckoning, pack, calendar),
    subject: { type: 'case', number },
    rung: [],
    rungBefore: [],
    state: 'open',
  }
}

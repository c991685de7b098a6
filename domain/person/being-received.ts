import type { Reception } from '../case/reception'
import { receptionOf } from '../case/receptions'
import type { CaseState } from '../case/state'
import type { PetitionerId } from '../ids'
import type { Day } from '../time/day'
import { againstAnyStep } from './asking-review'
import type { PersonRefusal } from './refusal'

/** Why no appointment is given, in plain words; undefined where one is. */
export function againstAppointing(
  state: CaseState,
  petitioner: PetitionerId,
): PersonRefusal | undefined {
  const gone = againstAnyStep(state, petitioner)
  if (gone !== undefined) return gone
  if (state.phase === 'ended') {
    const message = 'This matter is over. Ask the petition office, or bring what is new.'
    return ['not-allowed-now', message]
  }
  const other = receptionOf(state, petitioner)
  if (other === undefined) return undefined
  const message = `You have an appointment on ${other.day}. Take it back before you choose another one.`
  return ['already-done', message]
}

/** Why it is not taken back, in plain words; undefined where it is. */
export function againstTakingBack(
  open: Reception | undefined,
  today: Day,
): PersonRefusal | undefined {
  if (open === undefined) {
    return ['not-allowed-now', 'You have no appointment now. The look-up shows those you had.']
  }
  if (today < open.day) return undefined
  const message = `It could be taken back until the day before ${open.day}. If you cannot come, your matter loses nothing; tell the petition office.`
  return ['window-over', message]
}

import { standing } from '../facts'
import { byNamedDay, type DutyRule } from './owed'

/** Whom a leader is to receive, and when (T7). */
export const receivingDuties: readonly DutyRule[] = [
  {
    kind: 'receive',
    says: 'Whoever has an appointment is received by that post on its reception day (2022 Art. 18, Zhejiang Art. 12; plan T7).',
    owed: (state) =>
      (state.receptions ?? []).flatMap((each, index, all) => {
        const { recipient, askedOn, day, post, ended } = each
        const nth = all.slice(0, index).filter((other) => other.recipient === recipient).length
        const brings = standing(state).some(({ id }) => id === recipient)
        if (ended?.how === 'withdrawn' || (ended === undefined && !brings)) return []
        const about = {
          about: `${recipient}/${nth + 1}`,
          owedBy: post,
          from: askedOn,
          doneOn: ended?.on,
        }
        return [byNamedDay(day, 'reception day (plan T7)', about)]
      }),
  },
]

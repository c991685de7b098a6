import type { Day } from '../time/day'
import { isElsewhere } from './facts'
import type { CaseState, Notice } from './state'

/** A time in which the matter was elsewhere, and by which return it ended: the how manieth. */
export type Sending = { from: Day; until?: Day; overtaken?: number }

/**
 * Each time that the matter went to another body, or goes on in another case, the present one last
 * (decision 46). Also entered once that body has reported: it went there on the day of the transfer.
 */
export function sendingsOf(state: CaseState): Sending[] {
  const { cameBack, transfer, closingOn } = state
  const before = cameBack.flatMap(({ sent, on: until }, index) =>
    sent === undefined ? [] : [{ from: sent.on, until, overtaken: index + 1 }],
  )
  const from = transfer?.on ?? closingOn
  return isElsewhere(state) && from !== undefined ? [...before, { from }] : before
}

/** Each return by which what they had been told of where the matter is was so no more. */
export function misledBy(
  { cameBack, notices }: Pick<CaseState, 'cameBack' | 'notices'>,
  recipient: Notice['recipient'],
): { on: Day; nth: number }[] {
  return cameBack
    .map(({ on }, index) => ({ on, nth: index + 1 }))
    .filter(({ nth }) =>
      notices.some(
        (each) =>
          each.recipient === recipient && each.says === 'transfer' && each.overtaken === nth,
      ),
    )
}

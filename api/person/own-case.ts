import type { CaseNumber } from '../../domain/ids'
import type { PersonRefusal } from '../../domain/person/refusal'
import { Problem } from '../http/problem'
import type { LookedUpCase } from '../queries/look-up'
import type { Asker } from './who-asks'

/** One of the matters that are theirs; every other number is answered as one nobody has. */
export function ownCase({ petitioner, looked }: Asker, number: CaseNumber): LookedUpCase {
  const found = looked.cases.find((each) => each.number === number)
  if (found?.state.recipients.some(({ id }) => id === petitioner)) return found
  throw new Problem(
    'case-not-found',
    'No matter of that number is yours under this code. The look-up shows those that are.',
  )
}

export function refusedToPerson([code, message]: PersonRefusal): Problem {
  return new Problem(code, message)
}

import type { PersonId, PostCode } from '../ids'
import type { Day } from '../time/day'

/** Nobody, where another workflow tells it. */
export type MaybeByPerson = {
  actor: PersonId | undefined
  forPost: PostCode | undefined
  on: Day
  today: Day
}

export function byPerson({ actor, ...given }: MaybeByPerson) {
  if (actor === undefined) throw new RangeError('Nobody gives this command')
  return { ...given, actor }
}

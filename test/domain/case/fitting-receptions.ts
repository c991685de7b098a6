import type { PetitionerId } from '../../../domain/ids'
import { addDays, latest, type Day } from '../../../domain/time/day'
import { post } from './acts'
import type { Draw } from './draw'
import { nobody, type Moment } from './what-fits'

/** A reception day as it was published, of one of two posts. */
export function receptionFrom(today: Day, draw: Draw) {
  const day = addDays(today, draw.number(20))
  const leading = draw.one([post('lead-a'), post('lead-b')])
  return { reception: `${day}-${leading}`, day, post: leading }
}

/** Whoever is to be received. */
export function withReception({ state, draw }: Moment): PetitionerId {
  const open = (state.receptions ?? []).filter(({ ended }) => ended === undefined)
  return draw.oneOf(
    open.map(({ recipient }) => recipient),
    nobody,
  )
}

/** The first day behind every appointment there is: moved, it is another. */
export function afterOpen({ state, today }: Moment): Day {
  const open = (state.receptions ?? []).filter(({ ended }) => ended === undefined)
  return addDays(latest(today, ...open.map(({ day }) => day)), 1)
}

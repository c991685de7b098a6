import { condition } from '@temporalio/workflow'
import type { Instant } from '../domain/time/day'
import { millisUntil } from './clock'

/** One armed timer, for the earliest instant at which anything happens; armed again when it moves. */
export async function untilNextInstantOr(
  life: { readonly nextInstant: Instant | undefined },
  disturbedBy: () => boolean,
): Promise<void> {
  const armed = life.nextInstant
  const disturbed = () => life.nextInstant !== armed || disturbedBy()
  if (armed === undefined) {
    await condition(disturbed)
    return
  }
  const wait = millisUntil(armed)
  if (wait > 0) await condition(disturbed, wait, { summary: `until ${armed}` })
}

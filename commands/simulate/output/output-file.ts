import type { Day } from '../../../domain/time/day'
import type { Refusals } from '../refusals'

export type OutputFile = { path: string; content: string }

/** Which year it was. */
export type About = { from: Day; to: Day; seed: number; refused: Refusals }

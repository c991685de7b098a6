import type { Day } from '../time/day'

/** From the first to the last day of what is assessed, both among it. */
export type Stretch = { from: Day; to: Day }

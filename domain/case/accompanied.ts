import type { PostCode, VillageCode } from '../ids'
import type { Day } from '../time/day'

/**
 * A case that was given to the station of a village (V2). `newsOn`: when the station first had something to
 * tell the person.
 */
export type Accompanied = { village: VillageCode; post: PostCode; on: Day; newsOn?: Day }

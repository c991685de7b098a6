import type { PostCode } from '../ids'
import type { DefinedDuty } from './definition'

/** Whose part in a campaign a workflow of its own carries. */
export const partRoles = ['village', 'station', 'lead', 'unit'] as const
export type PartRole = (typeof partRoles)[number]

/** One post that takes part, as the organisation had it when the campaign began. */
export type Participant = {
  role: PartRole
  /** Code of the village or unit; of a lead, of the post. */
  code: string
  post: PostCode
  /** Who looks first when it is late, and the lead over it, where there are such. */
  unitHead?: PostCode
  lead?: PostCode
}

/** Whose part a duty stands in; undefined: the campaign itself carries it. */
export function roleOf(owers: DefinedDuty['owers']): PartRole | undefined {
  return typeof owers === 'string' ? partRoles.find((role) => owers === `each-${role}`) : undefined
}

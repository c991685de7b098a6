import type { RulePack } from './rule-pack'

/** How many of the people who come together may be heard for all of them. */
export function mostRepresentatives(pack: RulePack, people: number): number {
  const { most, smallGroup } = pack.representatives
  return smallGroup !== undefined && people <= smallGroup.upToPeople ? smallGroup.most : most
}

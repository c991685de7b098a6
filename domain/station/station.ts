import type { Role } from '../access'

/**
 * 双民代办站: the posts of role `proxy` in a village. By what somebody may be one (V1): by default one of
 * the village's leading cadres, else a grid worker or a member of a committee.
 */
export const eligibilities = ['village-cadre', 'grid-worker', 'committee-member'] as const
export type Eligibility = (typeof eligibilities)[number]

export const usualEligibility: Eligibility = 'village-cadre'

export const eligibilityNames: Readonly<Record<Eligibility, string>> = {
  'village-cadre': '村主要干部',
  'grid-worker': '网格员',
  'committee-member': '村（居）委员会成员',
}

/** Township leaders: what is about one of them no station handles (V2). */
export const leaderRoles: readonly Role[] = ['head', 'director', 'lead']

export function isStation({ role }: { role: Role }): boolean {
  return role === 'proxy'
}

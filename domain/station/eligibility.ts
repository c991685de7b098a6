import type { Role } from '../access'
import type { OrganisationRefusal } from '../organisation/refusal'
import { isStation, usualEligibility, type Eligibility } from './station'

type Post = { code: string; role: Role }

/** By what somebody is proxy is said of nobody else (V1). */
export function againstEligibility(
  post: Post,
  given: Eligibility | undefined,
): OrganisationRefusal | undefined {
  if (given === undefined || isStation(post)) return undefined
  return {
    code: 'not-a-station',
    rule: 'plan V1',
    message: `"${post.code}" is no post of a station, so nobody is proxy in it. Leave out eligibility.`,
  }
}

export function eligibilityIn(
  post: Post,
  given: Eligibility | undefined,
): { eligibility?: Eligibility } {
  return isStation(post) ? { eligibility: given ?? usualEligibility } : {}
}

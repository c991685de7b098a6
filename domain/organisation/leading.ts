import type { Role } from '../access'
import type { PostCode, UnitCode } from '../ids'
import type { OrganisationRefusal } from './refusal'

/** A unit as far as who leads it, or what it is competent for, goes by it. */
export type LedUnit = {
  code: UnitCode
  /** Of a body outside: nobody here leads it, and nothing is entrusted to it. */
  external: boolean
  /** Of a village committee: the work area its village lies in. */
  area: string | null
}

/** 谁主管、谁负责 (plan H3): whoever leads an area or a field is a lead official. */
export function againstLead(post: { code: PostCode; role: Role }): OrganisationRefusal | undefined {
  if (post.role === 'lead') return undefined
  return {
    code: 'not-a-lead',
    rule: 'decision 79',
    message: `"${post.code}" is a post of the role "${post.role}". Choose one of the role "lead" of GET /v1/organisation, or add one with POST /v1/posts.`,
  }
}

/** A committee has no field: its village is led with the work area, so that no two lead it. */
export function againstField(unit: LedUnit): OrganisationRefusal | undefined {
  if (unit.area === null) return againstOutside(unit)
  return unitNotPossible(
    `"${unit.code}" is a village committee, which is led with its work area. Set that lead with PUT /v1/areas/${unit.area}/lead.`,
  )
}

/** A unit can be competent, or led, where it works for this body. */
export function againstOutside({ code, external }: LedUnit): OrganisationRefusal | undefined {
  if (!external) return undefined
  return unitNotPossible(
    `"${code}" is a unit of another body. Choose a unit of this one: GET /v1/organisation lists them.`,
  )
}

function unitNotPossible(message: string): OrganisationRefusal {
  return { code: 'unit-not-possible', rule: 'decision 79', message }
}

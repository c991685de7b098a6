export type OrganisationRefusalCode =
  /** Nobody gives a post to themselves. */
  | 'appoints-themselves'
  /** Of this post somebody else decides who holds it. */
  | 'another-appoints'
  | 'days-not-possible'
  /** Somebody else has it on one of those days. */
  | 'post-is-held'
  /** Something still rests on the post. */
  | 'post-in-use'
  /** The leading group has one head. */
  | 'seat-taken'
  | 'superior-not-possible'
  /** Said of a post that is no proxy station’s. */
  | 'not-a-station'
  /** To lead an area or a field is for a post of the role `lead`. */
  | 'not-a-lead'
  /** That unit is not led so, or works for another body. */
  | 'unit-not-possible'

/** What stands against a change of the organisation: the rule it rests on, and what to do instead. */
export type OrganisationRefusal = {
  code: OrganisationRefusalCode
  /** Plan ID or decision. */
  rule: string
  /** A sentence or two that say what to do next. */
  message: string
}

export function daysNotPossible(message: string): OrganisationRefusal {
  return { code: 'days-not-possible', rule: 'decision 56', message }
}

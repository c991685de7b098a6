import type { BodyCode } from '../ids'
import type { OrganisationRefusal } from './refusal'

/** From the highest down. */
export const bodyLevels = ['prefecture', 'county', 'township'] as const
export type BodyLevel = (typeof bodyLevels)[number]

export type PlacedBody = { code: BodyCode; level: BodyLevel; superior: BodyCode | null }

/**
 * Whether one body may stand above another (decision 13): the line from a body upward ends, and leads
 * to no lower level. Who reviews follows from it.
 */
export function againstSuperior(
  bodies: readonly PlacedBody[],
  { code, level, superior }: PlacedBody,
): OrganisationRefusal | undefined {
  if (superior === null) return undefined
  const above = bodies.find((each) => each.code === superior)
  if (above !== undefined && bodyLevels.indexOf(above.level) > bodyLevels.indexOf(level)) {
    return superiorNotPossible(
      `"${superior}" is of the level ${above.level}, below ${level}. Name one of the same level or a higher one.`,
    )
  }
  if (!lineFrom(bodies, superior).includes(code)) return undefined
  return superiorNotPossible(
    `"${superior}" stands below "${code}" itself. Name a body that does not, or give "${superior}" another superior first.`,
  )
}

/** That body, the one above it, and so on. */
function lineFrom(bodies: readonly PlacedBody[], first: BodyCode): BodyCode[] {
  const line: BodyCode[] = []
  let next: BodyCode | null = first
  while (next !== null && !line.includes(next)) {
    const here: BodyCode = next
    line.push(here)
    next = bodies.find(({ code }) => code === here)?.superior ?? null
  }
  return line
}

function superiorNotPossible(message: string): OrganisationRefusal {
  return { code: 'superior-not-possible', rule: 'decision 13', message }
}

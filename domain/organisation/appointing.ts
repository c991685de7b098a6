import { scopesOf, type Role } from '../access'
import type { PersonId, PostCode, UnitCode } from '../ids'
import type { OrganisationRefusal } from './refusal'

/** Whoever changes the organisation, with what they hold or deputise for today. */
export type Keeper = {
  person: PersonId
  posts: readonly { code: PostCode; role: Role; unit: UnitCode | null }[]
}

export type KeptPost = { code: PostCode; role: Role }

/**
 * Who decides on who holds a post. Nobody appoints themselves; whoever holds a post or deputises at it
 * says nothing of who comes after or beside them; a director is appointed by the head of the body
 * alone, so that no director makes another. Of the head's own post the director enters what was decided
 * above (as in decision 40).
 */
export function againstAppointing(
  keeper: Keeper,
  post: KeptPost,
  person: PersonId,
): OrganisationRefusal | undefined {
  if (person === keeper.person) {
    return {
      code: 'appoints-themselves',
      rule: 'decision 56',
      message: `Nobody gives a post to themselves. Ask ${others(keeper)} to enter it.`,
    }
  }
  return againstDeciding(keeper, post)
}

/** The same where nobody comes: a holding ends, the post is abolished. */
export function againstDeciding(keeper: Keeper, post: KeptPost): OrganisationRefusal | undefined {
  if (keeper.posts.some(({ code }) => code === post.code)) {
    return anotherAppoints(
      `You hold "${post.code}" or deputise at it. Ask ${others(keeper)} to enter it.`,
    )
  }
  if (post.role !== 'director' || keeper.posts.some(({ role }) => role === 'head')) return undefined
  return anotherAppoints('Ask the head of the body: nobody else decides on who is director.')
}

/**
 * Whoever works in a unit, or heads it, is shut out of what is about that unit (Art. 30): that, nobody
 * changes for themselves.
 */
export function againstHeading(
  keeper: Keeper,
  unit: { code: UnitCode; headPost: PostCode | null },
  head: PostCode | null,
): OrganisationRefusal | undefined {
  if (unit.headPost === head) return undefined
  const own = keeper.posts.find(
    (post) => post.unit === unit.code || post.code === unit.headPost || post.code === head,
  )
  if (own === undefined) return undefined
  return anotherAppoints(
    `Your post "${own.code}" is of that unit, or heads it. Ask ${others(keeper)} to enter it.`,
  )
}

/** Who else keeps the organisation. */
function others({ posts }: Keeper): string {
  const keeping = (role: Role) => scopesOf([role], 'keep-organisation').length > 0
  const own = new Set(posts.map(({ role }) => role).filter(keeping))
  return own.has('head') ? 'the director' : 'the head of the body'
}

function anotherAppoints(message: string): OrganisationRefusal {
  return { code: 'another-appoints', rule: 'decision 56', message }
}

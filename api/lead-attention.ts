import type { Role } from '../domain/access'
import type { PostCode } from '../domain/ids'
import { unknownReference } from './case-problems'
import type { Preparing } from './command-route'
import { staffedPost } from './references'
import type { leadAttentionBody } from './schemas/steps-working'
import type { z } from './http/zod'

const leading: readonly Role[] = ['lead', 'head', 'director']
/** They enter what any leader did; a lead enters what they did themselves. */
const entering: readonly Role[] = ['office', 'director', 'head']

/** Whose visit it was (plan H7): as it is said, or of whoever says it the post that leads, if it is one. */
export async function leaderOf(
  input: Preparing<z.output<typeof leadAttentionBody>>,
): Promise<PostCode | undefined> {
  const { posts } = input.principal
  const { leader } = input.body
  if (leader === undefined) {
    const own = posts.filter(({ role }) => leading.includes(role)).map(({ code }) => code)
    return own.find((code) => code === input.found.lead?.code) ?? own[0]
  }
  const mayName = posts.some(({ code, role }) => code === leader || entering.includes(role))
  if (mayName) return staffedPost(input, 'body.leader', leader)
  throw unknownReference(
    'body.leader',
    `You enter your own visits. Leave "leader" out, or ask the office to enter that of "${leader}".`,
  )
}

import type { Role } from '../domain/access'
import type { AdviceKind } from '../domain/case/kinds'
import type { PostCode } from '../domain/ids'
import type { Day } from '../domain/time/day'
import { unknownReference } from './case-problems'
import type { Preparing } from './command-route'
import { postThen } from './references'

type Led = { leader?: PostCode | undefined; occurredOn: Day }

const leading: readonly Role[] = ['lead', 'head', 'director']
/** They enter what any leader did; a lead enters what they did themselves. */
const entering: readonly Role[] = ['office', 'director', 'head']

/**
 * Whose visit or meeting it was (plan H7): as it is said, or of whoever says it the post that leads. Of one that is
 * nobody's every leader's duty would be done (decision 95), so whoever leads nothing says whose it was.
 */
export async function leaderOf(input: Preparing<Led>): Promise<PostCode> {
  const { posts } = input.principal
  const { leader } = input.body
  if (leader === undefined) {
    const own = posts.filter(({ role }) => leading.includes(role)).map(({ code }) => code)
    const theirs = own.find((code) => code === input.found.lead?.code) ?? own[0]
    if (theirs !== undefined) return theirs
    throw unknownReference(
      'body.leader',
      'Say whose it was: give the post that led it as "leader".',
    )
  }
  const mayName = posts.some(({ code, role }) => code === leader || entering.includes(role))
  if (mayName) return postThen(input, 'body.leader', leader, leading)
  throw unknownReference(
    'body.leader',
    `You enter what you led yourself. Leave "leader" out, or ask the office to enter that of "${leader}".`,
  )
}

/** Who led a meeting on the case; of any other advice nobody did. */
export async function ledMeeting(
  input: Preparing<Led & { what: AdviceKind }>,
): Promise<{ leader?: PostCode }> {
  const { what, leader } = input.body
  if (what === 'case-meeting') return { leader: await leaderOf(input) }
  if (leader === undefined) return {}
  throw unknownReference(
    'body.leader',
    'Only a case meeting is led by somebody. Leave "leader" out.',
  )
}

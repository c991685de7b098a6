import { againstOwer } from '../../domain/campaign/filing-returns'
import { hasDates } from '../../domain/campaign/next-dates'
import { receiverOf } from '../../domain/campaign/receiving'
import type { PostCode } from '../../domain/ids'
import { filedReturn, filingDraft } from '../filed-return'
import { giveToUndertaking, undertakingNotFound } from '../give-to-undertaking'
import { Problem } from '../http/problem'
import type { Principal } from '../http/principal'
import { defineRoute } from '../http/route'
import { stepAnswer, undertakingParams } from '../schemas/campaign'
import { returnBody } from '../schemas/return'
import { stepView } from './campaign-changes'

/** The post somebody acts for is one they have today (O4). */
export function ownPost({ posts }: Principal, code: PostCode): PostCode {
  if (posts.some((each) => each.code === code)) return code
  throw new Problem('not-for-your-post', 'You do not have that post today. Choose one you have.', {
    rule: 'plan O4',
  })
}

const fileReturnRoute = defineRoute({
  method: 'post',
  path: '/v1/undertakings/:id/returns',
  operationId: 'fileReturn',
  summary: 'Hand in what a post of yours owes in a campaign',
  description:
    'By the form the duty asks for. Cases by number; where there is nothing to report, say so. What it names and ' +
    'is not clear (B2) is owed by a duty of its own, and listed where the part is read. ' +
    'Late is accepted until the period closes.',
  tags: ['campaigns'],
  access: { action: 'file-return' },
  params: undertakingParams,
  body: returnBody,
  idempotent: 'update',
  answers: { 200: { description: 'Handed in', schema: stepAnswer } },
  problems: [
    ...['undertaking-not-found', 'stale-version', 'not-allowed-now', 'date-in-future'],
    ...['date-too-early', 'undertaking-not-running', 'workflow-service-unavailable'],
    ...['unknown-duty', 'already-done', 'period-closed', 'not-for-your-post'],
    ...['return-does-not-fit', 'unknown-reference'],
  ] as const,
  async handle(ctx) {
    const { duty, post, filed, ...common } = ctx.body
    const forPost = ownPost(ctx.principal, post)
    const given = await giveToUndertaking(ctx, ctx.params.id, async ({ state }) => {
      // A circular and a proceeding have doors of their own, which know who may read them.
      if (state === null || !hasDates(state)) throw undertakingNotFound()
      const owed = state.duties.find(({ id }) => id === duty)
      const refused = againstOwer({ duty: owed, form: filed.form }, forPost)
      if (refused !== undefined) throw new Problem(refused[0], refused[2], { rule: refused[1] })
      const part = state.type === 'participant' ? state : undefined
      const campaign = state.type === 'campaign' ? state : undefined
      const receiver = owed && receiverOf(state, owed)
      const { occurredOn } = common
      const owing = { part, campaign, duty, returns: state.returns, receiver, occurredOn }
      const prepared = await filedReturn(ctx, owing, filed)
      return filingDraft(duty, prepared, { ...common, forPost })
    })
    return { status: 200 as const, body: stepView(given) }
  },
})

export const returnRoutes = [fileReturnRoute]

import type { Role } from '../../domain/access'
import type { PostCode } from '../../domain/ids'
import { unknownReference } from '../case-problems'
import { commandRoute, type Preparing } from '../command-route'
import { Problem } from '../http/problem'
import { findPost, findUnitHead, type PostToday } from '../queries/posts'
import { entrustmentBody, signatureBody } from '../schemas/steps'
import type { z } from '../http/zod'

export const entrustmentRoute = commandRoute({
  command: 'entrust',
  segment: 'entrustment',
  operationId: 'entrust',
  summary: 'Give the work to a responsible unit and a lead official (plan H3, H6)',
  description: 'Opens the unit’s duty to sign for it and moves no date owed to the person.',
  body: entrustmentBody,
  problems: ['unknown-reference', 'nobody-in-post'],
  async prepare(input) {
    const { unit, lead, slipText } = input.body
    const unitHead = await unitHeadOf(input)
    await leadOf(input)
    return {
      facts: { kind: 'entrust', unit, unitHead, lead },
      text: slipText === undefined ? undefined : { kind: 'slip', body: slipText },
    }
  },
})

export const signatureRoute = commandRoute({
  command: 'sign-for',
  segment: 'signature',
  operationId: 'signFor',
  summary: 'Confirm for the unit that it has the matter (plan H3)',
  body: signatureBody,
  problems: [],
  prepare: () => ({ facts: { kind: 'sign-for' } }),
})

type Entrusting = Preparing<z.output<typeof entrustmentBody>>

async function unitHeadOf(input: Entrusting): Promise<PostCode> {
  const { unit } = input.body
  const head = await findUnitHead(input.deps.prisma, input.found.body.code, unit, input.today)
  if (head === undefined) {
    throw unknownReference('body.unit', `No unit "${unit}" in this body. Choose one of its units.`)
  }
  if (head === null) {
    throw new Problem(
      'nobody-in-post',
      `Unit "${unit}" has no post at its head. Set one, or entrust another unit.`,
    )
  }
  return somebodyIn(head, input)
}

/** Heads of party and government take part in the hardest matters, so they may lead one (O5). */
const mayLead: readonly Role[] = ['lead', 'head']

async function leadOf(input: Entrusting): Promise<PostCode> {
  const { lead } = input.body
  const post = await findPost(input.deps.prisma, lead, input.today)
  if (post === undefined || !mayLead.includes(post.role)) {
    throw unknownReference('body.lead', `"${lead}" is no post of a lead official. Choose one.`)
  }
  return somebodyIn(post, input)
}

/** Somebody who has no part in the case cannot act in it, so they fill no post here (Arts. 28, 30). */
function somebodyIn({ code, holders }: PostToday, { found }: Entrusting): PostCode {
  const excluded = new Set(found.state.excluded.map(({ person }) => person))
  if (holders.some((person) => !excluded.has(person))) return code
  throw new Problem(
    'nobody-in-post',
    `Nobody who could act in this case holds or deputises for the post "${code}". Fill it, or choose another.`,
  )
}

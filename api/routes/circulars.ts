import type { CircularStep } from '../../domain/circular/circular'
import type { TextRef } from '../../domain/ids'
import { circularIn, mayReadCircular } from '../circular-access'
import {
  giveToUndertaking,
  undertakingNotFound,
  type Giving,
  type StepDraft,
} from '../give-to-undertaking'
import { defineRoute } from '../http/route'
import { findUndertaking, type FoundUndertaking } from '../queries/undertakings'
import { stepAnswer, undertakingParams } from '../schemas/campaign'
import {
  circularStepBody,
  circularTextBody,
  correctionParams,
  replyBody,
} from '../schemas/circular'
import { stepView } from './campaign-changes'
import { ownPost } from './returns'

const problems = [
  ...(['undertaking-not-found', 'stale-version', 'not-allowed-now', 'date-in-future'] as const),
  ...(['date-too-early', 'undertaking-not-running', 'workflow-service-unavailable'] as const),
  ...(['published-stays', 'already-done', 'drafter-approves'] as const),
] as const

type Common = Pick<StepDraft, 'occurredOn' | 'expectedVersion' | 'forPost'>
type TextStep = 'draft' | 'reply' | 'send-back' | 'propose-correction'
const textKinds = {
  draft: 'draft',
  reply: 'reply',
  'send-back': 'sending-back',
  'propose-correction': 'correction',
} as const

async function giveText(
  giving: Giving & { params: { id: FoundUndertaking['id'] } },
  kind: TextStep,
  text: string,
  common: Common,
) {
  const given = await giveToUndertaking(giving, giving.params.id, (found) => {
    circularIn(found)
    const facts = (ref: TextRef): CircularStep => ({ kind, text: ref })
    return { ...common, text: { kind: textKinds[kind], body: text }, facts }
  })
  return { status: 200 as const, body: stepView(given) }
}

async function give(
  giving: Giving & { params: { id: FoundUndertaking['id'] } },
  facts: CircularStep,
  common: Common,
) {
  const given = await giveToUndertaking(giving, giving.params.id, (found) => {
    circularIn(found)
    return { ...common, facts }
  })
  return { status: 200 as const, body: stepView(given) }
}

const step = {
  method: 'post',
  tags: ['campaigns'],
  params: undertakingParams,
  idempotent: 'update',
  answers: { 200: { description: 'Done', schema: stepAnswer } },
} as const

const draftRoute = defineRoute({
  ...step,
  path: '/v1/circulars/:id/draft',
  operationId: 'draftCircular',
  summary: 'Draft the text beside the frozen figures',
  access: { action: 'draft-paper' },
  body: circularTextBody,
  problems,
  handle: (ctx) => {
    const { text, ...common } = ctx.body
    return giveText(ctx, 'draft', text, common)
  },
})

const replyRoute = defineRoute({
  ...step,
  path: '/v1/circulars/:id/replies',
  operationId: 'replyToCircular',
  summary: 'Reply for a post it names, before it is approved',
  access: { action: 'file-return' },
  body: replyBody,
  problems: [...problems, 'reply-time-over', 'not-named', 'not-for-your-post'],
  async handle(ctx) {
    const { text, post, ...common } = ctx.body
    const forPost = ownPost(ctx.principal, post)
    const state = circularIn(await findUndertaking(ctx.deps.prisma, ctx.params.id))
    // That it exists is told to nobody it does not name.
    if (!mayReadCircular(ctx.principal, state)) throw undertakingNotFound()
    return giveText(ctx, 'reply', text, { ...common, forPost })
  },
})

const sendBackRoute = defineRoute({
  ...step,
  path: '/v1/circulars/:id/sending-back',
  operationId: 'sendCircularBack',
  summary: 'Send a draft back to the office, with why',
  access: { action: 'approve-paper' },
  body: circularTextBody,
  problems,
  handle: (ctx) => {
    const { text, ...common } = ctx.body
    return giveText(ctx, 'send-back', text, common)
  },
})

const approveRoute = defineRoute({
  ...step,
  path: '/v1/circulars/:id/approval',
  operationId: 'approveCircular',
  summary: 'Approve a draft that somebody else wrote, once whom it names could reply',
  access: { action: 'approve-paper' },
  body: circularStepBody,
  problems: [...problems, 'reply-time-runs'],
  handle: (ctx) => give(ctx, { kind: 'approve' }, ctx.body),
})

const publishRoute = defineRoute({
  ...step,
  path: '/v1/circulars/:id/publication',
  operationId: 'publishCircular',
  summary: 'Publish it to its readers; from then on it stays as it is',
  access: { action: 'draft-paper' },
  body: circularStepBody,
  problems,
  handle: (ctx) => give(ctx, { kind: 'publish' }, ctx.body),
})

const proposeRoute = defineRoute({
  ...step,
  path: '/v1/circulars/:id/corrections',
  operationId: 'proposeCorrection',
  summary: 'Propose a correction, which is published beside it',
  access: { action: 'draft-paper' },
  body: circularTextBody,
  problems,
  handle: (ctx) => {
    const { text, ...common } = ctx.body
    return giveText(ctx, 'propose-correction', text, common)
  },
})

const publishCorrectionRoute = defineRoute({
  ...step,
  path: '/v1/circulars/:id/corrections/:correction/publication',
  operationId: 'publishCorrection',
  summary: 'Publish a correction that somebody else proposed',
  access: { action: 'approve-paper' },
  params: correctionParams,
  body: circularStepBody,
  problems: [...problems, 'unknown-duty'],
  handle: (ctx) => {
    const { correction } = ctx.params
    return give(ctx, { kind: 'publish-correction', correction }, ctx.body)
  },
})

export const circularRoutes = [
  ...[draftRoute, replyRoute, sendBackRoute, approveRoute, publishRoute],
  ...[proposeRoute, publishCorrectionRoute],
]

import { acceptance } from '../../domain/proceeding/acceptance'
import { againstJudgingOneself } from '../../domain/proceeding/allowed'
import type { ProceedingStart } from '../../domain/proceeding/proceeding'
import { begin } from '../../domain/undertaking/begin'
import { acceptanceView } from '../acceptance-view'
import { giveToUndertaking, undertakingNotFound } from '../give-to-undertaking'
import { type Principal } from '../http/principal'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { checkedOpening, openIn, postsInOwnRight } from '../open-proceeding'
import { proceedingReader } from '../proceeding-reader'
import { openedTexts } from '../opened-texts'
import { proceedingView } from '../proceeding-view'
import { isReadable, listProceedings } from '../queries/proceedings'
import { findUndertaking, textsOf, type FoundUndertaking } from '../queries/undertakings'
import { acceptanceFactsAnswer } from '../schemas/acceptance'
import { stepAnswer } from '../schemas/campaign'
import { cursorOf } from '../schemas/page'
import { stepAgainstRecord } from '../step-checks'
import * as schema from '../schemas/proceeding'
import { stepView } from './campaign-changes'
import { ownPost } from './returns'

const openRoute = defineRoute({
  method: 'post',
  path: '/v1/proceedings',
  operationId: 'openProceeding',
  summary: 'Open a supervision slip, a proposal, a panel or another record that has to be answered',
  description:
    'docs/proceedings.md says of each kind who opens it, who has a part and what is asked.',
  tags: ['proceedings'],
  access: { action: 'open-proceeding' },
  body: schema.openingBody,
  idempotent: 'stored',
  answers: { 201: { description: 'It runs', schema: schema.openedAnswer } },
  problems: [
    'case-not-found',
    'unknown-reference',
    'answers-do-not-fit',
    'already-done',
    'organisation-incomplete',
    'not-outside',
    'names-somebody',
    'not-allowed-now',
  ],
  async handle(ctx) {
    const { deps, log } = ctx
    const checked = await checkedOpening(ctx, ctx.body)
    const { answer, begun } = await deps.prisma.$transaction((tx) => openIn(tx, ctx, checked))
    const started = await deps.caseClient.startUndertaking(begun)
    if (started.kind === 'unavailable') {
      log.warn({ proceeding: answer.id, outage: started.reason }, 'proceeding not started yet')
    }
    return { status: 201 as const, body: answer }
  },
})

function startOf({ start }: FoundUndertaking): ProceedingStart {
  if (start?.start.type !== 'proceeding') throw undertakingNotFound()
  return start.start
}

/** Whichever post they act for, whoever has a post it judges stands back (Art. 28). */
function againstThemselves(found: FoundUndertaking, principal: Principal, step: string): void {
  const { start } = found
  if (start === null) return
  const held = postsInOwnRight(principal)
  const refused = againstJudgingOneself(startOf(found), start.settings, step, held)
  if (refused !== undefined) throw new Problem(refused[0], refused[2], { rule: refused[1] })
}

const readRoute = defineRoute({
  method: 'get',
  path: '/v1/proceedings/:id',
  operationId: 'readProceeding',
  summary: 'A proceeding you have a part in: what was said, what is owed, how it goes on',
  tags: ['proceedings'],
  access: { action: 'take-part' },
  params: schema.proceedingParams,
  answers: { 200: { description: 'As it stands', schema: schema.proceedingAnswer } },
  problems: ['undertaking-not-found'],
  async handle({ deps, params, principal, today }) {
    const found = await findUndertaking(deps.prisma, params.id)
    const reader = proceedingReader(principal)
    if (found === undefined || !(await isReadable(deps.prisma, found.id, reader))) {
      throw undertakingNotFound()
    }
    const texts = openedTexts(deps.fieldCipher, await textsOf(deps.prisma, found.id))
    const state = found.state?.type === 'proceeding' ? found.state : null
    return {
      status: 200 as const,
      body: proceedingView(startOf(found), state, texts, { ...reader, today }),
    }
  },
})

const listRoute = defineRoute({
  method: 'get',
  path: '/v1/proceedings',
  operationId: 'listProceedings',
  summary: 'Proceedings you have a part in, the newest first; the office sees all',
  tags: ['proceedings'],
  access: { action: 'take-part' },
  query: schema.proceedingsQuery,
  answers: { 200: { description: 'One page', schema: schema.proceedingsAnswer } },
  problems: [],
  async handle({ deps, query, principal }) {
    const { after, size, kind, case: about, open } = query
    const filter = { kind, case: about, openOnly: open === 'true' }
    const reader = proceedingReader(principal)
    const { found, next } = await listProceedings(deps.prisma, reader, filter, { after, size })
    return { status: 200 as const, body: { proceedings: found, next: cursorOf(next) } }
  },
})

const takeStepRoute = defineRoute({
  method: 'post',
  path: '/v1/proceedings/:id/steps',
  operationId: 'takeStep',
  summary: 'Take the step that is yours in a proceeding',
  tags: ['proceedings'],
  access: { action: 'take-part' },
  params: schema.proceedingParams,
  body: schema.takeStepBody,
  idempotent: 'update',
  answers: { 200: { description: 'Taken', schema: stepAnswer } },
  problems: [
    ...(['undertaking-not-found', 'stale-version', 'not-allowed-now', 'date-in-future'] as const),
    ...(['date-too-early', 'undertaking-not-running', 'workflow-service-unavailable'] as const),
    ...(['answers-do-not-fit', 'not-for-your-post', 'drafter-approves', 'already-done'] as const),
    ...(['not-outside', 'names-somebody', 'case-not-found', 'unknown-reference'] as const),
    'reply-time-runs',
  ],
  async handle(ctx) {
    const { deps, principal, params } = ctx
    const { step, post, text, answers, ...common } = ctx.body
    if (!(await isReadable(deps.prisma, params.id, proceedingReader(principal)))) {
      throw undertakingNotFound()
    }
    const forPost = ownPost(principal, post)
    const given = await giveToUndertaking(ctx, params.id, async (found) => {
      againstThemselves(found, principal, step)
      const { state, start } = found
      const now = state ?? (start && begin(start.start, start.settings).state)
      if (now?.type === 'proceeding') await stepAgainstRecord(ctx, now)
      const taken = { kind: 'take-step' as const, step, answers }
      if (text === undefined) return { ...common, forPost, facts: taken }
      const brought = { kind: 'proceeding' as const, body: text }
      return { ...common, forPost, text: brought, facts: (ref) => ({ ...taken, text: ref }) }
    })
    return { status: 200 as const, body: stepView(given) }
  },
})

const acceptanceRoute = defineRoute({
  method: 'get',
  path: '/v1/proceedings/:id/acceptance-facts',
  operationId: 'readAcceptanceFacts',
  summary:
    'What is on record of the case of an acceptance check: gate, service, promises, answers, ratings',
  tags: ['proceedings'],
  access: { action: 'take-part' },
  params: schema.proceedingParams,
  answers: { 200: { description: 'As it stands', schema: acceptanceFactsAnswer } },
  problems: ['undertaking-not-found'],
  async handle({ deps, params, principal }) {
    const found = await findUndertaking(deps.prisma, params.id)
    if (
      found === undefined ||
      !(await isReadable(deps.prisma, found.id, proceedingReader(principal)))
    ) {
      throw undertakingNotFound()
    }
    const start = startOf(found)
    if (start.kind !== acceptance.kind) throw undertakingNotFound()
    const taken = found.state?.type === 'proceeding' ? found.state.taken : []
    const body = await acceptanceView(deps, { ...start, taken }, principal.personId)
    return { status: 200 as const, body }
  },
})

export const proceedingRoutes = [openRoute, listRoute, readRoute, takeStepRoute, acceptanceRoute]

import type { CircularState } from '../../domain/circular/circular'
import { proposalsAfter } from '../../domain/circular/proposals'
import {
  asSeenBy,
  differencesSeen,
  subjectsIn,
  subjectsOf,
} from '../../domain/circular/seen-figures'
import { viewerOf } from '../case-access'
import { circularIn, mayReadCircular, worksOnPapers } from '../circular-access'
import { circularView } from '../circular-view'
import type { AppDeps } from '../deps'
import { undertakingNotFound } from '../give-to-undertaking'
import { grantsOf } from '../http/principal'
import { defineRoute } from '../http/route'
import { openedTexts } from '../opened-texts'
import { proceedingReader } from '../proceeding-reader'
import {
  followedFrom,
  frozenFigures,
  frozenTypicalCases,
  openSubjects,
  papersOfDuty,
  proposedCorrections,
} from '../queries/frozen-figures'
import { findUndertaking, textsOf } from '../queries/undertakings'
import { undertakingParams } from '../schemas/campaign'
import { circularAnswer, proposedAnswer } from '../schemas/circular'
import { figuresAnswer } from '../schemas/figures'

/** What may follow from it, for whoever works on papers. */
async function followingFrom({ prisma }: AppDeps, state: CircularState) {
  const followed = await followedFrom(prisma, state.id)
  return proposalsAfter(state, await papersOfDuty(prisma, state), followed)
}

const readCircularRoute = defineRoute({
  method: 'get',
  path: '/v1/circulars/:id',
  operationId: 'readCircular',
  summary: 'A circular or a month-end review: its draft, replies, and what was corrected since',
  tags: ['campaigns'],
  access: { action: 'read-campaigns' },
  params: undertakingParams,
  answers: { 200: { description: 'As it stands', schema: circularAnswer } },
  problems: ['undertaking-not-found'],
  async handle({ deps, params, principal }) {
    const state = circularIn(await findUndertaking(deps.prisma, params.id))
    if (!mayReadCircular(principal, state)) throw undertakingNotFound()
    const texts = openedTexts(deps.fieldCipher, await textsOf(deps.prisma, state.id))
    const proposals = worksOnPapers(principal) ? await followingFrom(deps, state) : []
    const typical = await frozenTypicalCases(deps.prisma, state.id)
    return { status: 200 as const, body: circularView(state, texts, proposals, typical) }
  },
})

const readFiguresRoute = defineRoute({
  method: 'get',
  path: '/v1/circulars/:id/figures',
  operationId: 'readCircularFigures',
  summary: 'The frozen figures of a circular, each with what is behind it',
  description:
    'Whoever may read the paper reads every count. A list holds what is open to you today, and says how much was left out.',
  tags: ['campaigns'],
  access: { action: 'read-campaigns' },
  params: undertakingParams,
  answers: { 200: { description: 'As they froze', schema: figuresAnswer } },
  problems: ['undertaking-not-found'],
  async handle({ deps, params, principal }) {
    const state = circularIn(await findUndertaking(deps.prisma, params.id))
    const figures = await frozenFigures(deps.prisma, state.id)
    if (figures === undefined || !mayReadCircular(principal, state)) throw undertakingNotFound()
    const viewer = viewerOf(principal, grantsOf(principal, 'read-case'))
    const reader = proceedingReader(principal)
    const open = await openSubjects(deps.prisma, subjectsOf(figures), viewer, reader)
    const seen = asSeenBy(figures, (subject) => open.has(subject))
    const { closing, ...rest } = seen
    if (closing === undefined) return { status: 200 as const, body: rest }
    const texts = openedTexts(deps.fieldCipher, await textsOf(deps.prisma, state.campaign))
    const changes = closing.changes.map(({ reason, ...change }) => {
      return { ...change, reason: texts.get(reason.id) ?? null }
    })
    return { status: 200 as const, body: { ...rest, closing: { ...closing, changes } } }
  },
})

const readProposedRoute = defineRoute({
  method: 'get',
  path: '/v1/circulars/:id/proposed-corrections',
  operationId: 'readProposedCorrections',
  summary:
    'What the frozen figures would be now, by what was entered since of days before, and why',
  description:
    'For whoever drafts or approves papers. Nothing in the paper changes: propose a correction with its figures, ' +
    'and another publishes it beside the paper.',
  tags: ['campaigns'],
  access: { action: 'read-campaigns' },
  params: undertakingParams,
  answers: { 200: { description: 'Figures that would be others', schema: proposedAnswer } },
  problems: ['undertaking-not-found'],
  async handle({ deps, params, principal }) {
    const { id } = circularIn(await findUndertaking(deps.prisma, params.id))
    if (!worksOnPapers(principal)) throw undertakingNotFound()
    const found = await proposedCorrections(deps.pool, id)
    if (found === undefined) throw undertakingNotFound()
    const viewer = viewerOf(principal, grantsOf(principal, 'read-case'))
    const reader = proceedingReader(principal)
    const open = await openSubjects(deps.prisma, subjectsIn(found), viewer, reader)
    const proposed = differencesSeen(found, (subject) => open.has(subject))
    return { status: 200 as const, body: { proposed } }
  },
})

export const readingCircularRoutes = [readCircularRoute, readFiguresRoute, readProposedRoute]

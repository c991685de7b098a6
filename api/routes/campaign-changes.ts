import {
  againstChange,
  againstEnded,
  definitionAfter,
  previewOf,
} from '../../domain/campaign/changes'
import { changeOf } from '../added-duty'
import { campaignIn, foundCampaign } from '../found-campaign'
import { giveToUndertaking, type Given } from '../give-to-undertaking'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import {
  changeBody,
  changePreviewAnswer,
  changePreviewBody,
  stepAnswer,
  stopBody,
  undertakingParams,
} from '../schemas/campaign'
import { dateView } from '../undertaking-view'
import { undertakingSettings } from '../undertaking-settings'

const stepProblems = [
  ...(['undertaking-not-found', 'stale-version', 'not-allowed-now', 'date-in-future'] as const),
  ...(['date-too-early', 'undertaking-not-running', 'workflow-service-unavailable'] as const),
] as const
const changeProblems = [
  ...(['definition-faulty', 'phase-over', 'phase-too-short', 'unknown-duty'] as const),
  ...(['day-outside-phase', 'period-closed', 'published-stays'] as const),
] as const

const previewChangeRoute = defineRoute({
  method: 'post',
  path: '/v1/campaigns/:id/changes/preview',
  operationId: 'previewCampaignChange',
  summary: 'Which dates a change of a running campaign would move; clocks of cases never move',
  tags: ['campaigns'],
  access: { action: 'run-campaigns' },
  params: undertakingParams,
  body: changePreviewBody,
  idempotent: 'by-nature',
  answers: { 200: { description: 'What would move', schema: changePreviewAnswer } },
  problems: [
    ...['undertaking-not-found', 'not-allowed-now', 'organisation-incomplete', 'date-too-early'],
    ...changeProblems,
  ] as const,
  async handle({ deps, params, body, today }) {
    const state = await foundCampaign(deps, params.id)
    const ended = againstEnded(state)
    if (ended !== undefined) throw new Problem(ended[0], ended[2], { rule: ended[1] })
    const settings = await undertakingSettings(deps, state.openedOn, today)
    const change = await changeOf(deps, state, body.change, today)
    const refused = againstChange(state, settings, change, today)
    if (refused !== undefined) throw new Problem(refused[0], refused[2], { rule: refused[1] })
    const { phases, moved, added, dropped } = previewOf(state, change, settings.calendar, today)
    const { duties } = definitionAfter(state.definition, change)
    const view = (each: (typeof added)[number]) => dateView(each, duties)
    const answer = {
      phases: [...phases],
      moved: moved.map(({ was, becomes }) => ({ was: view(was), becomes: view(becomes) })),
      added: added.map(view),
      dropped: dropped.map(view),
      joining: change.kind === 'add-duty' ? [...change.joining] : [],
    }
    return { status: 200 as const, body: answer }
  },
})

const changeRoute = defineRoute({
  method: 'post',
  path: '/v1/campaigns/:id/changes',
  operationId: 'changeCampaign',
  summary: 'Extend a phase, move a date or add a duty of a running campaign, with the reason',
  tags: ['campaigns'],
  access: { action: 'run-campaigns' },
  params: undertakingParams,
  body: changeBody,
  idempotent: 'update',
  answers: { 200: { description: 'Changed', schema: stepAnswer } },
  problems: [...stepProblems, ...changeProblems, 'organisation-incomplete'],
  async handle(ctx) {
    const { change: asked, reason, ...common } = ctx.body
    const given = await giveToUndertaking(ctx, ctx.params.id, async (found) => {
      const change = await changeOf(ctx.deps, campaignIn(found), asked, ctx.today)
      const text = { kind: 'reason' as const, body: reason }
      return { ...common, text, facts: (ref) => ({ ...change, reason: ref }) }
    })
    return { status: 200 as const, body: stepView(given) }
  },
})

const stopRoute = defineRoute({
  method: 'post',
  path: '/v1/campaigns/:id/stop',
  operationId: 'stopCampaign',
  summary: 'Stop a campaign: what is open in it and in its papers is owed no more',
  tags: ['campaigns'],
  access: { action: 'run-campaigns' },
  params: undertakingParams,
  body: stopBody,
  idempotent: 'update',
  answers: { 200: { description: 'Stopped', schema: stepAnswer } },
  problems: stepProblems,
  async handle(ctx) {
    const { reason, ...common } = ctx.body
    const given = await giveToUndertaking(ctx, ctx.params.id, (found) => {
      campaignIn(found)
      const text = { kind: 'reason' as const, body: reason }
      return { ...common, text, facts: (ref) => ({ kind: 'stop-campaign', reason: ref }) }
    })
    return { status: 200 as const, body: stepView(given) }
  },
})

export function stepView({ answer: { id, version, events }, pending }: Given) {
  return { id, version, events: [...events], pending }
}

export const campaignChangeRoutes = [previewChangeRoute, changeRoute, stopRoute]

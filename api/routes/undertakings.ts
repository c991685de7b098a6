import { hasDates } from '../../domain/campaign/next-dates'
import { planOf } from '../../domain/campaign/part'
import type { UndertakingState, UndertakingType } from '../../domain/undertaking/undertaking'
import { undertakingNotFound } from '../give-to-undertaking'
import { measuredTargets } from '../measured-targets'
import { defineRoute } from '../http/route'
import { knownCalendar } from '../known-calendar'
import { findUndertaking, listUndertakings, textsOf } from '../queries/undertakings'
import { openedTexts } from '../opened-texts'
import { cursorOf } from '../schemas/page'
import {
  datesAnswer,
  listAnswer,
  listQuery,
  undertakingAnswer,
  undertakingParams,
} from '../schemas/campaign'
import { reportedUp } from '../reported-up'
import { unclearReturned } from '../unclear-matters'
import { dateView, dutyView, nextView } from '../undertaking-view'

const listRoute = defineRoute({
  method: 'get',
  path: '/v1/undertakings',
  operationId: 'listUndertakings',
  summary: 'Campaigns, the parts of posts in them and their circulars, the newest first',
  tags: ['campaigns'],
  access: { action: 'read-campaigns' },
  query: listQuery,
  answers: { 200: { description: 'One page', schema: listAnswer } },
  problems: [],
  async handle({ deps, query }) {
    const { after, size, campaign, type } = query
    const page = { after, size }
    const { found, next } = await listUndertakings(deps.prisma, { campaign, type }, page)
    return { status: 200 as const, body: { undertakings: found, next: cursorOf(next) } }
  },
})

function isPlanned(type: UndertakingType): type is 'campaign' | 'participant' {
  return type === 'campaign' || type === 'participant'
}

const readRoute = defineRoute({
  method: 'get',
  path: '/v1/undertakings/:id',
  operationId: 'readUndertaking',
  summary:
    'A campaign or a part in one: its phase, what is owed, what comes next, what was changed',
  tags: ['campaigns'],
  access: { action: 'read-campaigns' },
  params: undertakingParams,
  answers: { 200: { description: 'As it stands', schema: undertakingAnswer } },
  problems: ['undertaking-not-found'],
  async handle({ deps, params, principal }) {
    const found = await findUndertaking(deps.prisma, params.id)
    const type = found?.type
    // A circular and a proceeding have doors of their own, which know who may read them.
    if (found === undefined || type === undefined || !isPlanned(type)) throw undertakingNotFound()
    const { id, title, phase, version, state } = found
    const texts = openedTexts(deps.fieldCipher, await textsOf(deps.prisma, id))
    const answer = {
      ...{ id, type, title, phase, version },
      duties: (state?.duties ?? []).map(dutyView),
      next: nextView(state, await knownCalendar(deps.prisma)),
      changes: changesOf(state).map(({ on, kind, reason }) => {
        return { on, kind, reason: texts.get(reason.id) ?? null }
      }),
      unclear: await unclearReturned(deps, principal, state),
      reportedUp: await reportedUp(deps, principal, state, texts),
      measured: type === 'campaign' ? await measuredTargets(deps, principal, id) : null,
    }
    return { status: 200 as const, body: answer }
  },
})

const datesRoute = defineRoute({
  method: 'get',
  path: '/v1/undertakings/:id/dates',
  operationId: 'readCampaignDates',
  summary: 'Every date of a campaign, or of a part in one, as it stands today',
  tags: ['campaigns'],
  access: { action: 'read-campaigns' },
  params: undertakingParams,
  answers: { 200: { description: 'In the order of the definition', schema: datesAnswer } },
  problems: ['undertaking-not-found'],
  async handle({ deps, params }) {
    const found = await findUndertaking(deps.prisma, params.id)
    const state = found?.state
    if (state === undefined || state === null || !hasDates(state)) throw undertakingNotFound()
    const asked = state.type === 'campaign' ? state.definition : state.asked
    const plan = planOf({ asked, moves: state.moves }, await knownCalendar(deps.prisma))
    const dates = plan.map((each) => dateView(each, asked.duties))
    return { status: 200 as const, body: { dates } }
  },
})

/** What changed in a campaign, and in the end why it was stopped. */
function changesOf(state: UndertakingState | null) {
  if (state?.type !== 'campaign') return []
  const { changes, stoppedFor: reason, endedOn: on } = state
  return [
    ...changes.map(({ change, ...told }) => ({ ...told, kind: change.kind })),
    ...(reason === undefined || on === undefined ? [] : [{ on, kind: 'stop', reason }]),
  ]
}

export const undertakingRoutes = [listRoute, readRoute, datesRoute]

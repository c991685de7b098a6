import { viewerOf } from '../case-access'
import { entrustmentTable } from '../exported-tables'
import { foundCampaign } from '../found-campaign'
import { defineRoute } from '../http/route'
import { Problem } from '../http/problem'
import { fileOf } from '../list-as-file'
import { MOST_EXPORTED } from '../list-in-pages'
import { casesInCampaign } from '../queries/campaign-cases'
import { undertakingParams } from '../schemas/campaign'
import { entrustmentListQuery } from '../schemas/campaign-cases'
import { exportedFile } from '../schemas/export'

/** 表3-1、表3-2: whose cases are whose (plan H3). */
export const entrustmentListRoute = defineRoute({
  method: 'get',
  path: '/v1/campaigns/:id/entrustments',
  operationId: 'readEntrustmentList',
  summary: 'Which case is led by whom and worked on where, as a file (plan H3); audited',
  description: 'Numbers, dates, units and posts, and nothing of any person.',
  tags: ['campaigns'],
  access: { action: 'export-lists' },
  params: undertakingParams,
  query: entrustmentListQuery,
  answers: { 200: exportedFile },
  problems: ['undertaking-not-found', 'not-allowed-now', 'list-too-long'],
  async handle({ deps, params, query: { list, format }, principal, grants, now }) {
    const { id: campaign } = await foundCampaign(deps, params.id)
    const ofVillage = list === 'village'
    const { cases, more } = await casesInCampaign(
      ...([deps.prisma, viewerOf(principal, grants), { campaign, ofVillage }] as const),
      { after: undefined, size: MOST_EXPORTED },
    )
    if (more) {
      throw new Problem('list-too-long', 'It has too many cases for one list: read its board.')
    }
    const taking = { deps, actor: principal.personId, now }
    const name = ofVillage ? ('entrustments-3-2' as const) : ('entrustments-3-1' as const)
    return fileOf(taking, name, entrustmentTable(cases, list), format)
  },
})

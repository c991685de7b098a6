import { assignmentSlip } from '../../documents/assignment-slip'
import type { CaseNumber } from '../../domain/ids'
import { viewerOf } from '../case-access'
import type { AppDeps } from '../deps'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { z } from '../http/zod'
import { openCase } from '../open-case'
import { readPapers } from '../queries/case-papers'
import type { Viewer } from '../queries/case-scope'
import { readSlips } from '../queries/slips'
import { appendAudit } from '../records/audit'
import { caseParams } from '../schemas/case'
import { slipParams, slipsAnswer } from '../schemas/slip'
import { slipOnPaper, slipsOf } from '../slip-view'
import { sheetPolicy } from './duty-sheet'

const readSlipsRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number/slips',
  operationId: 'readSlips',
  summary: 'The assignment slips of a case, with all that is printed on them; audited',
  tags: ['cases'],
  access: { action: 'read-case' },
  params: caseParams,
  answers: { 200: { description: 'In the order in which they were issued', schema: slipsAnswer } },
  problems: ['case-not-found'],
  async handle({ deps, params, principal, grants, now }) {
    const { number, slips } = await slipsIn(deps, viewerOf(principal, grants), params.number)
    const [actor, subject] = [principal.personId, `case:${number}`]
    await appendAudit(deps.prisma, now, { actor, action: 'slips-read', subject })
    return { status: 200 as const, body: { slips } }
  },
})

const slipSheetRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number/slips/:slip/sheet',
  operationId: 'readSlipSheet',
  summary: 'An assignment slip to print and to sign; audited',
  tags: ['cases'],
  access: { action: 'read-case' },
  params: slipParams,
  answers: {
    200: { description: 'The slip, in Chinese', contentType: 'text/html', schema: z.string() },
  },
  problems: ['case-not-found', 'not-found'],
  async handle({ deps, params, principal, grants, now }) {
    const { number, slips } = await slipsIn(deps, viewerOf(principal, grants), params.number)
    const found = slips.find((slip) => slip.number === params.slip)
    if (found === undefined) {
      throw new Problem('not-found', 'That case has no such slip: read its list of slips.')
    }
    const [actor, subject] = [principal.personId, `case:${number}`]
    const detail = { slip: found.number }
    await appendAudit(deps.prisma, now, { actor, action: 'slip-sheet-read', subject, detail })
    const headers = { 'Content-Security-Policy': sheetPolicy }
    return { status: 200 as const, headers, body: assignmentSlip(slipOnPaper(number, found)) }
  },
})

export const slipRoutes = [readSlipsRoute, slipSheetRoute]

async function slipsIn(deps: AppDeps, viewer: Viewer, given: CaseNumber) {
  const { prisma, fieldCipher } = deps
  const found = await openCase(deps, viewer, given)
  const [stored, papers] = await Promise.all([
    readSlips(prisma, found.number),
    readPapers(prisma, fieldCipher, found),
  ])
  return { number: found.number, slips: slipsOf(found.state, stored, papers) }
}

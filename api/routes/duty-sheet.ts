import { dueSheet } from '../../documents/due-sheet'
import { dutyInBooks } from '../../domain/case/recorded'
import type { CaseState } from '../../domain/case/state'
import type { RulePack } from '../../domain/rules/rule-pack'
import { viewerOf } from '../case-access'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { z } from '../http/zod'
import { openCase } from '../open-case'
import { readStart } from '../queries/start-of-case'
import { appendAudit } from '../records/audit'
import { sheetParams } from '../schemas/case'

/** The sheet brings its own style, and loads nothing. */
export const sheetPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

export const dutySheetRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number/duties/:position/sheet',
  operationId: 'readDutySheet',
  summary: 'Why a statutory date is what it is, on a sheet to print and to count along',
  tags: ['cases'],
  access: { action: 'read-case' },
  params: sheetParams,
  answers: {
    200: { description: 'The sheet, in Chinese', contentType: 'text/html', schema: z.string() },
  },
  problems: ['case-not-found', 'not-found'],
  async handle({ deps, params, principal, grants, now }) {
    const { prisma } = deps
    const found = await openCase(deps, viewerOf(principal, grants), params.number)
    const { settings } = await readStart(prisma, found.number)
    const body = sheetOf(found.state, params.position, settings.pack)
    const [actor, subject] = [principal.personId, `case:${found.number}`]
    await appendAudit(prisma, now, { actor, action: 'duty-sheet-read', subject })
    return { status: 200 as const, headers: { 'Content-Security-Policy': sheetPolicy }, body }
  },
})

/** What the law counts can be counted along; a target of the office's own, or a promised day, cannot. */
function sheetOf(state: CaseState, position: number, pack: RulePack | null): string {
  const duty = state.duties[position - 1]
  if (duty?.reckoning.by === 'clock' && duty.nature === 'statutory' && pack !== null) {
    const { clock, from } = duty.reckoning
    const laws = pack.layers.map(({ law }) => law)
    const assumed =
      duty === dutyInBooks(state) && isAssumed(state) ? { fromReceipt: true as const } : {}
    return dueSheet({ clock, from, laws, caseNumber: duty.subject.number, ...assumed }, duty.due)
  }
  throw new Problem(
    'not-found',
    'There is a sheet for each statutory duty of the case: take "position" from "duties" of GET /v1/cases/{number}.',
  )
}

function isAssumed({ recorded }: CaseState): boolean {
  return recorded?.acceptance === 'assumed-from-receipt'
}

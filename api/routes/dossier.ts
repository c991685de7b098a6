import { dossierOnPaper } from '../../documents/dossier'
import { actingPost, viewerOf } from '../case-access'
import { dossierOf } from '../dossier/dossier-of'
import { grantsOf } from '../http/principal'
import { defineRoute } from '../http/route'
import { z } from '../http/zod'
import { openCase } from '../open-case'
import { listAttachments } from '../queries/attachments'
import { organisationNames, subjectOf } from '../queries/names'
import { readSlips } from '../queries/slips'
import { appendAudit } from '../records/audit'
import { caseParams } from '../schemas/case'
import { caseSeenBy, timelineSeenBy } from '../seen-case'
import { slipsOf } from '../slip-view'
import { sheetPolicy } from './duty-sheet'

export const dossierRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number/dossier',
  operationId: 'readDossier',
  summary: 'The whole file of a case in one document to print and to bind; audited',
  description:
    'What the case and its timeline show whoever asks, and nothing else: petitioners are masked, and no ' +
    'telephone or address is in it. Attachments are listed with the address where each is read (plan H4, H6).',
  tags: ['cases'],
  access: { action: 'read-case' },
  params: caseParams,
  answers: {
    200: { description: 'The dossier, in Chinese', contentType: 'text/html', schema: z.string() },
  },
  problems: ['case-not-found'],
  async handle({ deps, params, principal, grants, now, today }) {
    const { prisma, pool, fieldCipher } = deps
    const viewer = viewerOf(principal, grants)
    const found = await openCase(deps, viewer, params.number)
    const { number } = found
    const reader = { principal, viewer, today }
    const { seen, papers } = await caseSeenBy(deps, reader, found)
    const entries = await timelineSeenBy(deps, reader, found)
    const slips = slipsOf(found.state, await readSlips(prisma, number), papers)
    const files = grantsOf(principal, 'read-attachments')
    const mayReadFiles = actingPost(principal.personId, files, found) !== undefined
    const body = dossierOnPaper(
      dossierOf(seen, {
        ...{ entries, slips, printedOn: today },
        subject: await subjectOf(prisma, number),
        names: await organisationNames(prisma),
        files: mayReadFiles ? await listAttachments(pool, fieldCipher, number) : undefined,
      }),
    )
    await appendAudit(prisma, now, {
      ...{ actor: principal.personId, action: 'dossier-read', subject: `case:${number}` },
      detail: { version: found.version },
    })
    return { status: 200 as const, headers: { 'Content-Security-Policy': sheetPolicy }, body }
  },
})

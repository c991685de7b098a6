import { viewerOf } from '../case-access'
import { defineRoute } from '../http/route'
import { openCase } from '../open-case'
import { readNotes, type Note } from '../queries/notes'
import { appendAudit } from '../records/audit'
import { caseParams } from '../schemas/case'
import { notesAnswer } from '../schemas/note'

export const readNotesRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number/notes',
  operationId: 'readNotes',
  summary: 'The facts noted on a case, in order and in their words; every reading is audited',
  description: 'Whoever brought the matter reads them as well, by their query code (plan V3).',
  tags: ['cases'],
  access: { action: 'read-case' },
  params: caseParams,
  answers: { 200: { description: 'In the order they were noted', schema: notesAnswer } },
  problems: ['case-not-found'],
  async handle({ deps, params, principal, grants, now }) {
    const { prisma, fieldCipher } = deps
    const found = await openCase(deps, viewerOf(principal, grants), params.number)
    const { number } = found
    const notes = await readNotes(prisma, fieldCipher, [number])
    const [actor, subject] = [principal.personId, `case:${number}`]
    await appendAudit(prisma, now, { actor, action: 'notes-read', subject })
    return { status: 200 as const, body: { number, notes: notes.map(shown) } }
  },
})

function shown({ sequence, text, occurredOn, recordedAt, by, onBehalfOf }: Note) {
  return { sequence, text, occurredOn, recordedAt, by, onBehalfOf }
}

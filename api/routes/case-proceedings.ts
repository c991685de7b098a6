import { viewerOf } from '../case-access'
import { defineRoute } from '../http/route'
import { openCase } from '../open-case'
import { proceedingReader } from '../proceeding-reader'
import { proceedingsOf } from '../queries/proceedings'
import { caseParams } from '../schemas/case'
import { caseProceedingsAnswer } from '../schemas/proceeding'

const caseProceedingsRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number/proceedings',
  operationId: 'readProceedingsOfCase',
  summary: 'Which proceedings are about a case, and how far each has come',
  description:
    'That there is one, and no word of it, which its parties read. What is about how officials did their ' +
    'duty shows to its parties and to those who read all proceedings alone.',
  tags: ['cases'],
  access: { action: 'read-case' },
  params: caseParams,
  answers: {
    200: { description: 'In the order in which they opened', schema: caseProceedingsAnswer },
  },
  problems: ['case-not-found'],
  async handle({ deps, params: { number }, principal, grants }) {
    const found = await openCase(deps, viewerOf(principal, grants), number)
    const reader = proceedingReader(principal)
    const proceedings = await proceedingsOf(deps.prisma, found.number, reader)
    return { status: 200 as const, body: { proceedings } }
  },
})

export const caseProceedingRoutes = [caseProceedingsRoute]

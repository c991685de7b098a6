import { defineRoute } from '../http/route'
import { organisationOn } from '../queries/organisation'
import { organisationAnswer } from '../schemas/organisation'

export const organisationRoute = defineRoute({
  method: 'get',
  path: '/v1/organisation',
  operationId: 'readOrganisation',
  summary: 'Bodies, work areas, villages, units and posts with their holders of today',
  tags: ['organisation'],
  access: { action: 'read-organisation' },
  answers: { 200: { description: 'The township as it stands today', schema: organisationAnswer } },
  problems: [],
  async handle({ deps, today }) {
    const body = await organisationOn(deps.prisma, deps.fieldCipher, today)
    return { status: 200 as const, body }
  },
})

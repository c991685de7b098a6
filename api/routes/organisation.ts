import { defineRoute } from '../http/route'
import { organisationOn } from '../queries/organisation'
import { ORGANISATION } from '../keep-organisation'
import { organisationAnswer } from '../schemas/organisation'

export const organisationRoute = defineRoute({
  method: 'get',
  path: '/v1/organisation',
  operationId: 'readOrganisation',
  summary: 'Bodies, work areas, villages, units and posts with their holders of today',
  tags: ['organisation'],
  access: { action: 'read-organisation' },
  tagged: true,
  answers: { 200: { description: 'The township as it stands today', schema: organisationAnswer } },
  problems: [],
  async handle({ deps, today }) {
    const body = await organisationOn(deps.prisma, deps.fieldCipher, today)
    const version = body.installation?.version ?? 0
    return { status: 200 as const, tag: { of: ORGANISATION, version }, body }
  },
})

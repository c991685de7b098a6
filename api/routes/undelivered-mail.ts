import { defineRoute } from '../http/route'
import { unreachedByMail } from '../queries/undelivered-mail'
import { undeliveredMailAnswer } from '../schemas/undelivered-mail'

export const undeliveredMailRoute = defineRoute({
  method: 'get',
  path: '/v1/undelivered-mail',
  operationId: 'readUndeliveredMail',
  summary: 'Whom e-mail does not reach, so that an address or the mail server can be put right',
  description:
    'A letter is given up after twelve tries in vain; its messages stay in the inbox. Whoever a ' +
    'later letter reaches is not listed any more.',
  tags: ['organisation'],
  access: { action: 'read-undelivered-mail' },
  answers: { 200: { description: 'Those people', schema: undeliveredMailAnswer } },
  problems: [],
  async handle({ deps }) {
    const people = await unreachedByMail(deps.prisma, deps.fieldCipher)
    return { status: 200 as const, body: { people } }
  },
})

import { defineRoute } from '../http/route'
import { unreachedByChannels, unreachedByMail } from '../queries/undelivered-mail'
import { undeliveredMailAnswer } from '../schemas/undelivered-mail'

export const undeliveredMailRoute = defineRoute({
  method: 'get',
  path: '/v1/undelivered-mail',
  operationId: 'readUndeliveredMail',
  summary:
    'Whom e-mail and channels do not reach, so that an address or a setting can be put right',
  description:
    'What goes out is given up after twelve tries in vain; its messages stay in the inbox. Whoever is ' +
    'reached later by the same way is not listed any more.',
  tags: ['organisation'],
  access: { action: 'read-undelivered-mail' },
  answers: { 200: { description: 'Those people', schema: undeliveredMailAnswer } },
  problems: [],
  async handle({ deps }) {
    const people = await unreachedByMail(deps.prisma, deps.fieldCipher)
    const channels = await unreachedByChannels(deps.prisma, deps.fieldCipher)
    return { status: 200 as const, body: { people, channels } }
  },
})

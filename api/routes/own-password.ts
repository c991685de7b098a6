import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { passwordHashOf } from '../queries/accounts'
import { endSessions, replacePassword } from '../records/accounts'
import { appendAudit } from '../records/audit'
import { hashPassword, passwordFits } from '../records/passwords'
import { ownPasswordBody } from '../schemas/accounts'

export const ownPasswordRoute = defineRoute({
  method: 'put',
  path: '/v1/me/password',
  operationId: 'changeOwnPassword',
  summary: 'Change your own password',
  description: 'You stay signed in here, and are signed out wherever else you were.',
  tags: ['sessions'],
  access: { signedIn: true },
  limit: 'sign-in',
  body: ownPasswordBody,
  answers: { 204: { description: 'Changed' } },
  problems: ['password-wrong'],
  async handle({ deps, body, principal, session, now }) {
    const { personId } = principal
    const subject = `person:${personId}`
    const audit = (action: string) => ({ actor: personId, action, subject })
    const before = await passwordHashOf(deps.prisma, personId)
    if (before === undefined || !(await passwordFits(before, body.old))) {
      await appendAudit(deps.prisma, now, audit('password-change-failed'))
      throw passwordWrong()
    }
    const after = await hashPassword(body.new)
    await deps.prisma.$transaction(async (tx) => {
      if (!(await replacePassword(tx, personId, { before, after }))) throw passwordWrong()
      await endSessions(tx, personId)
      await appendAudit(tx, now, audit('password-changed'))
    })
    await session.signIn(personId)
    return { status: 204 as const }
  },
})

function passwordWrong(): Problem {
  return new Problem(
    'password-wrong',
    'Give the password you have now in "old". If it is lost, whoever keeps the accounts gives you a new one.',
  )
}

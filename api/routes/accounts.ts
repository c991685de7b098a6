import type { PersonId } from '../../domain/ids'
import { unknownReference } from '../case-problems'
import type { AppDeps } from '../deps'
import type { Principal } from '../http/principal'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { accountsOf, ownerOfAccount } from '../queries/accounts'
import { isKnown } from '../queries/kept-organisation'
import { addAccount, endSessions, setDisabled, setPassword } from '../records/accounts'
import { appendAudit } from '../records/audit'
import { hashPassword, newPassword } from '../records/passwords'
import {
  accountsAnswer,
  disabledBody,
  loginParams,
  newAccount,
  passwordAnswer,
} from '../schemas/accounts'

const keeping = { tags: ['accounts'], access: { action: 'keep-accounts' } } as const

const readAccountsRoute = defineRoute({
  ...{ ...keeping, method: 'get', path: '/v1/accounts', operationId: 'readAccounts' },
  summary: 'Who may sign in, and under which login',
  answers: { 200: { description: 'All accounts', schema: accountsAnswer } },
  problems: [],
  async handle({ deps: { prisma, fieldCipher } }) {
    return { status: 200 as const, body: { accounts: await accountsOf(prisma, fieldCipher) } }
  },
})

const addAccountRoute = defineRoute({
  ...{ ...keeping, method: 'post', path: '/v1/accounts', operationId: 'addAccount' },
  summary: 'Give somebody an account, with a first password',
  description:
    'The password is made up, kept as a hash, and told in this answer only. Where no answer came, the account ' +
    'may be there: give it a new password then.',
  ...{ body: newAccount, idempotent: 'by-nature' },
  answers: { 201: { description: 'The login and its first password', schema: passwordAnswer } },
  problems: ['code-taken', 'unknown-reference'],
  async handle({ deps, body, principal, now }) {
    const { login, person } = body
    const { prisma } = deps
    if (!(await isKnown(prisma, 'person', person))) {
      throw unknownReference(
        'body.person',
        'Nobody here has that id. Choose one of GET /v1/people.',
      )
    }
    const password = newPassword()
    const passwordHash = await hashPassword(password)
    await prisma.$transaction(async (tx) => {
      if (!(await addAccount(tx, { login, person, passwordHash }))) {
        throw new Problem(
          'code-taken',
          'Somebody has that login, or they have an account: GET /v1/accounts lists all of them. Choose another login, or give that account a new password.',
        )
      }
      const subject = `person:${person}`
      await appendAudit(tx, now, { actor: principal.personId, action: 'account-added', subject })
    })
    return { status: 201 as const, body: { login, password } }
  },
})

const disableAccountRoute = defineRoute({
  ...{ ...keeping, method: 'put', path: '/v1/accounts/:login/disabled' },
  operationId: 'disableAccount',
  summary: 'Let nobody sign in with an account any more, or again',
  description:
    'Whoever is signed in with it is not any more, at once. Their posts are another matter.',
  ...{ params: loginParams, body: disabledBody },
  answers: { 204: { description: 'Done' } },
  problems: ['not-found', 'own-account'],
  async handle({ deps, params: { login }, body: { disabled }, principal, now }) {
    const person = await somebodyElse(deps, principal, login)
    await deps.prisma.$transaction(async (tx) => {
      await setDisabled(tx, login, disabled)
      if (disabled) await endSessions(tx, person)
      const action = disabled ? 'account-disabled' : 'account-enabled'
      const subject = `person:${person}`
      await appendAudit(tx, now, { actor: principal.personId, action, subject })
    })
    return { status: 204 as const }
  },
})

const givePasswordRoute = defineRoute({
  ...{ ...keeping, method: 'post', path: '/v1/accounts/:login/passwords' },
  operationId: 'givePassword',
  summary: 'Give an account a new password, for one that was lost',
  description:
    'Made up and told in this answer only; the one of before, and whatever is signed in, ends at once. Sent ' +
    'again, it gives another one: the last counts.',
  ...{ params: loginParams, idempotent: 'by-nature' },
  answers: { 201: { description: 'The new password', schema: passwordAnswer } },
  problems: ['not-found', 'own-account'],
  async handle({ deps, params: { login }, principal, now }) {
    const person = await somebodyElse(deps, principal, login)
    const password = newPassword()
    const passwordHash = await hashPassword(password)
    await deps.prisma.$transaction(async (tx) => {
      await setPassword(tx, person, passwordHash)
      await endSessions(tx, person)
      const subject = `person:${person}`
      await appendAudit(tx, now, { actor: principal.personId, action: 'password-given', subject })
    })
    return { status: 201 as const, body: { login, password } }
  },
})

/** Nobody locks themselves out, or gets round the password they have. */
async function somebodyElse(
  { prisma }: AppDeps,
  { personId }: Principal,
  login: string,
): Promise<PersonId> {
  const person = await ownerOfAccount(prisma, login)
  if (person === undefined) {
    throw new Problem('not-found', 'There is no such account: GET /v1/accounts lists them.')
  }
  if (person === personId) {
    throw new Problem(
      'own-account',
      'This is your own account. Change your password with PUT /v1/me/password; whatever else is for another operator.',
      { rule: 'decision 56' },
    )
  }
  return person
}

export const accountRoutes = [
  readAccountsRoute,
  addAccountRoute,
  disableAccountRoute,
  givePasswordRoute,
]

import { viewerOf } from '../case-access'
import { caseNotFound } from '../case-problems'
import { defineRoute } from '../http/route'
import { findCase } from '../queries/find-case'
import { readContacts } from '../queries/petitioners'
import { appendAudit } from '../records/audit'
import { caseParams } from '../schemas/case'
import { contactsAnswer } from '../schemas/contact'

export const readPetitionersRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number/petitioners',
  operationId: 'readPetitioners',
  summary: 'Who the petitioners are and where a notice reaches them; every reading is audited',
  tags: ['cases'],
  access: { action: 'read-contact' },
  params: caseParams,
  answers: { 200: { description: 'Names, addresses, telephones', schema: contactsAnswer } },
  problems: ['case-not-found'],
  async handle({ deps, params, principal, grants, now }) {
    const { prisma, pool, fieldCipher } = deps
    const found = await findCase(pool, viewerOf(principal, grants), params.number)
    if (found === undefined) throw caseNotFound()
    const { number, state } = found
    const ids = state.recipients.map(({ id }) => id)
    const petitioners = await readContacts(prisma, fieldCipher, ids)
    const [actor, subject] = [principal.personId, `case:${number}`]
    await appendAudit(prisma, now, { actor, action: 'contact-read', subject })
    return { status: 200 as const, body: { number, petitioners } }
  },
})

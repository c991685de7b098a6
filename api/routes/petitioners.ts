import type { CaseNumber } from '../../domain/ids'
import { maskedAddress, maskedName, maskedPhone } from '../../domain/masking'
import { viewerOf } from '../case-access'
import type { AppDeps } from '../deps'
import type { Grant, Principal } from '../http/principal'
import { defineRoute } from '../http/route'
import { openCase } from '../open-case'
import { readContacts, type Contact } from '../queries/petitioners'
import { appendAudit } from '../records/audit'
import { caseParams } from '../schemas/case'
import { contactsAnswer, disclosureBody, maskedContactsAnswer } from '../schemas/contact'

const readPetitionersRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number/petitioners',
  operationId: 'readPetitioners',
  summary: 'Who the petitioners are, masked as a screen may show it; every reading is audited',
  tags: ['cases'],
  access: { action: 'read-contact' },
  params: caseParams,
  answers: {
    200: { description: 'Names, addresses, telephones, masked', schema: maskedContactsAnswer },
  },
  problems: ['case-not-found'],
  async handle({ deps, params, principal, grants, now }) {
    const { number, contacts } = await contactsOf(deps, params.number, principal, grants)
    const [actor, subject] = [principal.personId, `case:${number}`]
    await appendAudit(deps.prisma, now, { actor, action: 'contact-read', subject })
    return { status: 200 as const, body: { number, petitioners: contacts.map(masked) } }
  },
})

const discloseContactsRoute = defineRoute({
  method: 'post',
  path: '/v1/cases/:number/disclosures',
  operationId: 'discloseContacts',
  summary:
    'Who the petitioners are and where they are reached, in clear, for a reason that is audited',
  description: 'A POST, because the reason goes on record with it. It changes nothing else.',
  tags: ['cases'],
  access: { action: 'read-contact' },
  params: caseParams,
  body: disclosureBody,
  idempotent: 'by-nature',
  answers: { 200: { description: 'Names, addresses, telephones', schema: contactsAnswer } },
  problems: ['case-not-found'],
  async handle({ deps, params, body, principal, grants, now }) {
    const { number, contacts } = await contactsOf(deps, params.number, principal, grants)
    await appendAudit(deps.prisma, now, {
      ...{ actor: principal.personId, action: 'contact-disclosed', subject: `case:${number}` },
      detail: { reason: body.reason },
    })
    return { status: 200 as const, body: { number, petitioners: contacts } }
  },
})

export const petitionerRoutes = [readPetitionersRoute, discloseContactsRoute]

async function contactsOf(
  deps: AppDeps,
  wanted: CaseNumber,
  principal: Principal,
  grants: readonly Grant[],
): Promise<{ number: CaseNumber; contacts: Contact[] }> {
  const { prisma, fieldCipher } = deps
  const found = await openCase(deps, viewerOf(principal, grants), wanted)
  const ids = found.state.recipients.map(({ id }) => id)
  return { number: found.number, contacts: await readContacts(prisma, fieldCipher, ids) }
}

function masked({ id, name, address, phone }: Contact) {
  return {
    id,
    maskedName: name === null ? null : maskedName(name),
    maskedAddress: address === null ? null : maskedAddress(address),
    maskedPhone: phone === null ? null : maskedPhone(phone),
  }
}

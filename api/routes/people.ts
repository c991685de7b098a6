import { randomUUID } from 'node:crypto'
import type { PersonId } from '../../domain/ids'
import { defineRoute } from '../http/route'
import type { z } from '../http/zod'
import { notThere } from '../keep-organisation'
import { colleagues } from '../queries/people'
import { addPerson, changePerson } from '../records/accounts'
import { appendAudit } from '../records/audit'
import {
  newPerson,
  peopleAnswer,
  personAnswer,
  personChange,
  personParams,
} from '../schemas/accounts'

const readPeopleRoute = defineRoute({
  method: 'get',
  path: '/v1/people',
  operationId: 'readPeople',
  summary: 'Who works here, with a post or without one',
  tags: ['organisation'],
  access: { action: 'read-organisation' },
  answers: { 200: { description: 'Those people', schema: peopleAnswer } },
  problems: [],
  async handle({ deps: { prisma, fieldCipher } }) {
    return { status: 200 as const, body: { people: await colleagues(prisma, fieldCipher) } }
  },
})

const addPersonRoute = defineRoute({
  method: 'post',
  path: '/v1/people',
  operationId: 'addPerson',
  summary: 'Enter somebody who works here',
  description: 'They have no post yet (POST /v1/holdings), and no account (POST /v1/accounts).',
  tags: ['accounts'],
  access: { action: 'keep-accounts' },
  body: newPerson,
  idempotent: 'stored',
  answers: { 201: { description: 'Entered', schema: personAnswer } },
  problems: [],
  async handle({ deps, body, principal, now, idempotency }) {
    const { prisma, fieldCipher } = deps
    // Says nothing about who that is.
    const person = `person-${randomUUID()}` as PersonId
    await prisma.$transaction(async (tx) => {
      await addPerson(tx, fieldCipher, { id: person, ...body })
      const subject = `person:${person}`
      await appendAudit(tx, now, { actor: principal.personId, action: 'person-added', subject })
      await idempotency.remember(tx, 201, { person })
    })
    return { status: 201 as const, body: { person } }
  },
})

const changePersonRoute = defineRoute({
  method: 'put',
  path: '/v1/people/:id',
  operationId: 'changePerson',
  summary: 'Put somebody’s name, e-mail address or telephone number right',
  description: 'What is left out stays as it is.',
  tags: ['accounts'],
  access: { action: 'keep-accounts' },
  params: personParams,
  body: personChange,
  answers: { 200: { description: 'Changed', schema: personAnswer } },
  problems: ['not-found'],
  async handle({ deps, params: { id }, body, principal, now }) {
    const { prisma, fieldCipher } = deps
    await prisma.$transaction(async (tx) => {
      if (!(await changePerson(tx, fieldCipher, { id, ...body }))) throw notThere('person')
      await appendAudit(tx, now, {
        ...{ actor: principal.personId, action: 'person-changed', subject: `person:${id}` },
        detail: changedIn(body),
      })
    })
    return { status: 200 as const, body: { person: id } }
  },
})

/** Which, and not what: the audit holds no personal data. */
function changedIn({ name, email, phone }: z.output<typeof personChange>) {
  return { name: name !== undefined, email: email !== undefined, phone: phone !== undefined }
}

export const peopleRoutes = [readPeopleRoute, addPersonRoute, changePersonRoute]

import { randomUUID } from 'node:crypto'
import { unknownReference } from '../case-problems'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { panelMembers } from '../queries/panel-members'
import { unknownUnits } from '../queries/posts'
import { appendAudit } from '../records/audit'
import { addPanelMember, leavePanels } from '../records/panel-members'
import * as schema from '../schemas/panel'

const listRoute = defineRoute({
  method: 'get',
  path: '/v1/panel-members',
  operationId: 'readPanelMembers',
  summary: 'People’s deputies, party delegates, CPPCC members and cadres who serve on panels',
  tags: ['proceedings'],
  access: { action: 'read-proceedings' },
  answers: { 200: { description: 'With those who did', schema: schema.panelMembersAnswer } },
  problems: [],
  async handle({ deps: { prisma, fieldCipher } }) {
    return { status: 200 as const, body: { members: await panelMembers(prisma, fieldCipher) } }
  },
})

const addRoute = defineRoute({
  method: 'post',
  path: '/v1/panel-members',
  operationId: 'addPanelMember',
  summary: 'Enter somebody who serves on panels and has no account',
  description: 'Their signed views are entered by the office (T2). The name is kept sealed.',
  tags: ['proceedings'],
  access: { action: 'keep-panels' },
  body: schema.newPanelMember,
  idempotent: 'stored',
  answers: { 201: { description: 'Entered', schema: schema.panelMemberAdded } },
  problems: ['unknown-reference'],
  async handle({ deps, body, principal, now, idempotency }) {
    const { prisma, fieldCipher } = deps
    const { name, serves, unit = null } = body
    if (unit !== null && (await unknownUnits(prisma, [unit])).length > 0) {
      throw unknownReference(
        'body.unit',
        'No unit has that code. Choose one of GET /v1/organisation.',
      )
    }
    const id = `panel-${randomUUID()}`
    await prisma.$transaction(async (tx) => {
      const added = { by: principal.personId, at: now }
      await addPanelMember(tx, fieldCipher, { id, name, serves, unit }, added)
      const subject = `panel-member:${id}`
      const entry = { actor: principal.personId, action: 'panel-member-added', subject }
      await appendAudit(tx, now, { ...entry, detail: { serves } })
      await idempotency.remember(tx, 201, { id })
    })
    return { status: 201 as const, body: { id } }
  },
})

const leaveRoute = defineRoute({
  method: 'post',
  path: '/v1/panel-members/:id/leaving',
  operationId: 'leavePanels',
  summary: 'Somebody serves on no more panels from now on; what they said stays',
  tags: ['proceedings'],
  access: { action: 'keep-panels' },
  params: schema.panelMemberParams,
  idempotent: 'by-nature',
  answers: { 200: { description: 'They serve no more', schema: schema.panelMemberLeft } },
  problems: ['not-found'],
  async handle({ deps, params: { id }, principal, now, today }) {
    await deps.prisma.$transaction(async (tx) => {
      if (!(await leavePanels(tx, id, today))) {
        throw new Problem('not-found', 'Nobody has that id. Choose one of GET /v1/panel-members.')
      }
      const subject = `panel-member:${id}`
      await appendAudit(tx, now, {
        ...{ actor: principal.personId, action: 'panel-member-left', subject },
      })
    })
    const [member] = await panelMembers(deps.prisma, deps.fieldCipher, [id])
    return { status: 200 as const, body: { id, leftOn: member?.leftOn ?? today } }
  },
})

export const panelMemberRoutes = [listRoute, addRoute, leaveRoute]

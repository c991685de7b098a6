import { viewerOf } from '../case-access'
import { idempotencyKeyReused } from '../case-problems'
import { stillAsSeen } from '../case-tag'
import { defineRoute } from '../http/route'
import { openCase } from '../open-case'
import { storeText } from '../records/texts'
import { caseParams, storedTextAnswer } from '../schemas/case'
import { textBody } from '../schemas/steps-closing'

export const storeTextRoute = defineRoute({
  method: 'post',
  path: '/v1/cases/:number/texts',
  operationId: 'storeText',
  summary: 'Store the draft of an opinion or a reply',
  description:
    'Whoever stores the draft is its drafter, and cannot be the one who approves it. A text is ' +
    'never changed: store a new one. What is served or handed over comes with its command.',
  tags: ['cases'],
  access: { action: 'write-text' },
  params: caseParams,
  body: textBody,
  ...{ idempotent: 'stored', ifMatch: true },
  answers: { 201: { description: 'Stored', schema: storedTextAnswer } },
  problems: ['case-not-found'],
  async handle({ deps, params, body, principal, grants, now, idempotency, seen }) {
    const found = await openCase(deps, viewerOf(principal, grants), params.number)
    const text = {
      id: `${found.number}-T${idempotency.updateId}`,
      case: found.number,
      ...{ kind: body.kind, body: body.text },
      ...{ author: principal.personId, writtenAt: now },
    }
    const answer = await deps.prisma.$transaction(async (tx) => {
      await stillAsSeen(tx, found.number, seen)
      const ref = await storeText(tx, deps.fieldCipher, text)
      if (ref === false) throw idempotencyKeyReused()
      const { id, hash } = ref
      const { kind, author, writtenAt } = text
      const stored = { id, hash, kind, author, writtenAt }
      await idempotency.remember(tx, 201, stored)
      return stored
    })
    return { status: 201 as const, body: answer }
  },
})

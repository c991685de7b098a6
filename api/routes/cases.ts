import { viewerOf } from '../case-access'
import { caseNotFound } from '../case-problems'
import { caseTag } from '../case-tag'
import { defineRoute } from '../http/route'
import { openCase } from '../open-case'
import { rowReaches } from '../queries/await-version'
import { findCase, type FoundCase } from '../queries/find-case'
import { appendAudit } from '../records/audit'
import { caseAnswer, caseParams, caseQuery, timelineAnswer } from '../schemas/case'
import { caseSeenBy, timelineSeenBy } from '../seen-case'

export const readCaseRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number',
  operationId: 'readCase',
  summary: 'One case: where it stands, what is owed by when and why, and what you may do',
  tags: ['cases'],
  access: { action: 'read-case' },
  params: caseParams,
  query: caseQuery,
  tagged: true,
  answers: { 200: { description: 'The case', schema: caseAnswer } },
  problems: ['case-not-found'],
  async handle({ deps, params, query, principal, grants, now, today }) {
    const { prisma, pool } = deps
    const viewer = viewerOf(principal, grants)
    const first = await findCase(pool, viewer, params.number)
    if (first === undefined) throw caseNotFound()
    const found = await atVersion(query.atLeast, first)
    const pending = query.atLeast !== undefined && found.version < query.atLeast
    const reader = { principal, viewer, today }
    const { seen: body } = await caseSeenBy(deps, reader, found, pending)
    await appendAudit(prisma, now, {
      ...{ actor: principal.personId, action: 'case-read', subject: `case:${found.number}` },
      detail: { version: found.version },
    })
    const tag = { of: caseTag(found.number), version: found.version }
    return { status: 200 as const, tag, body }

    async function atVersion(version: number | undefined, seen: FoundCase): Promise<FoundCase> {
      if (version === undefined || seen.version >= version) return seen
      await rowReaches(pool, seen.number, version)
      return (await findCase(pool, viewer, seen.number)) ?? seen
    }
  },
})

export const readTimelineRoute = defineRoute({
  method: 'get',
  path: '/v1/cases/:number/timeline',
  operationId: 'readTimeline',
  summary: 'What happened in a case, by whom and when, in order',
  tags: ['cases'],
  access: { action: 'read-case' },
  params: caseParams,
  answers: { 200: { description: 'Its journal', schema: timelineAnswer } },
  problems: ['case-not-found'],
  async handle({ deps, params, principal, grants, now }) {
    const viewer = viewerOf(principal, grants)
    const found = await openCase(deps, viewer, params.number)
    const entries = await timelineSeenBy(deps, { principal, viewer }, found)
    const [actor, subject] = [principal.personId, `case:${found.number}`]
    await appendAudit(deps.prisma, now, { actor, action: 'timeline-read', subject })
    return { status: 200 as const, body: { number: found.number, entries } }
  },
})

import { isDefined } from '../../domain/present'
import { commandsOf, viewerOf } from '../case-access'
import { caseDetail } from '../case-detail'
import { caseNotFound } from '../case-problems'
import { caseTag } from '../case-tag'
import { defineRoute } from '../http/route'
import { openCase } from '../open-case'
import { caseBeside, casesBeside } from '../other-cases'
import { rowReaches } from '../queries/await-version'
import { readPapers } from '../queries/case-papers'
import { casesOpenTo } from '../queries/cases-open-to'
import { findCase, type FoundCase } from '../queries/find-case'
import { whereItGoesOn } from '../queries/goes-on'
import { readTimeline } from '../queries/journal'
import { appendAudit } from '../records/audit'
import { caseAnswer, caseParams, caseQuery, timelineAnswer } from '../schemas/case'
import { timelineView } from '../timeline-view'

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
    const { prisma, pool, fieldCipher } = deps
    const viewer = viewerOf(principal, grants)
    const seen = await findCase(pool, viewer, params.number)
    if (seen === undefined) throw caseNotFound()
    const found = await atVersion(query.atLeast, seen)
    const pending = query.atLeast !== undefined && found.version < query.atLeast
    const [papers, goesOn, told] = await Promise.all([
      readPapers(prisma, fieldCipher, found),
      whereItGoesOn(prisma, viewer, found.state),
      casesOpenTo(prisma, viewer, casesBeside(found)),
    ])
    await appendAudit(prisma, now, {
      ...{ actor: principal.personId, action: 'case-read', subject: `case:${found.number}` },
      detail: { version: found.version },
    })
    const may = commandsOf(principal, found)
    return {
      status: 200 as const,
      tag: { of: caseTag(found.number), version: found.version },
      body: caseDetail(found, papers, {
        ...{ person: principal.personId, today, pending, may, goesOn, told },
      }),
    }

    async function atVersion(version: number | undefined, first: FoundCase): Promise<FoundCase> {
      if (version === undefined || first.version >= version) return first
      await rowReaches(pool, first.number, version)
      return (await findCase(pool, viewer, first.number)) ?? first
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
    const entries = await readTimeline(deps.prisma, found.number)
    const beside = entries.flatMap(({ events }) => events.map(caseBeside)).filter(isDefined)
    const told = await casesOpenTo(deps.prisma, viewer, beside)
    const decides = commandsOf(principal, found).has('decide-recusal')
    const [actor, subject] = [principal.personId, `case:${found.number}`]
    await appendAudit(deps.prisma, now, { actor, action: 'timeline-read', subject })
    const reader = { person: principal.personId, decides, told }
    return {
      status: 200 as const,
      body: { number: found.number, entries: timelineView(entries, reader) },
    }
  },
})

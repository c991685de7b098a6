import type { CaseNumber } from '../../domain/ids'
import { viewerOf } from '../case-access'
import type { AppDeps } from '../deps'
import { filterOf } from '../given-filter'
import { defineRoute } from '../http/route'
import { scopesFor, type Grant, type Principal } from '../http/principal'
import { Problem } from '../http/problem'
import { countCases } from '../queries/case-counters'
import type { CaseFilter } from '../queries/case-filter'
import { listCases, type ListedCase } from '../queries/case-list'
import { foundByWords } from '../queries/found-by-words'
import { titlesOf } from '../queries/filing-titles'
import { appendAudit } from '../records/audit'
import { petitionerHashes } from '../records/petitioner-hashes'
import type { Instant } from '../../domain/time/day'
import {
  caseCountersAnswer,
  caseCountersQuery,
  caseListAnswer,
  caseListQuery,
  caseSearchBody,
} from '../schemas/case-list'
import { cursorOf } from '../schemas/page'

const listCasesRoute = defineRoute({
  method: 'get',
  path: '/v1/cases',
  operationId: 'listCases',
  summary: 'The cases open to you, what is due next first',
  tags: ['cases'],
  access: { action: 'list-cases' },
  query: caseListQuery,
  answers: { 200: { description: 'One page', schema: caseListAnswer } },
  problems: [],
  async handle({ deps, query, principal, grants, now }) {
    const { sort, size, after, titles, ...given } = query
    const page = { sort, size, after, titles }
    const reading = { deps, principal, grants, now }
    const { body } = await pageOf(reading, filterOf(given, principal), page)
    return { status: 200 as const, body }
  },
})

const countCasesRoute = defineRoute({
  method: 'get',
  path: '/v1/case-counters',
  operationId: 'countCases',
  summary: 'How many of the cases open to you stand where',
  tags: ['cases'],
  access: { action: 'list-cases' },
  query: caseCountersQuery,
  answers: { 200: { description: 'Counters', schema: caseCountersAnswer } },
  problems: [],
  async handle({ deps, query, principal, grants }) {
    const filter = filterOf(query, principal)
    const counters = await countCases(deps.prisma, viewerOf(principal, grants), filter)
    return { status: 200 as const, body: counters }
  },
})

const searchCasesRoute = defineRoute({
  method: 'post',
  path: '/v1/case-searches',
  operationId: 'searchCases',
  summary: 'The cases open to you that hold these words, or of this petitioner',
  description:
    'A POST, because what is looked for may be personal and belongs in no address. It changes nothing.',
  tags: ['cases'],
  access: { action: 'list-cases' },
  body: caseSearchBody,
  idempotent: 'by-nature',
  answers: { 200: { description: 'One page', schema: caseListAnswer } },
  problems: [],
  async handle({ deps, body, principal, grants, now }) {
    const { words, name, phone, sort, size, after, titles, ...given } = body
    const filter: CaseFilter = {
      ...filterOf(given, principal),
      words:
        words === undefined ? undefined : await foundByWords(deps.prisma, gramsOf(deps, words)),
      petitioner: petitionerOf(deps, principal, { name, phone }),
    }
    const reading = { deps, principal, grants, now }
    const { body: answer, found } = await pageOf(reading, filter, { sort, size, after, titles })
    if (filter.petitioner !== undefined) {
      await appendAudit(deps.prisma, now, {
        ...{ actor: principal.personId, action: 'petitioner-searched', subject: 'petitioners' },
        detail: { byName: name !== undefined, byPhone: phone !== undefined, found },
      })
    }
    return { status: 200 as const, body: answer }
  },
})

export const caseListRoutes = [listCasesRoute, countCasesRoute, searchCasesRoute]

function gramsOf({ fieldCipher }: AppDeps, words: string): string[] {
  const grams = fieldCipher.grams(words)
  if (grams.length > 0) return grams
  throw invalid('body.words', 'Give at least two letters, digits or characters in a row.')
}

function invalid(path: string, message: string): Problem {
  return new Problem('invalid-request', message, { fields: [{ path, message }] })
}

/** Who may learn to whom a telephone belongs may ask which matters are theirs, and nobody else. */
function petitionerOf(
  { fieldCipher }: AppDeps,
  principal: Principal,
  { name, phone }: { name: string | undefined; phone: string | undefined },
): CaseFilter['petitioner'] {
  if (name === undefined && phone === undefined) return undefined
  if (!scopesFor(principal, 'read-contact').includes('installation')) {
    throw new Problem(
      'not-permitted',
      'None of the posts you hold today allows a search by name or telephone. Search by words.',
    )
  }
  const hashes = petitionerHashes(fieldCipher, { name, phone })
  if (phone !== undefined && hashes.phoneHash === undefined) {
    throw invalid('body.phone', 'Give a telephone number: its digits are compared.')
  }
  return hashes
}

type Reading = {
  deps: AppDeps
  principal: Principal
  grants: readonly Grant[]
  now: Instant
}
type Page = Parameters<typeof listCases>[3] & { titles?: boolean | undefined }

async function pageOf(reading: Reading, filter: CaseFilter, { titles, ...page }: Page) {
  const { deps, principal, grants } = reading
  const viewer = viewerOf(principal, grants)
  const { cases, next } = await listCases(deps.prisma, viewer, filter, page)
  const listed = await withTitles(reading, cases, titles)
  return { body: { cases: listed, next: cursorOf(next) }, found: cases.length }
}

/** A title is what somebody wrote of their own life: whoever reads it is named in the audit. */
async function withTitles(
  { deps, principal, now }: Reading,
  cases: readonly ListedCase[],
  wanted: boolean | undefined,
) {
  if (wanted !== true || cases.length === 0) return cases.map((each) => ({ ...each, title: null }))
  const titles = await titlesOf(deps.pool, deps.fieldCipher, cases)
  const read = (number: CaseNumber) => {
    return { actor: principal.personId, action: 'title-read', subject: `case:${number}` }
  }
  await appendAudit(deps.prisma, now, ...cases.map(({ number }) => read(number)))
  return cases.map((each) => ({ ...each, title: titles.get(each.filing) ?? null }))
}

import {
  isSameRevision,
  knownUntil,
  published,
  type Publishing,
} from '../../domain/time/publishing'
import type { Day } from '../../domain/time/day'
import { publishedCalendar } from '../../rules'
import { renewedCalendar, type GoesBy } from '../../rules/renewed'
import { viewerOf } from '../case-access'
import type { AppDeps } from '../deps'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import type { z } from '../http/zod'
import { knownCalendar } from '../known-calendar'
import { movingDates, provisionalDates } from '../open-dates'
import { orderCalendar } from '../order-calendar'
import { datedCases } from '../queries/dated-cases'
import { storeYears } from '../records/published-years'
import {
  calendarBody,
  calendarsAnswer,
  casesQuery,
  importAnswer,
  previewAnswer,
  provisionalAnswer,
} from '../schemas/calendar'
import { cursorOf } from '../schemas/page'

const calendarsRoute = defineRoute({
  method: 'get',
  path: '/v1/calendars',
  operationId: 'readCalendars',
  summary: 'Which years are known, until when, and on which notices they rest',
  tags: ['rules'],
  access: { action: 'read-rules' },
  answers: { 200: { description: 'What is known', schema: calendarsAnswer } },
  problems: [],
  async handle({ deps }) {
    const known = await knownCalendar(deps.prisma)
    const base = publishedCalendar().years
    const years = known.years.map((each) => {
      const { year, revision, publishedOn, source } = each
      const ours = base.some((one) => isSameRevision(one, each))
      const origin = ours ? ('program' as const) : ('imported' as const)
      return { year, revision, publishedOn, source, origin }
    })
    return { status: 200 as const, body: { knownUntil: knownUntil(known), years } }
  },
})

const provisionalDatesRoute = defineRoute({
  method: 'get',
  path: '/v1/calendars/provisional-dates',
  operationId: 'readProvisionalDates',
  summary: 'Open dates of the cases open to you that rest on a year not published yet',
  tags: ['rules'],
  access: { action: 'list-cases' },
  query: casesQuery,
  answers: { 200: { description: 'One page, by case', schema: provisionalAnswer } },
  problems: [],
  async handle({ deps, principal, grants, query }) {
    const viewer = viewerOf(principal, grants)
    const from = { after: query.after?.number, provisional: true }
    const { next, ...page } = await provisionalDates(datedCases(deps.prisma, viewer, from))
    return { status: 200 as const, body: { ...page, next: cursorOf(next && { number: next }) } }
  },
})

const previewCalendarRoute = defineRoute({
  method: 'post',
  path: '/v1/calendars/preview',
  operationId: 'previewCalendar',
  summary: 'Which open dates a year or a revision would move; nothing is changed',
  tags: ['rules'],
  access: { action: 'publish-rules' },
  query: casesQuery,
  body: calendarBody,
  idempotent: 'by-nature',
  answers: { 200: { description: 'One page, by case', schema: previewAnswer } },
  problems: ['calendar-not-usable'],
  async handle({ deps, principal, grants, query, body, now, today }) {
    const { calendar } = await publishing(deps, body, today)
    const cases = datedCases(deps.prisma, viewerOf(principal, grants), {
      after: query.after?.number,
    })
    const renewed = (of: GoesBy) => renewedCalendar(calendar, of)
    const { next, ...page } = await movingDates(cases, renewed, now)
    return { status: 200 as const, body: { ...page, next: cursorOf(next && { number: next }) } }
  },
})

const importCalendarRoute = defineRoute({
  method: 'post',
  path: '/v1/calendars',
  operationId: 'importCalendar',
  summary: 'Import a year or a revision, and take every open case over to it',
  description:
    'Look at POST /v1/calendars/preview first. Safe to repeat: what is known adds nothing, and cases ' +
    'that go by it already are left alone.',
  tags: ['rules'],
  access: { action: 'publish-rules' },
  body: calendarBody,
  idempotent: 'by-nature',
  answers: {
    202: {
      description: 'Imported; cases are taken over as soon as the workflow service hears of it',
      schema: importAnswer,
    },
  },
  problems: ['calendar-not-usable'],
  async handle({ deps, principal, body, now, today }) {
    const { personId } = principal
    const { fresh, calendar } = await publishing(deps, body, today)
    const all = await storeYears(deps.prisma, fresh, personId, now)
    // Somebody imported a year at the same moment: does it say the same?
    if (!all) await publishing(deps, body, today)
    // Away, or this process ends now: then the sweeper orders it.
    await orderCalendar(deps, personId, now)
    const added = fresh.map(({ year, revision }) => ({ year, revision }))
    const updating = 'calendar' as const
    return { status: 202 as const, body: { added, knownUntil: knownUntil(calendar), updating } }
  },
})

export const calendarRoutes = [
  calendarsRoute,
  provisionalDatesRoute,
  previewCalendarRoute,
  importCalendarRoute,
]

type Published = Extract<Publishing, { ok: true }>

/** What the preview and the import both go by: the one accepts nothing the other would refuse. */
async function publishing(
  { prisma }: AppDeps,
  { years }: z.output<typeof calendarBody>,
  today: Day,
): Promise<Published> {
  const answer = published(await knownCalendar(prisma), years.flat())
  if (!answer.ok) throw notUsable(answer.message)
  const early = answer.fresh.find(({ publishedOn }) => publishedOn > today)
  if (early !== undefined) {
    const { year, revision, publishedOn } = early
    throw notUsable(
      `publishedOn of revision ${revision} of ${year} is ${publishedOn}, which has not come yet. ` +
        'Give the day its notice was published, today or earlier',
    )
  }
  return answer
}

function notUsable(why: string): Problem {
  return new Problem('calendar-not-usable', `${why}.`, { rule: 'docs/rules.md' })
}

import { holdsAll } from '../../domain/proceeding/found-in-library'
import { defineRoute } from '../http/route'
import { openedTexts } from '../opened-texts'
import { library } from '../queries/good-practice'
import { libraryAnswer, libraryQuery } from '../schemas/good-practice'

/** A township approves a handful in a year: so many are looked through, the newest (decision 78). */
const MOST_LOOKED_THROUGH = 500

export const goodPracticeRoute = defineRoute({
  method: 'get',
  path: '/v1/good-practice',
  operationId: 'readGoodPractice',
  summary: 'The library of typical cases: what worked, and of nobody',
  description:
    'Proposed and approved as a proceeding of the kind "good-practice" (S1). The newest first; no case is named.',
  tags: ['proceedings'],
  access: { action: 'read-good-practice' },
  query: libraryQuery,
  answers: { 200: { description: 'What is in it now', schema: libraryAnswer } },
  problems: [],
  async handle({ deps, query: { q } }) {
    const { entries, texts } = await library(deps.prisma, MOST_LOOKED_THROUGH)
    const opened = openedTexts(deps.fieldCipher, texts)
    const all = entries.map((each) => ({ ...each, text: opened.get(each.text) ?? '' }))
    const cases = q === undefined ? all : all.filter(({ text }) => holdsAll(text, q))
    return { status: 200 as const, body: { cases } }
  },
})

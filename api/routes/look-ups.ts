import type { Day } from '../../domain/time/day'
import { atEvenPace } from '../even-pace'
import { Problem } from '../http/problem'
import { defineRoute } from '../http/route'
import { personEnding, personFacts, personReturns, personReviews } from '../person-outcome'
import { personLeaflets } from '../leaflets-in-force'
import { personNotes, type PersonNotes } from '../person-notes'
import { personReceptions, type PersonReceptions } from '../person-receptions'
import { personMay } from '../person-may'
import { personAccompanied, personStation } from '../person-station'
import { owedDates, personPromises, personWindows } from '../person-view'
import { kindWords, phaseWords } from '../plain-words'
import { lookUpFiling, type LookedUp } from '../queries/look-up'
import { normaliseQueryCode } from '../records/query-code'
import { lookUpAnswer, lookUpBody } from '../schemas/look-up'

export const lookUpRoute = defineRoute({
  method: 'post',
  path: '/v1/look-ups',
  operationId: 'lookUp',
  summary: 'Follow a matter by its query code',
  description:
    'Open to everybody who holds the code. Tells where the matter stands and every day on which ' +
    'something is owed to the person, and the facts noted on it; no member of staff and nothing internal.',
  tags: ['look-up'],
  access: { public: true },
  body: lookUpBody,
  idempotent: 'by-nature',
  limit: 'strict',
  answers: { 200: { description: 'Where the matter stands', schema: lookUpAnswer } },
  problems: ['not-found'],
  async handle({ deps, body, today }) {
    const found = await atEvenPace(find())
    if (found !== undefined) return { status: 200 as const, body: told(found, today) }
    throw new Problem(
      'not-found',
      'Nothing is filed under this code. Compare it with your receipt, or ask the petition office.',
    )

    async function find() {
      const { prisma, fieldCipher } = deps
      const code = normaliseQueryCode(body.queryCode)
      const filed = await lookUpFiling(prisma, fieldCipher.hash('Filing.queryCode', code))
      if (filed === undefined) return undefined
      const [noted, received] = await Promise.all([
        personNotes(prisma, fieldCipher, filed.cases),
        personReceptions(deps, filed.cases),
      ])
      return { ...filed, noted, received }
    }
  },
})

type Told = LookedUp & { noted: PersonNotes; received: PersonReceptions }

function told({ filing, receivedOn, consentedOn, ...looked }: Told, today: Day) {
  const { cases, bodies, people, noted, received } = looked
  const numbers = cases.map(({ number }) => number)
  return {
    filing,
    receivedOn,
    ...personStation(consentedOn, cases),
    cases: cases.map(({ number, state, reviewers, unansweredDays }) => ({
      number,
      ...(state.mergedInto === undefined ? {} : { mergedInto: state.mergedInto }),
      phase: { code: state.phase, ...phaseWords[state.phase] },
      ...(state.kind === undefined ? {} : { kind: { code: state.kind, ...kindWords[state.kind] } }),
      notes: noted.get(number) ?? [],
      dates: owedDates(state, bodies),
      windows: personWindows(state, reviewers),
      promises: personPromises(state),
      reviews: personReviews(state),
      ...(received.has(number) ? { receptions: [...(received.get(number) ?? [])] } : {}),
      ...personLeaflets(state),
      may: personMay(state, people, today, unansweredDays),
      ...personReturns(state, bodies),
      ...personEnding(state, bodies, numbers),
      ...personFacts(state),
      ...personAccompanied(state),
    })),
  }
}

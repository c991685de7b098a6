import fc from 'fast-check'
import { caseKinds, channels, claimOutcomes } from '../../../domain/case/kinds'
import { settledHow } from '../../../domain/case/state'
import type { CaseAtCutOff } from '../../../domain/circular/case-figures'
import type { DutyAtCutOff } from '../../../domain/circular/duty-figures'
import { asSeenBy, subjectsOf } from '../../../domain/circular/seen-figures'
import { dutyNatures, dutyStates } from '../../../domain/duty/duty'
import type {
  CaseNumber,
  ClaimId,
  DutyId,
  PostCode,
  UndertakingId,
  VillageCode,
} from '../../../domain/ids'
import { addDays, asDay } from '../../../domain/time/day'
import { aCase, aDuty, everyFigure, frozen, listOf, stretch, told } from './counted'

const post = (code: string) => code as PostCode

describe('duties of the stretch', () => {
  const rows: [string, Partial<DutyAtCutOff>, Record<string, number>, number | undefined][] = [
    [
      'done on its day',
      { state: 'done', doneOn: asDay('2026-04-15') },
      { due: 1, 'on-time': 1 },
      undefined,
    ],
    [
      'done a day late',
      { state: 'done', doneOn: asDay('2026-04-16') },
      { due: 1, late: 1 },
      undefined,
    ],
    ['overdue', {}, { due: 1, overdue: 1 }, 9],
    ['due on the cut-off day', { due: asDay('2026-04-24') }, { due: 1, open: 1 }, undefined],
    ['due after it', { due: asDay('2026-04-25') }, {}, undefined],
    ['due before the stretch, and open', { due: asDay('2026-04-12') }, { 'overdue-before': 1 }, 12],
    [
      'due before the stretch, and missed in it',
      { due: asDay('2026-04-10'), state: 'missed', missedOn: asDay('2026-04-20') },
      { 'missed-before': 1 },
      undefined,
    ],
    [
      'due on the last day before the stretch, and missed in it',
      { due: addDays(stretch.from, -1), state: 'missed', missedOn: asDay('2026-04-20') },
      { 'missed-before': 1 },
      undefined,
    ],
    [
      'due and missed before',
      { due: asDay('2026-04-02'), state: 'missed', missedOn: asDay('2026-04-09') },
      {},
      undefined,
    ],
    ['due and done before', { due: asDay('2026-04-12'), state: 'done' }, {}, undefined],
    ['missed', { state: 'missed' }, { due: 1, missed: 1 }, undefined],
    ['withdrawn', { state: 'withdrawn' }, {}, undefined],
  ]
  // The paper before told it as open, and named nobody for it.
  const untold = ['due on the last day before the stretch, and missed in it']
  test.each(rows)('%s', (name, given, counts, days) => {
    const { township, posts, named } = frozen({ duties: [aDuty(given)] })
    expect(told(township.duties)).toEqual(counts)
    expect(posts.map(({ duties }) => told(duties))).toEqual(
      Object.keys(counts).length === 0 ? [] : [counts],
    )
    const overdue = posts.flatMap((row) => row.overdue.map((each) => each.days))
    expect(overdue).toEqual(days === undefined ? [] : [days])
    const behind = days !== undefined || 'missed' in counts || untold.includes(name)
    expect(named).toEqual(behind ? ['post-1'] : [])
  })
})

test('returns stand in the row of their village; to reply to a circular is free', () => {
  const id = 'C2026-0001.village.zhiyan' as UndertakingId
  const subject = { type: 'undertaking', id, village: 'zhiyan' as VillageCode } as const
  const owed = { kind: 'matters', nature: 'internal', subject } as const
  const duties = [
    aDuty({ ...owed, id: `${id}/matters/1` as DutyId, state: 'missed' }),
    aDuty({ ...owed, id: `${id}/matters/2` as DutyId, state: 'done', doneOn: asDay('2026-04-14') }),
    // What a village reported up is the office's to answer, and no return of the village.
    aDuty({ ...owed, kind: 'reported-up', id: `${id}/disputes/1/reported-up` as DutyId }),
    aDuty({
      kind: 'answer',
      subject: { type: 'undertaking', id: stretch.circular },
      state: 'missed',
    }),
  ]
  const { villages, township } = frozen({ duties })
  expect(villages.map(({ village, returns }) => [village, told(returns)])).toEqual([
    ['zhiyan', { due: 2, 'on-time': 1, missed: 1 }],
  ])
  expect(told(township.duties)).toEqual({ due: 3, 'on-time': 1, missed: 1, overdue: 1 })
})

test.each(['report', undefined] as const)('a case of kind %s has no row and no number', (kind) => {
  const { kind: _, ...plain } = aCase({ receivedOn: asDay('2026-04-14') })
  const given: CaseAtCutOff = { ...plain, ...(kind === undefined ? {} : { kind }) }
  const { number } = given
  const subject = { type: 'case', number, ...(kind === undefined ? {} : { kind }) } as const
  const duty = aDuty({ id: `${number}/sort/1` as DutyId, subject })
  const figures = frozen({ cases: [given], duties: [duty], asTheyStood: [number] })
  expect(told(figures.township.figures)).toMatchObject({ 'in-hand': 1, 'first-time': 1 })
  expect(told(figures.township.intake)).toEqual({ counter: 1 })
  expect(told(figures.township.duties)).toEqual({ due: 1, overdue: 1 })
  expect(figures).toMatchObject({ leads: [], villages: [], posts: [], named: [] })
  expect(JSON.stringify(figures)).not.toContain(number)
})

describe('whatever there is', () => {
  const day = fc.nat({ max: 130 }).map((days) => addDays(asDay('2026-01-01'), days))
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const some = <T extends object>(value: T) =>
    Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
      [Key in keyof T]?: Exclude<T[Key], undefined>
    }
  const anyDuty = fc
    .record({
      ...{ due: day, doneOn: day, state: fc.constantFrom(...dutyStates) },
      ...{ nature: fc.constantFrom(...dutyNatures), kind: fc.constantFrom('handle', 'notify') },
      owedBy: fc.constantFrom(post('one'), post('two')),
      ofKind: maybe(fc.constantFrom(...caseKinds)),
    })
    .map(({ ofKind, ...given }) => {
      const number = '2026-900000' as CaseNumber
      return aDuty({ ...given, subject: { type: 'case', number, ...some({ kind: ofKind }) } })
    })
  const anyCase = fc
    .record({
      kind: maybe(fc.constantFrom(...caseKinds)),
      lead: maybe(fc.constantFrom(post('lead-1'), post('lead-2'))),
      village: maybe(fc.constantFrom('laojie' as VillageCode, 'zhiyan' as VillageCode)),
      channel: fc.constantFrom(...channels),
      ...{ receivedOn: day, concludedOn: maybe(day), endedOn: maybe(day) },
      inherited: fc.boolean(),
      settled: maybe(fc.record({ on: day, how: fc.constantFrom(...settledHow) })),
      claims: fc.array(
        maybe(fc.constantFrom(...claimOutcomes)).map((outcome) => ({
          id: 'c' as ClaimId,
          ...some({ outcome }),
        })),
      ),
      duties: fc.array(anyDuty, { maxLength: 3 }),
    })
    .map(({ kind, ...given }): CaseAtCutOff => {
      const { kind: _, ...plain } = aCase(some(given))
      return { ...plain, ...some({ kind }) }
    })
  const anything = fc.record({ cases: fc.array(anyCase), duties: fc.array(anyDuty) })

  test('every figure counts its list, in order and each once, and what has no number', () => {
    fc.assert(
      fc.property(anything, (given) => {
        for (const figure of everyFigure(frozen(given))) {
          const list = listOf(figure)
          expect(figure.count).toBe(list.length + (figure.unnamed ?? 0))
          expect(list).toEqual([...new Set(list)].sort())
        }
      }),
    )
  })

  test('the parts of a figure add up to it', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const paper = frozen(given)
        for (const figures of [
          ...[paper.township.figures, paper.township.duties],
          ...[...paper.leads, ...paper.villages].map((row) => row.figures),
          ...paper.posts.map((row) => row.duties),
        ]) {
          for (const { code, count } of figures as { code: string; count: number }[]) {
            const parts = (figures as { count: number; of?: string }[]).filter(
              (each) => each.of === code,
            )
            const sum = parts.reduce((all, each) => all + each.count, 0)
            if (parts.length > 0) expect([code, sum]).toEqual([code, count])
          }
        }
      }),
    )
  })

  test('the same in any order is the same paper', () => {
    fc.assert(
      fc.property(anything, ({ cases, duties }) => {
        const turned = { cases: [...cases].reverse(), duties: [...duties].reverse() }
        expect(JSON.stringify(frozen(turned))).toBe(JSON.stringify(frozen({ cases, duties })))
      }),
    )
  })

  test('whoever may see nothing reads every count and no list', () => {
    fc.assert(
      fc.property(anything, (given) => {
        const paper = frozen(given)
        const seen = asSeenBy(paper, () => false)
        expect(everyFigure(seen).map(({ count }) => count)).toEqual(
          everyFigure(paper).map(({ count }) => count),
        )
        expect(everyFigure(seen).flatMap(listOf)).toEqual([])
        expect(
          everyFigure(seen).every(
            ({ count, leftOut, unnamed = 0 }) => count === leftOut! + unnamed,
          ),
        ).toBe(true)
        expect(seen.posts.flatMap(({ overdue }) => overdue)).toEqual([])
        expect(subjectsOf(seen)).toEqual([])
      }),
    )
  })
})

test('of what is seen together every count stays, and of its cases those that are open', () => {
  const [one, other] = [aCase(), aCase()]
  const cases = [one.number, other.number]
  const paper = frozen({
    cases: [one, other],
    clusters: [{ subject: '环保', area: null, says: '2 matters.', cases }],
  })
  expect(frozen({ cases: [one] })).not.toHaveProperty('clusters')
  expect(subjectsOf({ ...frozen({}), clusters: paper.clusters ?? [] })).toEqual(cases)
  const seen = asSeenBy(paper, (subject) => subject === one.number)
  expect(seen.clusters).toEqual([
    { subject: '环保', area: null, says: '2 matters.', count: 2, cases: [one.number], leftOut: 1 },
  ])
})

test('of each list what is open to the reader, and how much is not', () => {
  const [one, other] = [aCase(), aCase()]
  const duty = aDuty({
    id: `${other.number}/handle/1` as DutyId,
    subject: { type: 'case', number: other.number, kind: 'petition' },
  })
  const paper = frozen({ cases: [one, other], duties: [duty] })
  expect(subjectsOf(paper)).toEqual([one.number, other.number])
  const seen = asSeenBy(paper, (subject) => subject === one.number)
  expect(seen.township.figures[0]).toEqual({
    ...{ code: 'in-hand', count: 2, cases: [one.number], leftOut: 1 },
  })
  expect(seen.posts[0]?.overdue).toEqual([])
  expect(seen.named).toEqual(paper.named)
})

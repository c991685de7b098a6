import fc from 'fast-check'
import { measures, type Measure, type Target } from '../../../domain/campaign/definition'
import { sampledIn, type CountedProceeding } from '../../../domain/campaign/outside-sample'
import { measured, type TargetResult } from '../../../domain/campaign/targets'
import type { CaseAtCutOff } from '../../../domain/circular/case-figures'
import type { DutyAtCutOff } from '../../../domain/circular/duty-figures'
import { asSeenBy } from '../../../domain/circular/seen-figures'
import { dutyStates } from '../../../domain/duty/duty'
import type { ClaimId, DutyId, PromiseId, UndertakingId } from '../../../domain/ids'
import { addDays, asDay } from '../../../domain/time/day'
import { aCase, aDuty, frozen } from '../circular/counted'

const none = { drawn: 0, judged: 0, again: 0 }
const target = (measure: Measure, atLeastPercent = 100): Target => {
  return { code: measure, title: measure, measure, atLeastPercent, basis: 'plan H8' }
}
type Given = { cases?: CaseAtCutOff[]; duties?: DutyAtCutOff[]; atLeast?: number }
function result(measure: Measure, { cases = [], duties = [], atLeast }: Given): TargetResult {
  const ofCampaign = { targets: [target(measure, atLeast)], sample: none }
  const [found] = frozen({ cases, duties, ofCampaign }).targets ?? []
  if (found === undefined) throw new Error('A target is always measured')
  return found
}

const part = 'C2026-0001.village.laojie' as UndertakingId
const ofPart = (kind: string, change: Partial<DutyAtCutOff> = {}) =>
  aDuty({
    ...{ id: `${part}/${kind}/1` as DutyId, kind, nature: 'internal', due: asDay('2026-04-15') },
    ...{ subject: { type: 'undertaking', id: part }, ...change },
  })
const onTime = { state: 'done', doneOn: asDay('2026-04-15') } as const
const late = { state: 'done', doneOn: asDay('2026-04-16') } as const

describe('what is owed in the campaign', () => {
  const rows: [string, DutyAtCutOff, received: (0 | 1)[], timely: (0 | 1)[]][] = [
    ['in on its day', ofPart('matters', onTime), [1, 1], [1, 1]],
    ['in a day late', ofPart('matters', late), [1, 1], [0, 1]],
    ['missed', ofPart('matters', { state: 'missed' }), [0, 1], [0, 1]],
    ['overdue', ofPart('round'), [0, 1], [0, 1]],
    ['due on the cut-off day', ofPart('round', { due: asDay('2026-04-24') }), [0, 0], [0, 0]],
    ['due after it', ofPart('round', { due: asDay('2026-04-25') }), [0, 0], [0, 0]],
    // Weeks before the stretch of this paper: a target speaks of the whole campaign.
    [
      'missed in March',
      ofPart('round', { state: 'missed', due: asDay('2026-03-27') }),
      [0, 1],
      [0, 1],
    ],
    ['withdrawn', ofPart('round', { state: 'withdrawn' }), [0, 0], [0, 0]],
    ['a paper sent out late', ofPart('publish', late), [0, 0], [0, 1]],
    ['a step of a record to be answered', ofPart('step', late), [0, 0], [0, 0]],
    ['a right to reply', ofPart('answer', { state: 'missed' }), [0, 0], [0, 0]],
    ['owed on a case', aDuty(), [0, 0], [0, 0]],
  ]
  test.each(rows)('%s', (_, duty, received, timely) => {
    const got = ({ reached, of }: TargetResult) => [reached, of]
    expect(got(result('returns-received', { duties: [duty] }))).toEqual(received)
    expect(got(result('duties-on-time', { duties: [duty] }))).toEqual(timely)
  })
})

describe('matters', () => {
  const claim = { id: 'c' as ClaimId, outcome: 'supported', carriedOut: true }
  const judged = (change: object) =>
    aCase({ claims: [claim], ...change } as unknown as Partial<CaseAtCutOff>)
  const on = asDay('2026-04-20')
  const confirmed = judged({ settled: { how: 'confirmed', on } })
  const unanswered = judged({ settled: { how: 'unanswered', on } })
  const promised = judged({ promises: [{ id: 'p' as PromiseId, by: 'post', due: on }] })
  const refused = judged({ claims: [{ ...claim, outcome: 'unsupported' }] })

  test('settled of reasonable ones: confirmed and unanswered apart, what was refused not among them', () => {
    const found = result('settled-of-reasonable', {
      cases: [confirmed, unanswered, promised, refused],
    })
    expect(found).toMatchObject({ reached: 2, of: 3, percent: 66.6, met: false, sample: none })
    expect(found.apart).toEqual({ confirmed: 1, unanswered: 1 })
    expect(found.behind.cases).toEqual([promised.number])
  })

  test('a report on officials counts, and has a number in no list', () => {
    const { behind, of } = result('settled-of-reasonable', {
      cases: [{ ...promised, kind: 'report' }],
    })
    expect([of, behind.cases, behind.unnamed]).toEqual([1, [], 1])
  })

  test('backlog that is settled of all backlog', () => {
    const old = (change: object) => judged({ inherited: true, ...change })
    const open = old({})
    const found = result('backlog-settled', {
      cases: [open, old({ settled: { how: 'confirmed', on } })],
      atLeast: 50,
    })
    expect(found).toMatchObject({ reached: 1, of: 2, percent: 50, met: true })
    expect(found.behind.cases).toEqual([open.number])
  })

  test("this year's first-time matters: what still has time is neither in time nor late", () => {
    const answered = aCase({ duties: [aDuty({ state: 'done', doneOn: asDay('2026-04-10') })] })
    const overdue = aCase({ duties: [aDuty()] })
    const running = aCase({ duties: [aDuty({ due: asDay('2026-05-10') })] })
    const found = result('first-time-in-time', { cases: [answered, overdue, running, aCase()] })
    expect(found).toMatchObject({ reached: 1, of: 2, percent: 50, met: false })
    expect(found.behind.cases).toEqual([overdue.number])
  })
})

test('where there is nothing to measure nothing is met, nor missed', () => {
  for (const measure of measures) {
    expect(result(measure, {})).toMatchObject({ percent: null, met: null })
  }
})

test('of the lists one reads what is open to one, and how much was left out', () => {
  const duties = [ofPart('matters', { state: 'missed' })]
  const ofCampaign = { targets: [target('returns-received')], sample: none }
  const [seen] = asSeenBy(frozen({ duties, ofCampaign }), () => false).targets ?? []
  expect(seen).toMatchObject({ reached: 0, of: 1, behind: { duties: [], leftOut: 1 } })
})

test('the outside sample: drawn, judged, and what is to be looked at again', () => {
  const draw = (claims: string[], judged?: { on: string; again: string[] }): CountedProceeding => ({
    ...{ kind: 'refusal-sample', cases: [], said: { claims }, openedOn: asDay('2026-04-01') },
    taken:
      judged === undefined
        ? []
        : [
            {
              ...{
                step: 'judge',
                by: 'p' as never,
                forPost: 'head' as never,
                on: asDay(judged.on),
              },
              answers: { finding: 'some-again', again: judged.again },
            },
          ],
  })
  const days = { since: asDay('2026-03-20'), cutOff: asDay('2026-04-24') }
  const found = sampledIn(
    [
      draw(['a', 'b'], { on: '2026-04-10', again: ['b'] }),
      draw(['c', 'd'], { on: '2026-04-27', again: ['c'] }),
      { ...draw(['e']), openedOn: asDay('2026-03-01') },
      { ...draw(['f']), kind: 'acceptance' },
    ],
    days,
  )
  expect(found).toEqual({ drawn: 4, judged: 2, again: 1 })
})

/** Whatever stands there: reached and behind make up the whole, and "met" says what the share says. */
test('no share is rounded up to its target', () => {
  const anyDuty = fc.record({
    kind: fc.constantFrom('matters', 'round', 'publish', 'step'),
    state: fc.constantFrom(...dutyStates),
    after: fc.integer({ min: -30, max: 30 }),
    done: fc.integer({ min: -3, max: 3 }),
  })
  fc.assert(
    fc.property(
      fc.array(anyDuty, { maxLength: 40 }),
      fc.integer({ min: 0, max: 100 }),
      (given, atLeast) => {
        const duties = given.map(({ kind, state, after, done }, place) => {
          const due = addDays(asDay('2026-04-10'), after)
          const doneOn = state === 'done' ? { doneOn: addDays(due, done) } : {}
          return ofPart(kind, { id: `${part}/${kind}/${place}` as DutyId, state, due, ...doneOn })
        })
        for (const measure of ['returns-received', 'duties-on-time'] as const) {
          const figures = { figures: [], duties, cutOff: asDay('2026-04-24'), sample: none }
          const [found] = measured([target(measure, atLeast)], figures)
          expect(found?.behind.duties).toHaveLength((found?.of ?? 0) - (found?.reached ?? 0))
          if (found?.percent !== null) expect(found?.met).toBe((found?.percent ?? 0) >= atLeast)
        }
      },
    ),
  )
})

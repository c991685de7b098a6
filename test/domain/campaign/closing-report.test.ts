import type { CampaignStart, CampaignState } from '../../../domain/campaign/campaign'
import { closingOf, owesReport } from '../../../domain/campaign/closing-report'
import { checkDefinition } from '../../../domain/campaign/check'
import { CLOSING_REPORT, type CampaignDefinition } from '../../../domain/campaign/definition'
import type { CountedProceeding } from '../../../domain/campaign/outside-sample'
import { paperOf, papersBegun } from '../../../domain/campaign/papers'
import type { CircularState } from '../../../domain/circular/circular'
import { frozen } from '../../../domain/circular/steps'
import type { DutyId, TextRef } from '../../../domain/ids'
import { instantAt } from '../../../domain/time/day'
import { aDuty } from '../circular/counted'
import { calendar2019, campaignId, day, person, post, Running, settings, small } from './running'

const measuring: CampaignDefinition = {
  ...small,
  acceptance: ['closing-gate', 'rating-sample'],
}
const began: CampaignStart = {
  ...{ type: 'campaign', id: campaignId, definition: measuring, participants: [] },
  ...{ openedOn: day('2019-03-20'), report: { withinWorkingDays: 15 } },
}
const text: TextRef = { id: 't', hash: 'h' }
const director = { actor: person('director'), forPost: post('director') }

/** Until there is nothing left to start. */
function over(start: CampaignStart = began): Running<CampaignState> {
  const run = new Running<CampaignState>(start).until(day('2019-12-31'))
  run.happened(
    run.state.papersToStart.map(({ code, number }) => ({ type: 'paper-started', code, number })),
  )
  return run.until(day('2019-12-31'))
}
const begunReport = (run: Running<CampaignState>) =>
  run.events.flatMap((event) =>
    event.type === 'paper-begun' && event.code === CLOSING_REPORT ? [event] : [],
  )

test('with the last phase over the report begins, once, about all its days', () => {
  const run = over()
  const [begun, ...more] = begunReport(run)
  expect(more).toEqual([])
  expect(begun?.occurrence).toMatchObject({
    ...{ opensOn: '2019-07-24', from: '2019-03-20', to: '2019-07-23', due: '2019-08-13' },
  })
  expect(run.state.endedOn).toBeUndefined()
})

test('it ends when its report is out, and not before', () => {
  const run = over()
  const published = { kind: 'report-published', on: day('2019-08-12') } as const
  const on = day('2019-12-31')
  expect(run.give(on, { facts: published })).toEqual(['report-published'])
  expect(run.give(on, { facts: published })).toEqual([])
  expect(run.until(on).state.endedOn).toBe('2019-07-24')
})

test('one that measures and accepts nothing, or began before there were reports, just ends', () => {
  expect(owesReport(small)).toBe(false)
  expect(owesReport(measuring)).toBe(true)
  expect(owesReport({ ...small, targets: [{} as never] })).toBe(true)
  const { report: _, ...before } = began
  const run = over(before)
  expect([begunReport(run), run.state.endedOn]).toEqual([[], '2019-07-24'])
})

test('stopped, it owes no report', () => {
  const run = new Running<CampaignState>(began).until(day('2019-05-06'))
  run.give(day('2019-05-06'), { facts: { kind: 'stop-campaign', reason: text }, ...director })
  expect(run.state.endedOn).toBe('2019-05-06')
  expect(begunReport(run.until(day('2019-12-31')))).toEqual([])
})

test('stopped, it starts no paper any more, and knows which have begun', () => {
  const run = new Running<CampaignState>(began).until(day('2019-05-24'))
  expect(run.state.papersToStart).toHaveLength(2)
  run.give(day('2019-05-24'), { facts: { kind: 'stop-campaign', reason: text }, ...director })
  expect(run.state.papersToStart).toEqual([])
  const papers = ['circular.1', 'circular.2'].map((paper) => `${campaignId}.${paper}`)
  expect(papersBegun(run.state)).toEqual(papers)
  expect(papersBegun(over().state).at(-1)).toBe(`${campaignId}.closing-report.1`)
})

test('the report is drafted a week before its day, approved by another, and its campaign told', () => {
  const campaign = over()
  const [begun] = begunReport(campaign)
  if (begun === undefined) throw new Error('A report was expected')
  const run = new Running<CircularState>(paperOf(campaign.state, settings, begun))
  expect(run.state).toMatchObject({ id: `${campaignId}.closing-report.1`, cutOff: '2019-07-23' })
  const figures = { hash: 'h', named: [], frozenAt: instantAt(day('2019-07-24'), '00:10') }
  run.happened(frozen(run.state, settings, figures))
  expect(run.state.duties.map(({ kind, due }) => [kind, due.due])).toEqual([
    ['draft', '2019-08-06'],
  ])
  const clerk = { actor: person('clerk'), forPost: post('office') }
  run.give(day('2019-07-25'), { facts: { kind: 'draft', text }, ...clerk })
  const approve = { facts: { kind: 'approve' } } as const
  expect(run.refusal(day('2019-08-01'), { ...approve, ...clerk })).toBe('drafter-approves')
  run.give(day('2019-08-01'), { ...approve, ...director })
  run.give(day('2019-08-02'), { facts: { kind: 'publish' }, ...clerk })
  expect(run.state.report).toEqual({ told: false })
  expect(run.state.openUntil).toBe('2019-09-12')
  run.happened([{ type: 'campaign-told' }])
  expect(run.state).toMatchObject({ report: { told: true }, publishedOn: '2019-08-02' })
})

test('its code is no code for a duty', () => {
  const [first, ...rest] = small.duties
  if (first === undefined) throw new Error('Duties were expected')
  const definition = { ...small, duties: [{ ...first, code: CLOSING_REPORT }, ...rest] }
  expect(
    checkDefinition(definition, calendar2019).map(({ code, path }) => [code, ...path]),
  ).toContainEqual(['reserved-code', 'duties', 0, 'code'])
})

test('of what was accepted it says which criteria hold for how many', () => {
  const check = (...taken: [step: string, on: string, answers?: object][]): CountedProceeding => ({
    ...{ kind: 'acceptance', cases: [], said: {}, openedOn: day('2019-06-01') },
    taken: taken.map(([step, on, answers = {}]) => ({
      ...{ step, by: person('p'), forPost: post('x'), on: day(on), answers: answers as never },
    })),
  })
  const met = (ratings: string) => ({ gate: 'met', ratings })
  const part = { type: 'undertaking', id: campaignId } as const
  const missed = aDuty({
    id: 'C2019-0001/report/1' as DutyId,
    state: 'missed',
    due: day('2019-06-30'),
    subject: part,
  })
  const change = { kind: 'extend-phase', phase: 'push', to: day('2019-07-23') } as const
  const found = closingOf({
    definition: measuring,
    changes: [{ on: day('2019-05-06'), change, reason: text }],
    proceedings: [
      check(['accept', '2019-06-20', met('looked-at')]),
      check(
        ['send-back', '2019-06-20'],
        ['mend', '2019-06-25'],
        ['accept', '2019-07-01', met('too-few-to-tell')],
      ),
      check(['send-back', '2019-07-20']),
      check(['send-back', '2019-06-20'], ['mend', '2019-06-25']),
      // After the last day: it was still to be decided.
      check(['accept', '2019-07-24', met('looked-at')]),
      { ...check(), kind: 'refusal-sample' },
    ],
    duties: [missed, aDuty({ state: 'missed' }), { ...missed, state: 'done' }],
    cutOff: day('2019-07-23'),
  })
  expect(found).toEqual({
    ...{ accepted: 2, sentBack: 1, underWay: 2 },
    criteria: [
      { criterion: 'closing-gate', holds: 2, of: 2 },
      { criterion: 'rating-sample', holds: 1, of: 2 },
    ],
    missed: ['C2019-0001/report/1'],
    changes: [{ on: '2019-05-06', kind: 'extend-phase', reason: text }],
  })
})

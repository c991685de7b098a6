import type { CampaignState, CampaignStart } from '../../../domain/campaign/campaign'
import { previewOf } from '../../../domain/campaign/changes'
import { askedOf, participantId, type ParticipantState } from '../../../domain/campaign/participant'
import { paperOf } from '../../../domain/campaign/papers'
import type { CaseNumber, TextRef } from '../../../domain/ids'
import type { UndertakingFacts } from '../../../domain/undertaking/undertaking'
import {
  calendar2019,
  calendarOfMarch2019,
  campaignId,
  day,
  person,
  post,
  Running,
  settings,
  small,
} from './running'

const village = { role: 'village', code: 'laojie', post: post('laojie-head') } as const
const began: CampaignStart = {
  ...{ type: 'campaign', id: campaignId, definition: small, participants: [village] },
  openedOn: day('2019-03-20'),
}
const text: TextRef = { id: 't', hash: 'h' }
const campaign = () => new Running<CampaignState>(began)
const part = (openedOn = day('2019-03-20'), given = settings) =>
  new Running<ParticipantState>(
    {
      ...{ type: 'participant', id: participantId(campaignId, village), campaign: campaignId },
      ...{ participant: village, asked: askedOf(small, village), moves: [], changes: 0, openedOn },
    },
    given,
  )
const actor = person('village-head')
const forPost = village.post
const filed = (duty: string, what: object): { facts: UndertakingFacts } => ({
  facts: { kind: 'file-return', duty, filed: what } as UndertakingFacts,
})
const nil = { form: 'matters', nil: true }

describe('a campaign opens and closes its phases, on rest days too', () => {
  test.each([
    ['2019-04-07', null],
    ['2019-04-08', 'survey'],
    ['2019-04-30', 'survey'],
    // Labour Day.
    ['2019-05-01', 'push'],
    ['2019-07-23', 'push'],
  ])('on %s it is in %s', (on, phase) => {
    expect(campaign().until(day(on)).state.phase).toBe(phase)
  })

  test('with its last day over and nothing open it ends; what was missed is missed', () => {
    const run = campaign().until(day('2019-12-31'))
    expect(run.state.endedOn).toBeUndefined()
    const papers = run.state.papersToStart
    expect(papers).toHaveLength(5)
    run.happened(
      papers.map(({ code, number }) => ({ type: 'paper-started', code, number }) as const),
    )
    expect(run.until(day('2019-12-31')).state.endedOn).toBe('2019-07-24')
    expect(run.state.duties.map(({ state }) => state)).toEqual(['missed', 'missed'])
  })
})

describe('the part of a village', () => {
  test('owes its return by the last working day of the phase, and from its first', () => {
    const duty = part().until(day('2019-04-08')).duty('return')
    expect(duty).toMatchObject({ openedOn: '2019-04-08', owedBy: 'laojie-head', state: 'open' })
    expect(duty.due.due).toBe('2019-04-30')
    expect(duty.closesOn).toBe('2019-05-10')
  })

  test('nil is said in so many words, by whoever has the post', () => {
    const run = part().until(day('2019-04-10'))
    const { id } = run.duty('return')
    const on = day('2019-04-10')
    expect(run.refusal(on, { ...filed(id, { form: 'matters', cases: [] }), actor, forPost })).toBe(
      'return-does-not-fit',
    )
    expect(run.refusal(on, { ...filed(id, { form: 'statement', text }), actor, forPost })).toBe(
      'return-does-not-fit',
    )
    expect(run.refusal(on, { ...filed(id, nil), actor, forPost: post('xinqiao-head') })).toBe(
      'not-for-your-post',
    )
    expect(run.refusal(on, { ...filed(`${id}0`, nil), actor, forPost })).toBe('unknown-duty')
    expect(
      run.refusal(day('2019-04-09'), { ...filed(id, nil), actor, forPost }, on),
    ).toBeUndefined()
    expect(run.refusal(day('2019-04-11'), { ...filed(id, nil), actor, forPost }, on)).toBe(
      'date-in-future',
    )
    expect(run.give(on, { ...filed(id, nil), actor, forPost })).toEqual(['returned', 'duty-done'])
    expect(run.refusal(on, { ...filed(id, nil), actor, forPost })).toBe('already-done')
  })

  test('late it is taken until its period closes, and never after', () => {
    const late = part().until(day('2019-05-10'))
    const { id } = late.duty('return')
    late.give(day('2019-05-10'), { ...filed(id, nil), actor, forPost })
    expect(late.state.returns).toMatchObject([{ late: true }])
    const closed = part().until(day('2019-05-11'))
    expect(closed.duty('return').state).toBe('missed')
    expect(closed.refusal(day('2019-05-11'), { ...filed(id, nil), actor, forPost })).toBe(
      'period-closed',
    )
  })

  test('a missing return climbs the ladder: owner, head of the office, lead, director', () => {
    const run = part().until(day('2019-05-11'))
    const rungs = run.events.flatMap((event) =>
      event.type === 'rung-reached' && event.duty === run.duty('return').id
        ? [[event.rung, event.to[0]]]
        : [],
    )
    expect(rungs).toEqual([
      ...[
        ['warn', 'laojie-head'],
        ['due', 'laojie-head'],
        ['overdue', undefined],
      ],
      ...[
        ['unit-head', 'office-head'],
        ['lead', 'director'],
        ['director', 'director'],
      ],
    ])
  })

  test('a round is a day and the cases that came of it, within its own week', () => {
    const run = part().until(day('2019-05-14'))
    const second = run.duty('round', 2)
    const first = run.duty('round', 1)
    // Friday 3 May is a holiday, and the day before it lies in the phase before: it is due on the 5th, worked.
    expect([first.due.due, second.due.due]).toEqual(['2019-05-05', '2019-05-10'])
    const cases = ['2019-000001' as CaseNumber]
    const on = day('2019-05-14')
    const round = (heldOn: string) => ({
      ...filed(second.id, { form: 'round', heldOn: day(heldOn), cases }),
      ...{ actor, forPost },
    })
    expect(run.refusal(on, round('2019-05-15'))).toBe('date-in-future')
    expect(run.refusal(on, round('2019-04-30'))).toBe('date-too-early')
    expect(run.give(on, round('2019-05-09'))).toEqual(['returned', 'duty-done'])
  })

  test('what was due before it began is owed by nobody', () => {
    const run = part(day('2019-05-06')).until(day('2019-05-06'))
    expect(run.state.duties.map(({ about }) => about)).not.toContain('return')
    expect(run.events).toContainEqual({ type: 'occurrence-passed', code: 'return', number: 1 })
  })

  test('it rings nothing for a quiet duty, which counts as overdue all the same', () => {
    const run = part().until(day('2019-05-12'))
    const { id } = run.duty('round', 2)
    const rungs = run.events.flatMap((event) =>
      event.type === 'rung-reached' && event.duty === id ? [event.rung] : [],
    )
    expect(rungs).toEqual(['overdue'])
  })
})

describe('papers begin on the day of their cut-off', () => {
  test('every circular speaks of the days since the cut-off before it', () => {
    const run = campaign().until(day('2019-07-23'))
    const papers = run.state.papersToStart.map((paper) => paperOf(run.state, settings, paper))
    expect(papers.map(({ id, cutOff }) => [id, cutOff])).toEqual([
      ['C2019-0001.circular.1', '2019-05-10'],
      ['C2019-0001.circular.2', '2019-05-24'],
      ['C2019-0001.circular.3', '2019-06-06'],
      ['C2019-0001.circular.4', '2019-06-21'],
      ['C2019-0001.circular.5', '2019-07-05'],
    ])
    expect(papers.map(({ from }) => from)).toEqual([
      ...['2019-04-08', '2019-05-11', '2019-05-25', '2019-06-07', '2019-06-22'],
    ])
  })
})

describe('a running campaign is changed with a reason', () => {
  const on = day('2019-05-06')
  const director = { actor: person('director'), forPost: post('director') }
  const extended = { kind: 'extend-phase', phase: 'push', to: day('2019-08-31') } as const

  test('the preview is what the change then brings, and no case is in it', () => {
    const run = campaign().until(on)
    const preview = previewOf(run.state, extended, calendar2019, on)
    expect(preview.phases).toEqual([
      {
        code: 'push',
        was: { from: '2019-05-01', to: '2019-07-23' },
        becomes: { from: '2019-05-01', to: '2019-08-31' },
      },
    ])
    expect(preview.dropped).toEqual([])
    expect(preview.added.filter(({ duty }) => duty === 'circular').map(({ due }) => due)).toEqual([
      ...['2019-07-24', '2019-08-07', '2019-08-21'],
    ])
    run.give(on, { facts: { ...extended, reason: text }, ...director })
    expect(run.state.definition.phases.at(-1)?.to).toBe('2019-08-31')
    expect(run.state.changes).toEqual([{ on, change: extended, reason: text }])
    expect(run.state.toldChanges).toBeLessThan(run.state.changeCount)
  })

  test.each([
    [
      'a phase that is over',
      { kind: 'extend-phase', phase: 'survey', to: day('2019-05-20') },
      'phase-over',
    ],
    [
      'a phase made shorter',
      { kind: 'extend-phase', phase: 'push', to: day('2019-06-30') },
      'phase-too-short',
    ],
    [
      'a phase that ends before it begins',
      { kind: 'extend-phase', phase: 'push', to: day('2019-04-01') },
      'phase-too-short',
    ],
    [
      'a phase there is not',
      { kind: 'extend-phase', phase: 'peace', to: day('2019-08-31') },
      'definition-faulty',
    ],
    [
      'a date there is not',
      { kind: 'move-occurrence', duty: 'circular', number: 9, to: day('2019-06-03') },
      'unknown-duty',
    ],
    [
      'a day outside the phase',
      { kind: 'move-occurrence', duty: 'circular', number: 2, to: day('2019-07-24') },
      'day-outside-phase',
    ],
    [
      'yesterday',
      { kind: 'move-occurrence', duty: 'circular', number: 2, to: day('2019-05-05') },
      'day-outside-phase',
    ],
  ] as const)('refused: %s', (_, change, code) => {
    const run = campaign().until(on)
    expect(run.refusal(on, { facts: { ...change, reason: text }, ...director })).toBe(code)
  })

  test('a circular is moved until its cut-off, and not after', () => {
    const move = (number: number, to: string) => ({
      facts: {
        kind: 'move-occurrence',
        duty: 'circular',
        number,
        to: day(to),
        reason: text,
      } as const,
      ...director,
    })
    const run = campaign().until(on)
    run.give(on, move(1, '2019-05-20'))
    run.until(day('2019-05-14'))
    expect(run.state.papersToStart).toEqual([])
    run.until(day('2019-05-15'))
    expect(run.state.papersToStart).toMatchObject([
      { number: 1, occurrence: { due: '2019-05-20' } },
    ])
    expect(run.refusal(day('2019-05-15'), move(1, '2019-05-21'))).toBe('published-stays')
  })

  test('a part moves what is open by what it is told, once', () => {
    const run = part().until(day('2019-04-10'))
    const later = { ...small.phases[0]!, to: day('2019-05-17') }
    const next = { ...small.phases[1]!, from: day('2019-05-18') }
    const asked = { ...askedOf(small, village), phases: [later, next] }
    const redefine = { kind: 'redefine', asked, moves: [], changes: 1 } as const
    expect(run.give(day('2019-04-10'), { facts: redefine })).toEqual(['redefined', 'duty-moved'])
    expect(run.duty('return').due.due).toBe('2019-05-17')
    expect(run.give(day('2019-04-10'), { facts: redefine })).toEqual([])
  })

  test('stopped, nothing in it is owed any more', () => {
    const run = campaign().until(day('2019-05-20'))
    run.give(day('2019-05-20'), { facts: { kind: 'stop-campaign', reason: text }, ...director })
    expect(run.state).toMatchObject({ endedOn: '2019-05-20' })
    expect(run.state.duties.map(({ state }) => state)).not.toContain('open')
    expect(run.next).toBeUndefined()
  })
})

test('a calendar that was published anew moves what rests on it and is open', () => {
  const before = { ...settings, calendar: calendarOfMarch2019, calendarHash: 'before' }
  const run = part(day('2019-03-20'), before).until(day('2019-04-29'))
  // By the calendar of March, Friday 3 May was a working day; since the 22nd it is a holiday.
  const asKnown = run.state.duties.map(({ about, due }) => [about, due.due])
  expect(asKnown).toEqual([['return', '2019-04-30']])
  run.until(day('2019-05-01'))
  expect(run.duty('round').due.due).toBe('2019-05-03')
  const update = { kind: 'update-calendar', calendar: calendar2019, calendarHash: 'after' } as const
  expect(run.give(day('2019-05-01'), { facts: update })).toEqual(['calendar-updated', 'duty-moved'])
  expect(run.duty('round').due.due).not.toBe('2019-05-03')
})

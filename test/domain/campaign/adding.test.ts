import fc from 'fast-check'
import type { AddDuty } from '../../../domain/campaign/adding'
import type { CampaignStart, CampaignState } from '../../../domain/campaign/campaign'
import { previewOf } from '../../../domain/campaign/changes'
import type { DefinedDuty } from '../../../domain/campaign/definition'
import { askedOf, participantId, type ParticipantState } from '../../../domain/campaign/participant'
import type { Participant } from '../../../domain/campaign/taking-part'
import type { TextRef } from '../../../domain/ids'
import { addDays } from '../../../domain/time/day'
import { calendar2019, campaignId, day, person, post, Running, small } from './running'

const village: Participant = { role: 'village', code: 'laojie', post: post('laojie-head') }
const lead: Participant = { role: 'lead', code: 'lead-one', post: post('lead-one') }
const began: CampaignStart = {
  ...{ type: 'campaign', id: campaignId, definition: small, participants: [village] },
  openedOn: day('2019-03-20'),
}
const reason: TextRef = { id: 't', hash: 'h' }
const director = { actor: person('director'), forPost: post('director') }
const running = (on: string) => new Running<CampaignState>(began).until(day(on))
const part = (on: string) =>
  new Running<ParticipantState>({
    ...{ type: 'participant', id: participantId(campaignId, village), campaign: campaignId },
    ...{ participant: village, asked: askedOf(small, village), moves: [], changes: 0 },
    openedOn: day('2019-03-20'),
  }).until(day(on))

const extra: DefinedDuty = {
  ...{ code: 'extra', title: '专项说明', owers: 'office', phase: 'push', form: 'statement' },
  ...{ when: { by: 'day', day: day('2019-06-14'), restDay: 'before' }, acceptedForDays: 7 },
  ...{ ladder: 'standard', basis: 'plan H4' },
}
const adding = (more: object = {}, joining: readonly Participant[] = []): AddDuty => {
  return { kind: 'add-duty', duty: { ...extra, ...more }, joining }
}
const add = (run: Running<CampaignState>, on: string, change: AddDuty) =>
  run.give(day(on), { facts: { ...change, reason }, ...director })

test('what is added is owed like what it began with, from its own day on', () => {
  const run = running('2019-05-06')
  expect(add(run, '2019-05-06', adding({ opensWorkingDaysBefore: 3 }))).toEqual([
    'campaign-changed',
  ])
  run.until(day('2019-06-11'))
  expect(run.duty('extra')).toMatchObject({ owedBy: 'office', openedOn: '2019-06-11' })
  expect(run.state.changes).toMatchObject([{ on: '2019-05-06', change: { kind: 'add-duty' } }])
})

test('of a cadence whatever is over by then is owed by nobody, and the preview says the same', () => {
  const change = adding({ when: { by: 'weekly', weekday: 5, restDay: 'before' } })
  const run = running('2019-05-22')
  const { added, moved, dropped } = previewOf(run.state, change, calendar2019, day('2019-05-22'))
  expect([added[0]?.due, added.length, moved, dropped]).toEqual(['2019-05-24', 9, [], []])
  add(run, '2019-05-22', change)
  run.until(day('2019-12-31'))
  const owed = run.state.duties.filter(({ occurrence }) => occurrence?.code === 'extra')
  expect(owed.map(({ due }) => due.due)).toEqual(added.map(({ due }) => due))
})

test('a paper whose figures would have ended already is not written', () => {
  const change = adding({
    ...{ code: 'other', form: 'circular', when: { by: 'every-days', days: 14, restDay: 'after' } },
    paper: { cutOffWorkingDays: 3, replyWorkingDays: 1, readers: 'township' },
  })
  // Due on the 15th; its figures ended on the 10th.
  const run = running('2019-05-13')
  add(run, '2019-05-13', change)
  const begun = run
    .until(day('2019-06-20'))
    .state.papersToStart.filter(({ code }) => code === 'other')
    .map(({ number }) => number)
  expect(begun).toEqual([2, 3])
})

test.each([
  ['2019-05-06', adding({ code: 'circular' }), 'definition-faulty', /code/],
  ['2019-05-06', adding({ phase: 'peace' }), 'definition-faulty', /not there/],
  ['2019-05-06', adding({ phase: 'survey' }), 'phase-over', /2019-04-30/],
  ['2019-06-17', adding(), 'date-too-early', /2019-06-14/],
  [
    '2019-07-20',
    adding({ when: { by: 'weekly', weekday: 5, restDay: 'before' } }),
    'date-too-early',
    /today is 2019-07-20/,
  ],
  ['2019-05-06', adding({ form: 'circular' }), 'definition-faulty', /no paper/],
  [
    '2019-05-06',
    adding({ when: { by: 'day', day: day('2019-09-01'), restDay: 'stay' } }),
    'definition-faulty',
    /no day of the phase/,
  ],
  ['2019-05-06', adding({ owers: 'each-lead' }), 'definition-faulty', /No lead has a part/],
  ['2019-05-06', adding({ continues: 'nothing' }), 'definition-faulty', /continue/],
] as const)('on %s refuses %j', (on, change, code, words) => {
  const run = running(on)
  const command = { facts: { ...change, reason }, ...director }
  expect(run.refusal(day(on), command)).toBe(code)
  expect(() => run.give(day(on), command)).toThrow(words)
})

test('whoever had nothing to do in it begins their part on that day, once', () => {
  const run = running('2019-05-06')
  const events = add(run, '2019-05-06', adding({ owers: 'each-lead' }, [lead]))
  expect(events).toEqual(['campaign-changed', 'posts-joined'])
  expect(run.state.joining).toEqual([{ participant: lead, on: '2019-05-06' }])
  expect(run.state.participants).toEqual([village, lead])
  run.happened([{ type: 'joined-parts-begun', posts: [lead.post] }])
  expect(run.state.joining).toEqual([])
})

test('stopped before their part began, the campaign asks nothing of them', () => {
  const run = running('2019-05-06')
  add(run, '2019-05-06', adding({ owers: 'each-lead' }, [lead]))
  run.give(day('2019-05-06'), { facts: { kind: 'stop-campaign', reason }, ...director })
  expect(run.state.joining).toBeUndefined()
})

test('a part that is told owes what is still to come of it, and told again nothing more', () => {
  const run = part('2019-05-22')
  const duty: DefinedDuty = {
    ...extra,
    owers: 'each-village',
    when: { by: 'weekly', weekday: 3, restDay: 'after' },
  }
  const asked = askedOf({ ...small, duties: [...small.duties, duty] }, village)
  const told = { facts: { kind: 'redefine', asked, moves: [], changes: 1 } } as const
  run.give(day('2019-05-22'), told)
  expect(run.give(day('2019-05-22'), told)).toEqual([])
  run.until(day('2019-07-31'))
  const owed = run.state.duties.filter(({ occurrence }) => occurrence?.code === 'extra')
  expect(owed[0]?.due.due).toBe('2019-05-22')
  expect(owed).toHaveLength(9)
})

test('told days later it owes what was still to come on the day it was added (decision 84)', () => {
  const when = { by: 'weekly', weekday: 3, restDay: 'after' } as const
  const duty: DefinedDuty = { ...extra, owers: 'each-village', when }
  const asked = askedOf({ ...small, duties: [...small.duties, duty] }, village)
  const first = (told: object) => {
    const run = part('2019-05-24')
    const facts = { kind: 'redefine', asked, moves: [], changes: 1, ...told } as const
    run.give(day('2019-05-24'), { facts })
    run.until(day('2019-07-31'))
    return run.state.duties.find(({ occurrence }) => occurrence?.code === 'extra')?.due.due
  }
  expect(first({ addedOn: { extra: day('2019-05-22') } })).toBe('2019-05-22')
  // As recorded before that was said.
  expect(first({})).toBe('2019-05-29')
})

/** Whatever is added on whatever day: nothing that was owed changes, and nothing of it is due before. */
test('adding moves no other date and asks for nothing that is over', () => {
  const schedule = fc.oneof(
    fc.record({
      by: fc.constant('every-days'),
      days: fc.integer({ min: 1, max: 40 }),
      restDay: fc.constant('after'),
    }),
    fc.record({
      by: fc.constant('weekly'),
      weekday: fc.integer({ min: 1, max: 7 }),
      restDay: fc.constant('before'),
    }),
    fc.record({ by: fc.constant('working-day') }),
  )
  fc.assert(
    fc.property(schedule, fc.integer({ min: 0, max: 83 }), (when, after) => {
      const on = addDays(day('2019-05-01'), after)
      const change = adding({ when, acceptedForDays: 30 })
      const run = running(on)
      const before = run.state.duties
      const command = { facts: { ...change, reason }, ...director }
      if (run.refusal(on, command) !== undefined) return
      const preview = previewOf(run.state, change, calendar2019, on)
      expect([preview.moved, preview.dropped]).toEqual([[], []])
      run.give(on, command)
      expect(run.state.duties).toEqual(before)
      run.until(day('2019-12-31'))
      const owed = run.state.duties.filter(({ occurrence }) => occurrence?.code === 'extra')
      expect(owed.map(({ due }) => due.due)).toEqual(preview.added.map(({ due }) => due))
      expect(owed.every(({ due }) => due.due >= on)).toBe(true)
    }),
    { numRuns: 20 },
  )
})

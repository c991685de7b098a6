import type { CommandKind } from '../../../domain/case/commands'
import type { CasePhase } from '../../../domain/case/state'
import type { PersonId, TextRef } from '../../../domain/ids'
import { clerk, director, settings } from '../../support/case-fixtures'
import { allOf, ask, begin, duty, give, liveTo, refusalOf, sleepUntil, type Life } from './life'
import { allowedByHand } from './procedure-by-hand'

const reason: TextRef = { id: 'text-reason', hash: 'hash' }
const approvedBy = (person: PersonId) => {
  return { lateEntry: { approvalId: 'approval-1', approvedBy: person, reason } }
}

describe('today is the day in Asia/Shanghai (decision 2)', () => {
  it.each([
    ['2026-03-02T15:59:59.999Z', '2026-03-02', true],
    ['2026-03-02T15:59:59.999Z', '2026-03-03', false],
    ['2026-03-02T16:00:00.000Z', '2026-03-03', true],
    ['2026-03-02T16:00:00.000Z', '2026-03-04', false],
    ['2026-12-31T15:59:59.999Z', '2027-01-01', false],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', true],
    ['2028-02-28T16:00:00.000Z', '2028-02-29', true],
  ])('at %s a step of %s: possible %s', (at, on, possible) => {
    const approved = approvedBy(director)
    const decision = ask(begin({ receivedOn: '2026-02-26' }), 'accept', { at, on, ...approved })
    expect(decision.ok).toBe(possible)
  })

  it('says which day it is, and asks for the day on which it happened', () => {
    const given = { at: '2026-03-02T15:59:59.999Z', on: '2026-03-03' }
    const life = begin({ receivedOn: '2026-02-27' })
    const refusal = refusalOf(life, 'accept', given)
    expect(refusal).toMatchObject({
      code: 'date-in-future',
      rule: 'decision 2',
      message: 'Today is 2026-03-02. Give the day on which it happened.',
    })
    expect([...refusal.allowed].sort()).toEqual(allowedByHand(life.state).sort())
  })
})

describe('nothing happens before what it follows (decision 2)', () => {
  /** Received on the 2nd; accepted, entrusted, signed for, issued and served a day apart each. */
  function lived(to: CasePhase): Life {
    const days = ['03', '04', '05', '06', '07'].map((of) => `2026-03-${of}`)
    const steps = ['accept', 'entrust', 'sign-for', 'issue-opinion', 'serve-opinion'] as const
    let life = begin({ receivedOn: '2026-03-02', at: '2026-03-10 09:00' })
    for (const [index, step] of steps.entries()) {
      if (life.state.phase === to) break
      life = give(life, step, { on: days[index]! })
    }
    expect(life.state.phase).toBe(to)
    return life
  }

  const rows: [CommandKind, CasePhase, string, string, string][] = [
    ['serve-notice', 'registered', 'the receipt of the matter', '2026-03-01', '2026-03-02'],
    ['serve-notice', 'answer-served', 'the receipt of the matter', '2026-03-01', '2026-03-02'],
    ['accept', 'registered', 'the receipt of the matter', '2026-03-01', '2026-03-02'],
    ['entrust', 'accepted', 'its acceptance', '2026-03-02', '2026-03-03'],
    ['sign-for', 'entrusted', 'the entrustment of the unit', '2026-03-03', '2026-03-04'],
    ['issue-opinion', 'signed-for', 'the signature of the unit', '2026-03-04', '2026-03-05'],
    ['serve-opinion', 'answer-issued', 'the issue of the answer', '2026-03-05', '2026-03-06'],
    ['conclude', 'answer-served', 'the service of the answer', '2026-03-06', '2026-03-07'],
  ]

  it.each(rows)(
    '%s when %s: not before %s, which it names',
    (kind, phase, fact, tooEarly, first) => {
      const life = lived(phase)
      const { code, rule, message } = refusalOf(life, kind, { on: tooEarly })
      expect({ code, rule, message }).toEqual({
        code: 'date-too-early',
        rule: 'decision 2',
        message: `It cannot have happened before ${fact}, on ${first}. Correct the date.`,
      })
      expect(ask(life, kind, { on: first }).ok).toBe(true)
    },
  )

  it('no approval helps', () => {
    const given = { on: '2026-03-01', ...approvedBy(director) }
    expect(refusalOf(lived('registered'), 'accept', given).code).toBe('date-too-early')
    const ahead = { on: '2026-03-11', ...approvedBy(director) }
    expect(refusalOf(lived('registered'), 'accept', ahead).code).toBe('date-in-future')
  })

  it('the day of registration is no bound: what came in earlier may have been done earlier', () => {
    const life = begin({ receivedOn: '2026-03-02', at: '2026-03-10 09:00' })
    expect(ask(life, 'accept', { on: '2026-03-02' }).ok).toBe(true)
  })
})

describe('long past only with a reason and another person’s approval (decision 2)', () => {
  /** Received on Monday 5 January; today is Tuesday 3 March, and 30 days ago 1 February. */
  const old = () => begin({ receivedOn: '2026-01-05', at: '2026-03-03 09:00' })

  it.each([
    ['2026-02-01', undefined, 'ok'],
    ['2026-01-31', undefined, 'date-needs-approval'],
    ['2026-01-05', undefined, 'date-needs-approval'],
    ['2026-01-31', director, 'ok'],
    ['2026-01-05', director, 'ok'],
    ['2026-01-31', clerk, 'approval-not-independent'],
    ['2026-01-04', director, 'date-too-early'],
  ])('%s, approved by %s: %s', (on, by, expected) => {
    const decision = ask(old(), 'accept', { on, ...(by === undefined ? {} : approvedBy(by)) })
    expect(decision.ok ? 'ok' : decision.refusal.code).toBe(expected)
  })

  it('says after how many days, and what is needed', () => {
    expect(refusalOf(old(), 'accept', { on: '2026-01-31' })).toMatchObject({
      rule: 'decision 2',
      message:
        'A date more than 30 days past needs a reason, and approval by another person: the director of the office or the head of the body.',
    })
    expect(refusalOf(old(), 'accept', { on: '2026-01-31', ...approvedBy(clerk) })).toMatchObject({
      rule: 'decision 2',
      message: 'Whoever enters a date long past may not approve it. Ask another person who may.',
    })
  })

  it.each([
    [0, '2026-03-03', true],
    [0, '2026-03-02', false],
    [10, '2026-02-21', true],
    [10, '2026-02-20', false],
  ])('the number of days is a setting: %i, %s possible %s', (lateEntryDays, on, possible) => {
    const given = { receivedOn: '2026-01-05', at: '2026-03-03 09:00' }
    const life = begin({ ...given, settings: settings({ lateEntryDays }) })
    expect(ask(life, 'accept', { on }).ok).toBe(possible)
  })

  it('the approval stands in the journal before what it allowed', () => {
    const life = give(old(), 'accept', { on: '2026-01-31', ...approvedBy(director) })
    const types = life.events.slice(old().events.length).map(({ type }) => type)
    expect(types.slice(0, 2)).toEqual(['late-entry-approved', 'accepted'])
    expect(allOf(life, 'late-entry-approved')).toEqual([
      {
        type: 'late-entry-approved',
        lateEntry: { approvalId: 'approval-1', approvedBy: director, reason },
      },
    ])
  })

  it.each([[director], [clerk]])('a date that needs none journals none, not even by %s', (by) => {
    const life = give(old(), 'accept', { on: '2026-02-01', ...approvedBy(by) })
    expect(allOf(life, 'late-entry-approved')).toEqual([])
  })
})

describe('clocks run from the day it happened, not from its entry (decision 2)', () => {
  it('Friday’s service entered on Monday counts from Friday', () => {
    const issued = liveTo(begin({ at: '2026-03-06 15:00' }), 'answer-issued')
    const onMonday = give(issued, 'serve-opinion', { at: '2026-03-09 09:00', on: '2026-03-06' })
    const onFriday = give(issued, 'serve-opinion', { at: '2026-03-06 17:00' })
    expect(onMonday.state.windows).toEqual(onFriday.state.windows)
    // Thirty days after Friday 6 March is Sunday 5 April, Tomb-Sweeping Day, up to Tuesday the 7th.
    expect(onMonday.state.windows[0]).toMatchObject({ openedOn: '2026-03-06', state: 'open' })
    expect(onMonday.state.windows[0]!.last.due).toBe('2026-04-07')
    expect(duty(onMonday, 'conclude').due).toMatchObject({ due: '2026-03-10' })
  })

  it('what was done in time and entered after its date is not late', () => {
    // Received on Monday 2 March, so the notice is owed by Tuesday the 17th.
    const overdue = sleepUntil(begin(), '2026-03-20 09:00')
    expect(duty(overdue, 'notify').rung).toContain('overdue')
    const entered = give(overdue, 'serve-notice', { on: '2026-03-17' })
    expect(allOf(entered, 'duty-done')).toMatchObject([{ on: '2026-03-17', late: false }])
    const later = give(overdue, 'serve-notice', { on: '2026-03-18' })
    expect(allOf(later, 'duty-done')).toMatchObject([{ on: '2026-03-18', late: true }])
  })
})

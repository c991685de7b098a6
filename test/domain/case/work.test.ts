import type { CommandFacts } from '../../../domain/case/commands'
import type { Day } from '../../../domain/time/day'
import { allOf, ask, duty, kindsOfDuties, refusalOf } from './life'
import {
  accept,
  an,
  answered,
  atWork,
  conclude,
  dutiesOf,
  entrust,
  live,
  ofAn,
  opinion,
  owed,
  petition,
  post,
  signFor,
  text,
} from './acts'

const back: CommandFacts = { kind: 'return-entrustment', text }
const team = (...members: string[]): CommandFacts => ({
  ...{ kind: 'form-team', members: members.map(post) },
})
const plan = (...milestones: string[]): CommandFacts => ({
  ...{ kind: 'set-plan', text, milestones: milestones as Day[] },
})
const reach = (number: number): CommandFacts => ({
  ...{ kind: 'reach-milestone', milestone: `2026-000001/milestone/${number}` as never },
})
const accepted = () => live(ofAn('national-2022'), [petition])

describe('a unit and a lead for every matter that is worked on (H3, H6)', () => {
  it('within two working days, and signed for within two more', () => {
    expect(duty(accepted(), 'entrust')).toMatchObject({
      ...{ due: { due: '2026-03-04' }, owedBy: 'entruster', nature: 'internal' },
    })
    const life = live(accepted(), [entrust(), { at: '2026-03-04 09:00' }])
    expect(duty(life, 'entrust')).toMatchObject({ state: 'done', doneOn: '2026-03-04' })
    // The unit's own duty: Friday 6 March. The statutory one stays where it was.
    expect(duty(life, 'sign-for')).toMatchObject({
      ...{ due: { due: '2026-03-06' }, owedBy: 'unit-head' },
    })
    expect(duty(life, 'handle').due).toEqual(duty(accepted(), 'handle').due)
    const signed = live(life, [signFor, { at: '2026-03-09 09:00' }])
    expect(allOf(signed, 'duty-done').at(-1)).toMatchObject({ on: '2026-03-09', late: true })
  })

  it('what the unit gives back before it signs is owed by the office again', () => {
    const returned = live(accepted(), [entrust()], [back, { at: '2026-03-03 09:00' }])
    expect(returned.state).toMatchObject({ phase: 'accepted' })
    expect(returned.state.entrustment).toBeUndefined()
    expect(dutiesOf(returned, 'entrust').map(({ state }) => state)).toEqual(['done', 'open'])
    expect(duty(returned, 'sign-for').state).toBe('withdrawn')
    const other = live(returned, [entrust('other', 'other-head'), { at: '2026-03-06 09:00' }])
    // Two working days after Tuesday the 3rd is Thursday the 5th.
    expect(allOf(other, 'duty-done').at(-1)).toMatchObject({ on: '2026-03-06', late: true })
    expect(refusalOf(atWork(ofAn('national-2022')), back).code).toBe('not-allowed-now')
  })

  it('handed on, the other unit signs, and nobody is late for it', () => {
    const life = live(atWork(ofAn('national-2022')), [
      entrust('other', 'other-head', 'other-lead'),
      { at: '2026-03-23 09:00' },
    ])
    expect(life.state).toMatchObject({
      ...{ phase: 'entrusted', entrustment: { unit: 'other', firstOn: '2026-03-02' } },
    })
    expect(duty(life, 'entrust')).toMatchObject({ state: 'done', doneOn: '2026-03-02' })
    expect(dutiesOf(life, 'sign-for').map((each) => [each.owedBy, each.state])).toEqual([
      ['unit-head', 'done'],
      ['other-head', 'open'],
    ])
    const third = live(life, [signFor], [entrust('third'), { at: '2026-03-25 09:00' }])
    expect(third.state.entrustment).toMatchObject({ on: '2026-03-25', firstOn: '2026-03-02' })
    expect(refusalOf(third, signFor, { on: '2026-03-24' }).code).toBe('date-too-early')
    expect(refusalOf(life, entrust(), { on: '2026-03-20' }).code).toBe('date-too-early')
  })

  it('a report on an official is handed over, and entrusted to nobody first (Art. 30)', () => {
    const life = live(ofAn('national-2022'), [accept('report')])
    expect(kindsOfDuties(life, 'open')).toEqual(['notify', 'handle'])
  })
})

describe('the settlement plan, counted back to its milestones (H4)', () => {
  it.each([
    ['none', plan()],
    ['one before the plan', plan('2026-03-01', '2026-03-10')],
    ['one before the one before it', plan('2026-03-10', '2026-03-09')],
  ])('%s: refused', (_, facts) => {
    expect(refusalOf(accepted(), facts)).toMatchObject({
      ...{ code: 'dates-out-of-order', rule: 'plan H4' },
    })
  })

  it('each is owed by its day, on a rest day too, by the head of the unit that works on it', () => {
    const life = live(accepted(), [plan('2026-03-02', '2026-03-14', '2026-03-14')])
    expect(dutiesOf(life, 'milestone').map(({ due, owedBy }) => [due.due, owedBy])).toEqual([
      ['2026-03-02', 'handler'],
      ['2026-03-14', 'handler'],
      ['2026-03-14', 'handler'],
    ])
    const planned = live(atWork(ofAn('national-2022')), [plan('2026-03-20')])
    expect(dutiesOf(planned, 'milestone')).toMatchObject([
      { owedBy: 'unit-head', about: '2026-000001/milestone/1' },
    ])
  })

  it('reached one by one; what is left is named', () => {
    const life = live(accepted(), [plan('2026-03-10', '2026-03-20')])
    const one = live(life, [reach(2), { at: '2026-03-12 09:00' }])
    expect(dutiesOf(one, 'milestone').map(({ doneOn }) => doneOn)).toEqual([
      ...[undefined, '2026-03-12'],
    ])
    const refusal = refusalOf(one, reach(2))
    expect(refusal).toMatchObject({ code: 'unknown-object', rule: 'plan H4' })
    expect(refusal.message).toContain('2026-000001/milestone/1.')
    expect(refusalOf(one, reach(1), { on: '2026-03-01' }).code).toBe('date-too-early')
    expect(refusalOf(live(one, [reach(1)]), reach(1)).code).toBe('not-allowed-now')
    expect(refusalOf(accepted(), reach(1)).code).toBe('not-allowed-now')
  })

  it('a new plan has milestones of its own; those of the old are owed no more', () => {
    const life = live(accepted(), [plan('2026-03-10', '2026-03-20')], [reach(1)])
    const again = live(life, [plan('2026-03-25'), { at: '2026-03-05 09:00' }])
    expect(again.state.plan?.milestones.map(({ id }) => id)).toEqual(['2026-000001/milestone/3'])
    expect(dutiesOf(again, 'milestone').map(({ state }) => state)).toEqual([
      ...['done', 'withdrawn', 'open'],
    ])
  })

  it('once the opinion is issued no milestone is waited for', () => {
    const life = live(atWork(ofAn('national-2022')), [plan('2026-03-10', '2026-05-06')], [reach(1)])
    const issued = live(life, [opinion({})])
    expect(dutiesOf(issued, 'milestone').map(({ state }) => state)).toEqual(['done', 'withdrawn'])
  })
})

describe('what else is noted while it is worked on', () => {
  it('a team has members', () => {
    expect(refusalOf(accepted(), team())).toMatchObject({
      ...{ code: 'nobody-named', rule: 'plan H6' },
    })
    expect(live(accepted(), [team('lead', 'clerk')]).state.team).toEqual({
      ...{ on: '2026-03-02', members: ['lead', 'clerk'] },
    })
  })

  it.each<[CommandFacts]>([
    [{ kind: 'note-progress', text }],
    [{ kind: 'complete-clear', clear: 'history', text }],
    [{ kind: 'record-advice', what: 'hearing', text }],
    [team('lead')],
    [plan('2026-03-20')],
  ])('%j moves no date, and is for a matter that is worked on', (facts) => {
    const before = atWork(ofAn('national-2022'))
    const statutory = (life: typeof before) =>
      life.state.duties.filter(({ nature }) => nature === 'statutory')
    expect(statutory(live(before, [facts]))).toEqual(statutory(before))
    expect(ask(accepted(), facts, { on: '2026-03-01' }).ok).toBe(false)
    const over = live(answered(before), [conclude])
    for (const life of [ofAn('national-2022'), answered(before), over]) {
      expect(refusalOf(life, facts).code).toBe('not-allowed-now')
    }
  })

  it('what a leader did is told whether or not it is worked on, and the acceptance does not wait for it (H7)', () => {
    const visited: CommandFacts = {
      ...{ kind: 'note-lead-attention', how: 'leaders-round', text },
      leader: post('lead'),
    }
    const over = live(answered(atWork(ofAn('national-2022'))), [conclude])
    for (const life of [ofAn('national-2022'), answered(atWork(ofAn('national-2022'))), over]) {
      const { state } = live(life, [visited])
      expect(state.attention?.map(({ how, leader }) => [how, leader])).toEqual([
        ['leaders-round', 'lead'],
      ])
      expect([state.phase, state.duties]).toEqual([life.state.phase, life.state.duties])
    }
  })

  it('a clear told again was clear from the first time on', () => {
    const told: CommandFacts = { kind: 'complete-clear', clear: 'handling', text }
    const history: CommandFacts = { kind: 'complete-clear', clear: 'history', text }
    const life = live(accepted(), [told], [history], [told, { at: '2026-03-09 09:00' }])
    expect(life.state.clears).toEqual([
      { clear: 'history', on: '2026-03-02' },
      { clear: 'handling', on: '2026-03-02' },
    ])
    expect(life.state.recipients).toMatchObject([{ id: an }])
    expect(owed(life).some((each) => each.includes('five'))).toBe(false)
  })
})

import type { CommandFacts } from '../../../domain/case/commands'
import { noticesNeeded } from '../../../domain/case/notices'
import type { DutyKind } from '../../../domain/duty/duty'
import { asDay } from '../../../domain/time/day'
import {
  an,
  bo,
  body,
  cameIn,
  conclude,
  directing,
  dutiesOf,
  entrust,
  first,
  live,
  ofAn,
  owed,
  petition,
  second,
  tell,
  text,
  under,
} from './acts'
import { allOf, refusalOf, sleepUntil, type Life } from './life'

/** 交还: what another body was sent comes back from it, and is to be sorted here anew (Art. 23). */

const forward = (to = 'city'): CommandFacts => ({ kind: 'forward', to: body(to) })
const assign = (to = 'city', reportBackOn?: string): CommandFacts => {
  return {
    kind: 'assign',
    to: body(to),
    ...(reportBackOn && { reportBackOn: asDay(reportBackOn) }),
  }
}
const takeBack: CommandFacts = { kind: 'take-back', text }
const line = (life: Life, kind: DutyKind) =>
  dutiesOf(life, kind).map(({ about, due, state, doneOn }) =>
    [about, due.due, doneOn ?? state].join(' '),
  )

// Monday 2 March 2026; it comes back on Monday 9 March.
const monday = { at: '2026-03-09 09:00' }
const back = (life = ofAn('national-2022'), by = forward()) => live(life, [by], [takeBack, monday])

describe('from whatever became of the transfer', () => {
  const told = () => live(ofAn('national-2022'), [forward()], [tell(an, 'transfer')])
  const lives: [string, () => Life][] = [
    ['assigned', () => live(ofAn('national-2022'), [assign('city', '2026-04-30')])],
    ['closing', () => live(ofAn('national-2022'), [forward()])],
    ['concluded', () => live(told(), [conclude])],
    ['ended', () => sleepUntil(live(told(), [conclude]), '2026-03-06 09:00')],
  ]

  it.each(lives)('%s: it lies here unsorted, and nothing of before is left open', (phase, life) => {
    expect(life().state.phase).toBe(phase)
    const { state } = live(life(), [takeBack, monday])
    expect(state).toMatchObject({
      phase: 'registered',
      cameBack: [{ from: 'city', on: '2026-03-09', sent: { on: '2026-03-02', quarrels: 0 } }],
      outside: [],
    })
    const gone = ['transfer', 'ending', 'sortedOn', 'closingOn', 'concludedOn', 'endedOn'] as const
    for (const name of gone) expect(state).not.toHaveProperty(name)
  })

  it('not once it has reported, nor on a day before it was sent', () => {
    const reported = live(ofAn('national-2022'), [assign()], [{ kind: 'record-report', text }])
    expect(refusalOf(reported, takeBack).code).toBe('not-allowed-now')
    expect(
      refusalOf(live(ofAn('national-2022'), [forward(), monday]), takeBack, { on: '2026-03-06' }),
    ).toMatchObject({ code: 'date-too-early' })
  })

  it('nor against what was decided on competence', () => {
    const contest: CommandFacts = { kind: 'contest', with: [body('city')] }
    const decide: CommandFacts = {
      ...{ kind: 'decide-competence', by: 'common-superior', competent: body('city') },
    }
    const decided = live(ofAn('national-2022'), [contest], [decide])
    expect(decided.state.ending).toBe('transferred')
    expect(refusalOf(decided, takeBack).code).toBe('not-allowed-now')
  })
})

describe('what is owed then', () => {
  it('sorting, within its days from the return; what was done stays done', () => {
    expect(line(back(), 'sort')).toEqual(['1 2026-03-05 2026-03-02', '2 2026-03-12 open'])
    const again = live(
      back(),
      [forward('county'), { at: '2026-03-11 09:00' }],
      [takeBack, { at: '2026-03-16 09:00' }],
    )
    expect(line(again, 'sort')).toEqual([
      ...['1 2026-03-05 2026-03-02', '2 2026-03-12 2026-03-11', '3 2026-03-19 open'],
    ])
    expect(line(live(again, [petition]), 'sort').at(-1)).toBe('3 2026-03-19 2026-03-16')
  })

  it('after a quarrel too, each time by its own days', () => {
    const contest: CommandFacts = { kind: 'contest', with: [body('county')] }
    const ours: CommandFacts = {
      ...{ kind: 'decide-competence', by: 'agreement', competent: body('body') },
    }
    const before = live(ofAn('national-2022'), [contest], [ours, { at: '2026-03-04 09:00' }])
    // Whose it is was decided: it can only be taken here.
    expect(refusalOf(before, forward()).code).toBe('sent-back-and-forth')
    const after = live(
      back(),
      [contest, { at: '2026-03-10 09:00' }],
      [ours, { at: '2026-03-16 09:00' }],
    )
    expect(line(after, 'sort')).toEqual([
      ...['1 2026-03-05 2026-03-02', '2 2026-03-12 2026-03-10', '3 2026-03-19 open'],
    ])
  })

  it('Art. 22 was met by sending it on, and no date of it is revived', () => {
    const office = { settings: under('national-2022', { petitionOffice: 'county-or-above' }) }
    const life = back(ofAn('national-2022', office))
    expect(line(life, 'register')).toEqual(['1 2026-03-17 2026-03-02'])
    expect(line(sleepUntil(life, '2026-03-20 09:00'), 'register')).toEqual([
      '1 2026-03-17 2026-03-02',
    ])
  })

  it('no report of that body is looked after any more; of the next one it is', () => {
    const assigned = live(ofAn('national-2022'), [assign('city', '2026-04-30')])
    expect(owed(assigned)).toContain('2026-04-30 follow-up-transfer')
    const life = live(assigned, [takeBack, monday])
    expect(line(life, 'follow-up-transfer')).toEqual(['1 2026-04-30 withdrawn'])
    const next = live(life, [assign('county', '2026-05-20')])
    expect(line(next, 'follow-up-transfer').at(-1)).toBe('1 2026-05-20 open')
    expect(next.state.outside).toMatchObject([{ about: 'report-back', body: 'county' }])
  })

  it('concluded once more, by days of its own', () => {
    const over = live(ofAn('national-2022'), [forward()], [tell(an, 'transfer')], [conclude])
    const life = live(over, [takeBack, monday], [forward('county')], [tell(an, 'transfer')])
    expect(line(life, 'conclude')).toEqual(['1 2026-03-04 2026-03-02', '1/2 2026-03-11 open'])
    expect(line(live(life, [conclude]), 'conclude').at(-1)).toBe('1/2 2026-03-11 2026-03-09')
  })

  it('an old case that was taken up meanwhile is given to a unit anew', () => {
    const over = live(ofAn('national-2022'), [forward()], [tell(an, 'transfer')], [conclude])
    const taken = live(over, [{ kind: 'take-up' }], [entrust()], [takeBack, monday])
    expect(taken.state.entrustment).toBeUndefined()
    expect(live(taken, [petition]).state.phase).toBe('accepted')
  })
})

describe('the person hears of it', () => {
  const sent = () => live(cameIn('national-2022'), [tell(an)], [forward()], [tell(an, 'transfer')])
  const returned = () => live(sent(), [takeBack, monday])

  it('whoever was told that it went there is owed to be told how it goes on', () => {
    expect(line(returned(), 'tell-ending')).toEqual([
      'transfer 2026-03-05 withdrawn',
      'back/1 2026-03-12 open',
    ])
    // Bo had been told nothing: the limit in law goes on, and nothing is owed twice.
    expect(line(returned(), 'notify')).toEqual(['1 2026-03-17 open'])
    const accepted = live(returned(), [petition])
    expect(noticesNeeded(accepted.state, an)).toEqual(['receipt'])
    const told = live(accepted, [tell(an), { at: '2026-03-11 09:00' }])
    expect(line(told, 'tell-ending').at(-1)).toBe('back/1 2026-03-12 2026-03-11')
    expect(line(live(told, [tell(bo)]), 'notify')).toEqual(['1 2026-03-17 2026-03-11'])
  })

  it('a proof that comes in later counts for what it proves', () => {
    const given = { ...directing, at: '2026-03-20 09:00', on: '2026-03-05' }
    const silent = live(cameIn('national-2022'), [forward()], [takeBack, monday])
    const told = live(silent, [tell(an, 'transfer'), given], [tell(bo), given])
    expect(told.state.notices.map(({ overtaken }) => overtaken)).toEqual([1, undefined])
    // Both were told in time; An, who was told that it went there, is still to hear that it came back.
    expect(line(told, 'notify')).toEqual(['1 2026-03-17 2026-03-05'])
    expect(line(told, 'tell-ending').at(-1)).toBe('back/1 2026-03-12 open')
    expect(noticesNeeded(told.state, an)).toEqual(['receipt'])
    expect(noticesNeeded(told.state, bo)).toEqual([])
    for (const again of [tell(an, 'transfer'), tell(bo)]) {
      expect(refusalOf(told, again, given).code).toBe('already-done')
    }
    expect(line(live(told, [tell(an)]), 'tell-ending').at(-1)).toBe('back/1 2026-03-12 2026-03-20')
  })

  it('of what was told before that, nothing counts for who was told that it went there', () => {
    const life = live(cameIn('national-2022'), [tell(an)], [forward()], [takeBack, monday])
    const given = { ...directing, at: '2026-03-20 09:00', on: '2026-03-05' }
    const told = live(life, [tell(an, 'transfer'), given])
    expect(told.state.notices.map(({ overtaken }) => overtaken)).toEqual([1, 1])
    expect(noticesNeeded(told.state, an)).toEqual(['receipt'])
  })

  it('that it went there is told for no day after it came back', () => {
    const refusal = refusalOf(returned(), tell(bo, 'transfer'), { at: '2026-03-11 09:00' })
    expect(refusal).toMatchObject({ code: 'not-for-this-matter' })
    expect(refusal.message).toContain('2026-03-09')
  })

  it.each(['national-2005', 'zhejiang-2016', 'national-2022'] as const)(
    '%s: returned to its own sender after that, they are told where it went',
    (era) => {
      const start = ofAn(era)
      const on = start.state.receivedOn
      const from = { origin: { from: body('county'), how: 'assigned' as const, on } }
      const below = { ...assign('village'), below: true } as CommandFacts
      const life = live(
        live(ofAn(era, from), [below], [tell(an, 'transfer')], [takeBack]),
        [{ kind: 'object', text }],
        [{ kind: 'answer-objection', agreed: true }],
      )
      expect(refusalOf(life, conclude).message).toContain('the notice (transfer)')
      const told = live(life, [tell(an, 'transfer')], [conclude])
      expect(owed(told)).toEqual([])
    },
  )

  it('sent elsewhere, they are told that; and what they were told of before does not count', () => {
    const elsewhere = live(returned(), [forward('county')])
    expect(noticesNeeded(elsewhere.state, an)).toEqual(['transfer'])
    expect(refusalOf(elsewhere, conclude).message).toContain('the notice (transfer)')
    const told = live(elsewhere, [tell(an, 'transfer')], [tell(bo, 'transfer')])
    expect(line(told, 'tell-ending')).toEqual([
      'transfer 2026-03-05 withdrawn',
      'back/1 2026-03-12 2026-03-09',
      'transfer/2 2026-03-12 2026-03-09',
    ])
    expect(live(told, [conclude]).state.phase).toBe('concluded')
  })

  it('whoever had only the receipt still knows what is so', () => {
    const life = live(ofAn('national-2022'), [tell(an)], [forward()], [takeBack, monday])
    expect(line(life, 'tell-ending')).toEqual(['transfer 2026-03-05 withdrawn'])
    expect(noticesNeeded(life.state, an)).toEqual([])
  })

  it('a notice of before is corrected within what was then', () => {
    const correct = (to: string): CommandFacts => {
      return {
        kind: 'correct-date',
        fact: 'notice',
        recipient: an,
        says: 'transfer',
        to: asDay(to),
        text,
      }
    }
    const life = live(returned(), [correct('2026-03-06'), directing])
    expect(life.state.notices.map(({ on }) => on)).toEqual(['2026-03-02', '2026-03-06'])
    for (const to of ['2026-03-01', '2026-03-10']) {
      const given = { ...directing, at: '2026-03-12 09:00' }
      expect(refusalOf(returned(), correct(to), given).code).toBe('dates-out-of-order')
    }
  })
})

describe('nobody plays ping-pong with it (Art. 24)', () => {
  it.each<[string, CommandFacts]>([
    ['forwarded', forward()],
    ['assigned', assign()],
    ['declined as theirs', { kind: 'decline', ground: 'not-ours', body: body('city') }],
  ])('to the body that gave it back it is not %s; to another it is', (_, facts) => {
    expect(refusalOf(back(), facts).code).toBe('sent-back-and-forth')
    const other = JSON.parse(JSON.stringify(facts).replace('city', 'county')) as CommandFacts
    expect(live(back(), [other]).state.phase).not.toBe('registered')
  })

  it('whose it is may be decided, and theirs if that is found', () => {
    const decide: CommandFacts = {
      ...{ kind: 'decide-competence', by: 'joint-meeting', competent: body('city') },
    }
    const life = live(back(), [{ kind: 'contest', with: [body('city')] }], [decide])
    expect(life.state).toMatchObject({ ending: 'transferred', transfer: { to: 'city' } })
    expect(refusalOf(life, takeBack).code).toBe('not-allowed-now')
  })

  it('nor by splitting it', () => {
    const two = { claims: [first, second].map((id) => ({ id })) }
    const life = back(live(ofAn('national-2022', two), [tell(an)]))
    const [begun] = allOf(live(life, [{ kind: 'split', claims: [second] }]), 'split-begun')
    expect(begun?.begins.cameBack).toEqual([{ from: 'city', on: '2026-03-09' }])
    const other = ofAn('national-2022', { ...begun!.begins, at: '2026-03-09 10:00' })
    expect(refusalOf(other, forward()).code).toBe('sent-back-and-forth')
    expect(line(other, 'sort')).toEqual(['1 2026-03-12 open'])
  })
})

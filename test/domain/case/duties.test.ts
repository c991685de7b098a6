import type { CaseEvent } from '../../../domain/case/events'
import { standardTargets } from '../../../domain/case/settings'
import type { DutyKind } from '../../../domain/duty/duty'
import { settings } from '../../support/case-fixtures'
import { withOwnPosts } from './office-posts'
import { allOf, begin, duty, give, kindsOfDuties, liveTo, moment, type Life } from './life'

/** Everything is entered on the day it happens, at nine. */
const beginOn = (on: string) => begin({ at: `${on} 09:00`, settings: withOwnPosts })
const giveOn = (life: Life, kind: Parameters<typeof give>[1], on: string) =>
  give(life, kind, { at: `${on} 09:00` })

describe('which duty opens, and which is fulfilled, when', () => {
  type Row = [step: string, open: DutyKind[], done: DutyKind[], life: () => Life]
  const registered = () => beginOn('2026-03-02')
  it.each<Row>([
    ['registered', ['sort', 'notify'], [], registered],
    ['accepted', ['notify', 'handle', 'entrust'], ['sort'], () => liveTo(registered(), 'accepted')],
    [
      'entrusted',
      ['notify', 'handle', 'sign-for'],
      ['sort', 'entrust'],
      () => liveTo(registered(), 'entrusted'),
    ],
    [
      'signed for',
      ['notify', 'handle'],
      ['sort', 'entrust', 'sign-for'],
      () => liveTo(registered(), 'signed-for'),
    ],
    [
      'opinion issued',
      ['notify', 'serve-answer'],
      ['sort', 'handle', 'entrust', 'sign-for'],
      () => liveTo(registered(), 'answer-issued'),
    ],
    [
      'opinion served',
      ['notify', 'conclude'],
      ['sort', 'handle', 'entrust', 'sign-for', 'serve-answer'],
      () => liveTo(registered(), 'answer-served'),
    ],
    [
      'concluded, somebody still to be told',
      ['notify', 'ask-settled'],
      ['sort', 'handle', 'entrust', 'sign-for', 'serve-answer', 'conclude'],
      () => liveTo(registered(), 'concluded'),
    ],
    [
      'ended',
      [],
      [
        ...(['sort', 'notify', 'handle', 'entrust', 'sign-for', 'serve-answer'] as const),
        ...(['conclude', 'ask-settled'] as const),
      ],
      () => liveTo(registered(), 'ended'),
    ],
  ])('%s: %j owed', (_, open, done, life) => {
    expect(kindsOfDuties(life(), 'open')).toEqual(open)
    expect(kindsOfDuties(life(), 'done')).toEqual(done)
  })

  it('accepting never fulfils the duty to tell; only a served notice does (decision 19)', () => {
    const accepted = liveTo(beginOn('2026-03-02'), 'accepted')
    expect(duty(accepted, 'notify').state).toBe('open')
    expect(duty(give(accepted, 'serve-notice'), 'notify').state).toBe('done')
  })
})

/** Counted by hand on the calendars of 2024 to 2026; other days of a row are of no account. */
describe('sort: three working days from registration, an internal target (decision 19)', () => {
  it.each([
    ['2026-03-02', '2026-03-05', 'an ordinary week'],
    ['2026-02-13', '2026-02-25', 'Spring Festival'],
    ['2024-04-29', '2024-05-07', 'Labour Day'],
    ['2025-09-29', '2025-10-10', 'National Day'],
    ['2024-02-28', '2024-03-04', 'a leap day'],
    ['2024-12-30', '2025-01-03', 'New Year'],
  ])('registered on %s: %s (%s)', (on, due) => {
    expect(duty(beginOn(on), 'sort')).toMatchObject({
      nature: 'internal',
      owedBy: 'sorter',
      openedOn: on,
      due: { due, provisional: false },
    })
  })

  it('counts from registration, however long ago it was received', () => {
    const life = begin({ receivedOn: '2026-02-02', at: '2026-03-02 09:00' })
    expect(duty(life, 'sort')).toMatchObject({ openedOn: '2026-03-02', due: { due: '2026-03-05' } })
  })

  it('does not wait for a workflow that could begin only days later', () => {
    const registeredAt = moment('2026-03-06 16:00')
    const { state } = begin({ at: '2026-03-09 09:00', receivedOn: '2026-03-06', registeredAt })
    expect(state.registeredAt).toBe(registeredAt)
    expect(state.duties.find(({ kind }) => kind === 'sort')?.due.due).toBe('2026-03-11')
  })

  it('counts from the day it is in Asia/Shanghai', () => {
    const life = begin({ at: '2026-03-02T16:00:00.000Z' })
    expect(duty(life, 'sort')).toMatchObject({ openedOn: '2026-03-03', due: { due: '2026-03-06' } })
  })
})

describe('notify: fifteen days from receipt (Art. 23)', () => {
  it.each([
    ['2026-03-02', '2026-03-17', false, 'an ordinary month'],
    ['2026-01-31', '2026-02-24', false, 'Spring Festival'],
    ['2026-02-08', '2026-02-24', false, 'the last day of Spring Festival'],
    ['2026-02-13', '2026-02-28', false, 'a Saturday that is worked'],
    ['2026-04-16', '2026-05-06', false, 'Labour Day'],
    ['2026-09-16', '2026-10-08', false, 'National Day'],
    ['2026-09-05', '2026-09-20', false, 'a Sunday that is worked'],
    ['2024-02-14', '2024-02-29', false, 'a leap day'],
    ['2024-02-03', '2024-02-18', false, 'the Sunday worked after Spring Festival 2024'],
    ['2024-12-17', '2025-01-02', false, 'New Year'],
    ['2026-12-16', '2026-12-31', false, 'the last day published'],
    ['2026-12-19', '2027-01-04', true, 'a Sunday of a year not published'],
    ['2026-12-20', '2027-01-04', true, 'a Monday of a year not published'],
  ])('received on %s: %s, provisional %s (%s)', (receivedOn, due, provisional) => {
    const life = begin({ receivedOn, at: `${receivedOn} 09:00`, settings: withOwnPosts })
    expect(duty(life, 'notify')).toMatchObject({
      nature: 'statutory',
      owedBy: 'notifier',
      openedOn: receivedOn,
      due: { due, provisional },
    })
  })

  it('counts from receipt, not from registration', () => {
    const life = begin({ receivedOn: '2026-02-26', at: '2026-03-02 09:00' })
    expect(duty(life, 'notify').due.due).toBe('2026-03-13')
  })

  it('gives article, law and the way it was counted', () => {
    const { basis, steps } = duty(beginOn('2026-03-02'), 'notify').due
    expect(basis).toContain('Art. 23')
    expect(basis).toContain('national-2022')
    expect(steps.map(({ kind }) => kind)).toEqual([
      'start',
      'first-day',
      'length',
      'last-day',
      'result',
    ])
  })
})

describe('handle: sixty days from acceptance (Art. 34)', () => {
  it.each([
    ['2025-12-24', '2026-02-24', false, 'Spring Festival'],
    ['2025-12-30', '2026-02-28', false, 'a Saturday that is worked'],
    ['2024-01-02', '2024-03-04', false, 'a weekend, over a leap day'],
    ['2023-12-31', '2024-02-29', false, 'a leap day'],
    ['2026-03-02', '2026-05-06', false, 'Labour Day'],
    ['2026-08-04', '2026-10-08', false, 'National Day'],
    ['2026-08-11', '2026-10-10', false, 'the Saturday worked after National Day'],
    ['2026-11-01', '2026-12-31', false, 'the last day published'],
    ['2026-11-02', '2027-01-01', true, 'a year not published'],
  ])('accepted on %s: %s, provisional %s (%s)', (on, due, provisional) => {
    const life = giveOn(beginOn(on), 'accept', on)
    expect(duty(life, 'handle')).toMatchObject({
      nature: 'statutory',
      owedBy: 'handler',
      openedOn: on,
      due: { due, provisional },
    })
    expect(duty(life, 'handle').due.basis).toContain('Art. 34')
  })

  it('counts from acceptance, not from receipt', () => {
    const life = giveOn(beginOn('2026-02-25'), 'accept', '2026-03-02')
    expect(duty(life, 'handle').due.due).toBe('2026-05-06')
  })

  it('entrusting, signing and a late unit never move it (decisions 10, 18)', () => {
    const accepted = giveOn(beginOn('2026-03-02'), 'accept', '2026-03-02')
    const entrusted = giveOn(accepted, 'entrust', '2026-03-20')
    const signed = giveOn(entrusted, 'sign-for', '2026-04-20')
    expect(duty(signed, 'handle')).toEqual(duty(accepted, 'handle'))
  })
})

describe('internal targets between the steps (decision 19), in working days', () => {
  it.each([
    ['2026-02-13', '2026-02-24', 'Spring Festival, the Saturday before it worked'],
    ['2026-04-30', '2026-05-07', 'Labour Day'],
    ['2024-10-11', '2024-10-14', 'the Saturday worked after National Day'],
    ['2024-06-07', '2024-06-12', 'Dragon Boat Festival'],
  ])('entrust, two from acceptance on %s: %s (%s)', (on, due) => {
    const life = giveOn(beginOn(on), 'accept', on)
    const expected = { nature: 'internal', owedBy: 'entruster', openedOn: on, due: { due } }
    expect(duty(life, 'entrust')).toMatchObject(expected)
  })

  it.each([
    ['2026-09-30', '2026-10-09', 'National Day'],
    ['2026-10-09', '2026-10-12', 'the Saturday worked after it'],
  ])('sign-for, two from entrusting on %s: %s (%s), owed by the unit', (on, due) => {
    const life = giveOn(giveOn(beginOn(on), 'accept', on), 'entrust', on)
    const expected = { nature: 'internal', owedBy: 'unit-head', openedOn: on, due: { due } }
    expect(duty(life, 'sign-for')).toMatchObject(expected)
  })

  it.each([
    ['2026-04-28', '2026-05-08', 'Labour Day'],
    ['2026-02-13', '2026-02-27', 'Spring Festival'],
    ['2025-12-31', '2026-01-08', 'New Year, the Sunday after it worked'],
    ['2024-09-13', '2024-09-23', 'Mid-Autumn'],
  ])('serve-answer, five from the opinion of %s: %s (%s)', (on, due) => {
    const life = liveTo(beginOn(on), 'answer-issued')
    const expected = { nature: 'internal', owedBy: 'server', openedOn: on, due: { due } }
    expect(duty(life, 'serve-answer')).toMatchObject(expected)
  })

  it.each([
    ['2026-03-06', '2026-03-10', 'a weekend'],
    ['2026-06-18', '2026-06-23', 'Dragon Boat Festival'],
  ])('conclude, two from service on %s: %s (%s)', (on, due) => {
    const life = liveTo(beginOn(on), 'answer-served')
    const expected = { nature: 'internal', owedBy: 'concluder', openedOn: on, due: { due } }
    expect(duty(life, 'conclude')).toMatchObject(expected)
  })

  it('each has a setting of its own', () => {
    const own = { sort: 6, entrust: 7, signFor: 8, serveAnswer: 9, conclude: 10 }
    const targets = { ...standardTargets, ...own }
    const life = begin({ at: '2026-03-02 09:00', settings: settings({ targets }) })
    const served = liveTo(life, 'answer-served')
    const kinds = ['sort', 'entrust', 'sign-for', 'serve-answer', 'conclude'] as const
    expect(kinds.map((kind) => duty(served, kind).due.due)).toEqual([
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
      '2026-03-13',
      '2026-03-16',
    ])
  })
})

describe('request-review: thirty days from receipt of the opinion, the person’s own (Art. 35)', () => {
  it.each([
    ['2026-01-15', '2026-02-14', false, 'the Saturday worked before Spring Festival'],
    ['2026-01-16', '2026-02-24', false, 'Spring Festival'],
    ['2026-04-01', '2026-05-06', false, 'Labour Day'],
    ['2026-09-01', '2026-10-08', false, 'National Day'],
    ['2024-01-30', '2024-02-29', false, 'a leap day'],
    ['2025-12-02', '2026-01-04', false, 'New Year, the Sunday after it worked'],
    ['2026-12-01', '2026-12-31', false, 'the last day published'],
    ['2026-12-02', '2027-01-01', true, 'a year not published'],
  ])('served on %s: last day %s, provisional %s (%s)', (on, due, provisional) => {
    const { windows, duties } = liveTo(beginOn(on), 'answer-served').state
    expect(windows).toMatchObject([{ openedOn: on, last: { due, provisional }, state: 'open' }])
    expect(duties.map(({ kind }) => kind)).not.toContain('request-review')
  })
})

describe('a duty is done on the day it was done, late or not', () => {
  it.each<[DutyKind, string, boolean]>([
    ['sort', '2026-03-05', false],
    ['sort', '2026-03-06', true],
    ['handle', '2026-05-06', false],
    ['handle', '2026-05-07', true],
  ])('%s done on %s, late %s', (kind, on, late) => {
    const before =
      kind === 'sort' ? beginOn('2026-03-02') : liveTo(beginOn('2026-03-02'), 'signed-for')
    const after = giveOn(before, kind === 'sort' ? 'accept' : 'issue-opinion', on)
    expect(duty(after, kind)).toMatchObject({ state: 'done', doneOn: on })
    const done = after.events
      .slice(before.events.length)
      .filter((event) => event.type === 'duty-done')
    expect(done).toEqual([{ type: 'duty-done', duty: `2026-000001/${kind}/1`, on, late }])
  })

  it('has an id of its own, the case as its subject and a first message to its post', () => {
    const opened = allOf(liveTo(beginOn('2026-03-02'), 'concluded'), 'duty-opened')
    expect(opened.map(({ duty: { id, subject }, to }) => [id, subject.number, to])).toEqual([
      ['2026-000001/sort/1', '2026-000001', ['sorter', 'office-head', 'director', 'head']],
      ['2026-000001/notify/1', '2026-000001', ['notifier', 'office-head', 'director', 'head']],
      ['2026-000001/handle/1', '2026-000001', ['handler', 'office-head', 'director', 'head']],
      ['2026-000001/entrust/1', '2026-000001', ['entruster', 'office-head', 'director', 'head']],
      ['2026-000001/sign-for/1', '2026-000001', ['unit-head', 'lead', 'director', 'head']],
      ...['serve-answer', 'conclude', 'ask-settled'].map((kind) => [
        `2026-000001/${kind}/1`,
        '2026-000001',
        [
          kind === 'serve-answer' ? 'server' : 'concluder',
          'office-head',
          'lead',
          'director',
          'head',
        ],
      ]),
    ])
  })

  it('follows its fact in the journal', () => {
    const types = (events: readonly CaseEvent[]) => events.map(({ type }) => type)
    const life = liveTo(beginOn('2026-03-02'), 'accepted')
    expect(types(life.events)).toEqual([
      ...['registered', 'duty-opened', 'duty-opened'],
      ...['accepted', 'duty-done', 'duty-opened', 'duty-opened'],
    ])
  })
})

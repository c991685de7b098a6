import type { Duty, RungName } from '../../../domain/duty/duty'
import {
  pendingRungs,
  ringing,
  rungInstant,
  standardLadder,
  type LadderSettings,
  type RungAddressee,
} from '../../../domain/duty/ladder'
import type { CaseNumber, DutyId, PostCode } from '../../../domain/ids'
import { asDay, parseGivenDay, type Instant } from '../../../domain/time/day'
import { publishedCalendar } from '../../../rules'

const calendar = publishedCalendar()

function instantsFor(due: string, ladder: LadderSettings = standardLadder): string[] {
  return ladder.rungs.map((rung) => rungInstant(rung, asDay(due), ladder, calendar))
}

it('rings for the last day that anybody can give', () => {
  expect(parseGivenDay('2199-12-31')).toBeDefined()
  expect(instantsFor('2199-12-31').at(-1)).toMatch(/^2200-01-/)
  expect(parseGivenDay('2200-01-01')).toBeUndefined()
})

/**
 * Counted by hand on the calendars of 2024 to 2026. 08:30 in Asia/Shanghai is 00:30 in UTC of the
 * same day; overdue begins at 00:00, which is 16:00 in UTC of the due date itself.
 */
describe('the rungs of a ladder ring on working days at 08:30 Asia/Shanghai (decision 10)', () => {
  it.each<[string, string, string[]]>([
    [
      'an ordinary week',
      '2026-03-11',
      ['2026-03-06', '2026-03-11', '2026-03-12', '2026-03-16', '2026-03-18'],
    ],
    [
      'the day after Spring Festival 2026, the Saturday before and the one after it worked',
      '2026-02-24',
      ['2026-02-12', '2026-02-24', '2026-02-25', '2026-02-27', '2026-03-02'],
    ],
    [
      'a Saturday that is worked',
      '2026-02-28',
      ['2026-02-25', '2026-02-28', '2026-03-02', '2026-03-04', '2026-03-06'],
    ],
    [
      'the eve of Labour Day 2026, Saturday 9 May worked',
      '2026-04-30',
      ['2026-04-27', '2026-04-30', '2026-05-06', '2026-05-08', '2026-05-11'],
    ],
    [
      'the day after National Day 2026, Mid-Autumn before it and Saturday 10 October worked',
      '2026-10-08',
      ['2026-09-28', '2026-10-08', '2026-10-09', '2026-10-12', '2026-10-14'],
    ],
    [
      'the day after National Day 2024, Saturday 12 October worked',
      '2024-10-08',
      ['2024-09-27', '2024-10-08', '2024-10-09', '2024-10-11', '2024-10-14'],
    ],
    [
      'a leap day',
      '2024-02-29',
      ['2024-02-26', '2024-02-29', '2024-03-01', '2024-03-05', '2024-03-07'],
    ],
    [
      'the year’s end, Sunday 4 January 2026 worked',
      '2025-12-31',
      ['2025-12-26', '2025-12-31', '2026-01-04', '2026-01-06', '2026-01-08'],
    ],
    [
      'into 2027, which is not published: its New Year is not known yet',
      '2026-12-31',
      ['2026-12-28', '2026-12-31', '2027-01-01', '2027-01-05', '2027-01-07'],
    ],
    [
      'a date somebody set on a holiday: the last working day before it still helps',
      '2026-10-03',
      ['2026-09-28', '2026-09-30', '2026-10-08', '2026-10-10', '2026-10-13'],
    ],
    [
      'a date somebody set on a Sunday',
      '2026-03-08',
      ['2026-03-04', '2026-03-06', '2026-03-09', '2026-03-11', '2026-03-13'],
    ],
  ])('%s: due %s', (_, due, [warn, on, unitHead, lead, director]) => {
    expect(instantsFor(due)).toEqual([
      `${warn}T00:30:00.000Z`,
      `${on}T00:30:00.000Z`,
      `${due}T16:00:00.000Z`,
      `${unitHead}T00:30:00.000Z`,
      `${lead}T00:30:00.000Z`,
      `${director}T00:30:00.000Z`,
    ])
  })

  it('at another hour where the office has set one', () => {
    const evening = { ...standardLadder, ringAt: '17:45' }
    expect(instantsFor('2026-03-11', evening)[0]).toBe('2026-03-06T09:45:00.000Z')
    expect(instantsFor('2026-03-11', evening)[2]).toBe('2026-03-11T16:00:00.000Z')
  })

  it('is the standard ladder: whom, how urgent, and that nothing of it is law', () => {
    expect(
      standardLadder.rungs.map(({ rung, workingDays, to, urgent, proposes }) => {
        return [rung, workingDays, to, urgent, proposes ?? null]
      }),
    ).toEqual([
      ['warn', -3, 'owner', false, null],
      ['due', 0, 'owner', false, null],
      ['overdue', null, 'nobody', false, null],
      ['unit-head', 1, 'unit-head', true, null],
      ['lead', 3, 'lead', true, null],
      ['director', 5, 'director', true, 'listed-supervision'],
    ])
    expect(standardLadder).toMatchObject({ ringAt: '08:30', verified: false })
  })
})

/** Due on Wednesday 11 March 2026. */
function duty(change: Partial<Duty> = {}): Duty {
  const due = { due: asDay('2026-03-11'), provisional: false, basis: 'a target', steps: [] }
  return {
    id: '2026-000001/sort/1' as DutyId,
    kind: 'sort',
    about: '1',
    subject: { type: 'case', number: '2026-000001' as CaseNumber },
    nature: 'internal',
    owedBy: 'clerk' as PostCode,
    openedOn: asDay('2026-03-02'),
    reckoning: { by: 'target', workingDays: 7, from: asDay('2026-03-02') },
    due,
    rung: [],
    rungBefore: [],
    state: 'open',
    ...change,
  }
}

const postsFrom = (addressee: RungAddressee) => [addressee as string as PostCode, 'top' as PostCode]

function rings(at: string, given: Duty = duty(), posts = postsFrom) {
  return ringing(given, standardLadder, calendar, at as Instant, posts).map(
    ({ rung, to }) => `${rung.rung} → ${to[0] ?? 'nobody'}`,
  )
}

describe('what is pending', () => {
  it('is what has not rung for the present due date', () => {
    const pending = pendingRungs(duty({ rung: ['warn', 'overdue'] }), standardLadder, calendar)
    expect(pending.map(({ rung, at }) => [rung.rung, at])).toEqual([
      ['due', '2026-03-11T00:30:00.000Z'],
      ['unit-head', '2026-03-12T00:30:00.000Z'],
      ['lead', '2026-03-16T00:30:00.000Z'],
      ['director', '2026-03-18T00:30:00.000Z'],
    ])
  })

  it('is nothing once the duty is done', () => {
    const done = duty({ state: 'done', doneOn: asDay('2026-03-05') })
    expect(pendingRungs(done, standardLadder, calendar)).toEqual([])
    expect(rings('2026-06-01T00:00:00.000Z', done)).toEqual([])
  })
})

describe('what rings', () => {
  it.each<[string, RungName[], string[]]>([
    ['2026-03-06T00:29:59.999Z', [], []],
    ['2026-03-06T00:30:00.000Z', [], ['warn → owner']],
    ['2026-03-06T00:30:00.000Z', ['warn'], []],
    ['2026-03-11T00:30:00.000Z', ['warn'], ['due → owner']],
    ['2026-03-11T15:59:59.999Z', ['warn', 'due'], []],
    ['2026-03-11T16:00:00.000Z', ['warn', 'due'], ['overdue → nobody']],
    ['2026-03-12T00:30:00.000Z', ['warn', 'due', 'overdue'], ['unit-head → unit-head']],
  ])('at %s, after %j: %j', (at, rung, expected) => {
    expect(rings(at, duty({ rung }))).toEqual(expected)
  })

  it('several at once: all are on record, the last for each addressee is sent (decision 10)', () => {
    expect(rings('2026-03-11T00:30:00.000Z')).toEqual(['warn → nobody', 'due → owner'])
    expect(rings('2026-04-01T00:00:00.000Z')).toEqual([
      'warn → nobody',
      'due → owner',
      'overdue → nobody',
      'unit-head → unit-head',
      'lead → lead',
      'director → director',
    ])
  })

  it('where two rungs come to the same post, that post hears of the last', () => {
    const noLead = (addressee: RungAddressee) =>
      postsFrom(addressee === 'lead' ? 'director' : addressee)
    const at = '2026-04-01T00:00:00.000Z'
    expect(rings(at, duty(), noLead).slice(3)).toEqual([
      'unit-head → unit-head',
      'lead → nobody',
      'director → director',
    ])
    const onePost = () => postsFrom('director')
    expect(rings(at, duty(), onePost).filter((each) => !each.endsWith('nobody'))).toEqual([
      'director → director',
    ])
  })

  it('sends each rung to the addressee first and then upward', () => {
    const [found] = ringing(
      duty(),
      standardLadder,
      calendar,
      '2026-03-06T00:30:00.000Z' as Instant,
      postsFrom,
    )
    expect(found).toEqual({ rung: standardLadder.rungs[0], to: ['owner', 'top'] })
  })
})

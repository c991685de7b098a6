import { advance, applyAll } from '../../../domain/case/apply'
import type { CommandFacts } from '../../../domain/case/commands'
import { decide } from '../../../domain/case/decide'
import { movedDates, type MovedDate } from '../../../domain/case/moved-dates'
import { missingYears, openDates } from '../../../domain/case/open-dates'
import { passTime } from '../../../domain/case/passage-of-time'
import { register } from '../../../domain/case/register'
import type { CaseSettings, RulesUpdate } from '../../../domain/case/settings'
import type { CaseState } from '../../../domain/case/state'
import { calendarKnownOn, type Calendar, type CalendarYear } from '../../../domain/time/calendar'
import { asDay, instantAt, type Day } from '../../../domain/time/day'
import { hashOf, loadRulePack, publishedCalendar } from '../../../rules'
import {
  clerk,
  command,
  ordinaryLife,
  petitioner,
  registration,
  settings,
} from '../../support/case-fixtures'
import { invented2027 } from '../../support/invented-2027'

const known = publishedCalendar()
const with2027 = (year: CalendarYear): Calendar => ({ years: [...known.years, year] })
const rulesOf = (calendar: Calendar): RulesUpdate => ({ calendar, calendarHash: hashOf(calendar) })

/** A case as it stands once these facts were entered on their days, in the morning. */
function lived(
  rules: CaseSettings,
  receivedOn: Day,
  facts: readonly [Day, CommandFacts][],
): CaseState {
  const registeredAt = instantAt(receivedOn, '09:00')
  const begun = register(registration({ receivedOn, registeredAt }), rules, registeredAt).state
  return facts.reduce((state, [on, fact]) => {
    const now = instantAt(on, '10:00')
    const passed = applyAll(state, passTime(state, rules, now))
    const decision = decide(passed, rules, command(fact, on), now)
    if (!decision.ok) throw new Error(decision.refusal.message)
    return advance(passed, decision.events)
  }, begun)
}

function updated(state: CaseState, rules: CaseSettings, update: RulesUpdate, on: Day) {
  const { packHash, calendarHash } = update
  const facts: CommandFacts = {
    kind: 'update-rules',
    ...(packHash === undefined ? {} : { packHash }),
    ...(calendarHash === undefined ? {} : { calendarHash }),
  }
  const now = instantAt(on, '10:00')
  const passed = applyAll(state, passTime(state, rules, now))
  const decision = decide(
    passed,
    rules,
    { ...command(facts, on, { actor: clerk }), rules: update },
    now,
  )
  if (!decision.ok) throw new Error(decision.refusal.message)
  return { events: decision.events, state: advance(passed, decision.events) }
}

/** One line for each date: id without the case, from → to; `?` marks what is provisional. */
const lines = (moved: readonly MovedDate[]) =>
  moved.map(({ id, from, to }) => `${id.split('/').slice(1).join('/')} ${mark(from)} → ${mark(to)}`)
const mark = (date: MovedDate['from']) =>
  date === null ? 'none' : `${date.due}${date.provisional ? '?' : ''}`

const accepted: CommandFacts = { kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' }
const told: CommandFacts = {
  kind: 'serve-notice',
  says: 'receipt',
  recipient: petitioner,
  way: 'signed',
}

describe('when the State Council publishes the next year', () => {
  const rules = settings({ calendar: known })

  // 21 December 2026 is a Monday; 15 days after it is Tuesday 5 January 2027 (Art. 23).
  it('a provisional date becomes firm where it was', () => {
    const state = lived(rules, asDay('2026-12-21'), [])
    const moved = movedDates(
      state,
      rules,
      rulesOf(with2027(invented2027)),
      instantAt(asDay('2026-12-21'), '15:00'),
    )
    expect(lines(moved)).toEqual(['notify/1 2027-01-05? → 2027-01-05'])
    expect(moved[0]).toMatchObject({ what: 'duty', kind: 'notify' })
  })

  // Sixty days after 8 December 2026 is 6 February 2027: 23 days to the end of the month, 31 in
  // January, 6. A Saturday, so by weekends alone Monday the 8th; by the invented notice Spring
  // Festival is 5 to 12 February and Saturday the 13th is worked (Art. 34; 民法典 203).
  it('Spring Festival moves a date that lies in it', () => {
    const day = asDay('2026-12-08')
    const state = lived(rules, day, [
      [day, told],
      [day, accepted],
    ])
    const now = instantAt(asDay('2026-12-09'), '10:00')
    expect(lines(movedDates(state, rules, rulesOf(with2027(invented2027)), now))).toEqual([
      'handle/1 2027-02-08? → 2027-02-13',
    ])
  })

  // The opinion received on 7 January 2027: thirty days later is Saturday 6 February (24 days to
  // the end of January, 6), which is the person's last day to ask for a review (Art. 35).
  it('the person’s window moves as the limits of officials do', () => {
    const day = asDay('2027-01-07')
    const state = lived(
      rules,
      asDay('2026-12-28'),
      ordinaryLife.slice(0, 6).map(({ facts }): [Day, CommandFacts] => [day, facts]),
    )
    const moved = movedDates(state, rules, rulesOf(with2027(invented2027)), instantAt(day, '15:00'))
    expect(moved.filter(({ what }) => what === 'window')).toEqual([
      {
        ...{
          id: '2026-000001/request-review/petitioner-1/0',
          what: 'window',
          kind: 'request-review',
        },
        from: { due: '2027-02-08', provisional: true },
        to: { due: '2027-02-13', provisional: false },
      },
    ])
  })

  it('what no year moves is not named, and no date of an ended case', () => {
    const day = asDay('2026-03-02')
    const state = lived(rules, day, [[day, accepted]])
    const update = rulesOf(with2027(invented2027))
    expect(movedDates(state, rules, update, instantAt(day, '15:00'))).toEqual([])
    const ended: CaseState = { ...lived(rules, asDay('2026-12-21'), []), phase: 'ended' }
    expect(movedDates(ended, rules, update, instantAt(asDay('2026-12-21'), '15:00'))).toEqual([])
  })
})

describe('a revision of a year that was published', () => {
  const pack = loadRulePack('national-2005')
  const before = calendarKnownOn(known, asDay('2019-03-21'))
  const after = calendarKnownOn(known, asDay('2019-03-22'))
  const rules = settings({ pack, packHash: hashOf(pack), calendar: before })
  const day = asDay('2019-03-04')
  const state = lived(rules, day, [
    [day, accepted],
    [day, { ...told, says: 'receipt' }],
  ])
  const now = instantAt(asDay('2019-03-22'), '10:00')

  // Sixty days after 4 March 2019 is 3 May: 27 days to the end of March, 30 in April, 3. A Friday
  // on which people worked until the notice of 22 March gave them 1 to 4 May, with Sunday 5 May
  // worked in exchange (2005 Art. 33; 国办发明电〔2019〕3号).
  it('22 March 2019 moves what fell due in the May holiday', () => {
    expect(lines(movedDates(state, rules, rulesOf(after), now))).toContain(
      'handle/1 2019-05-03 → 2019-05-05',
    )
  })

  it('is what then happens, date for date', () => {
    const moved = movedDates(state, rules, rulesOf(after), now)
    const { events } = updated(state, rules, rulesOf(after), asDay('2019-03-22'))
    const told = events.flatMap((event) =>
      event.type === 'duty-moved' ? [[event.duty, event.due.due, event.due.provisional]] : [],
    )
    expect(told.length).toBeGreaterThan(0)
    expect(moved.map(({ id, to }) => [id, to?.due, to?.provisional])).toEqual(told)
  })

  it('taken back, every date is where it was', () => {
    const there = updated(state, rules, rulesOf(after), asDay('2019-03-22')).state
    const moved = { ...rules, ...rulesOf(after) }
    expect(lines(movedDates(there, moved, rulesOf(before), now))).toContain(
      'handle/1 2019-05-05 → 2019-05-03',
    )
    const back = updated(there, moved, rulesOf(before), asDay('2019-03-22')).state
    const untouched = applyAll(state, passTime(state, rules, now))
    expect(openDates(back)).toEqual(openDates(untouched))
  })
})

describe('another version of a rule pack', () => {
  const day = asDay('2026-03-02')
  const rules = settings({ calendar: known })
  const state = lived(rules, day, [[day, accepted]])
  const change = (clocks: NonNullable<CaseSettings['pack']>['clocks']): RulesUpdate => {
    const pack = { ...loadRulePack('national-2022'), clocks }
    return { pack, packHash: hashOf(pack) }
  }
  const { clocks } = loadRulePack('national-2022')

  // Seventy days after 2 March 2026 is 11 May, a Monday: 29 in March, 30 in April, 11; sixty days
  // after it is 1 May, and Labour Day lasts to the 5th.
  it('moves what it gives another length', () => {
    const longer = clocks.map((each) =>
      each.clock === 'handle' ? { ...each, length: { unit: 'days', count: 70 } as const } : each,
    )
    expect(lines(movedDates(state, rules, change(longer), instantAt(day, '15:00')))).toEqual([
      'handle/1 2026-05-06 → 2026-05-11',
    ])
  })

  it('ends what it no longer knows, and begins what it newly knows', () => {
    const without = clocks.filter(({ clock }) => clock !== 'notify')
    const now = instantAt(day, '15:00')
    expect(lines(movedDates(state, rules, change(without), now))).toEqual([
      'notify/1 2026-03-17 → none',
    ])
    const lacking = { ...rules, ...change(without) }
    const silent = lived(lacking, day, [[day, accepted]])
    expect(lines(movedDates(silent, lacking, change(clocks), now))).toEqual([
      'notify/1 none → 2026-03-17',
    ])
  })
})

test('a provisional date tells on which years it rests', () => {
  const state = lived(settings({ calendar: known }), asDay('2026-12-21'), [])
  const years = openDates(state).map(({ kind, due }) => [kind, missingYears(due)])
  expect(years).toEqual([
    ['sort', []],
    ['notify', [2027]],
  ])
})

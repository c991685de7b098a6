import type { CommandFacts } from '../../../domain/case/commands'
import { decide } from '../../../domain/case/decide'
import { settingsAfter, type RulesUpdate } from '../../../domain/case/settings'
import type { Calendar, CalendarYear } from '../../../domain/time/calendar'
import { dayOf } from '../../../domain/time/day'
import { hashOf, loadRulePack, publishedCalendar } from '../../../rules'
import { allOf, duty, sleepUntil, type Life } from './life'
import {
  an,
  answered,
  askReview,
  atWork,
  author,
  bo,
  cameIn,
  conclude,
  live,
  ofAn,
  petition,
  post,
  tell,
  under,
  windowsOf,
} from './acts'

/** A calendar, a pack or the posts change under a case that runs: by value, with their hashes. */
type Update = [facts: CommandFacts, rules: RulesUpdate]

const toCalendar = (calendar: Calendar): Update => {
  const calendarHash = hashOf(calendar)
  return [
    { kind: 'update-rules', calendarHash },
    { calendar, calendarHash },
  ]
}

/** As the workflow does it: the case goes on by the new rules. */
const update = (life: Life, [facts, rules]: Update): Life => ({
  ...live(life, [facts, { rules }]),
  settings: settingsAfter(life.settings, rules),
})

const known = (years: readonly number[], fits: (year: CalendarYear) => boolean = () => true) => ({
  years: publishedCalendar().years.filter((each) => years.includes(each.year) && fits(each)),
})

/** As if 2025 had not been published yet. */
const until2024 = known([2023, 2024])
const until2025 = known([2023, 2024, 2025])
const before = (calendar: Calendar) => ({
  settings: under('national-2022', { calendar, calendarHash: hashOf(calendar) }),
})

describe('the next year is published, as each November', () => {
  // Sixty days: from Thursday 5 December 2024 Monday 3 February 2025, in the Spring Festival (28
  // January to 4 February); so Wednesday the 5th. From Monday 9 December: Friday 7 February.
  it.each([
    ['2024-12-05', '2025-02-03', '2025-02-05', ['handler', 'office-head', 'director', 'head']],
    ['2024-12-09', '2025-02-07', '2025-02-07', []],
  ])('accepted on %s: provisionally %s, for good %s; told %j', (day, provisional, firm, to) => {
    const life = live(ofAn('national-2022', { ...before(until2024), at: `${day} 09:00` }), [
      petition,
    ])
    expect(duty(life, 'handle').due).toMatchObject({ due: provisional, provisional: true })
    const after = update(life, toCalendar(until2025))
    expect(duty(after, 'handle').due).toMatchObject({ due: firm, provisional: false })
    expect(allOf(after, 'duty-moved')).toMatchObject([{ duty: '2026-000001/handle/1', to }])
    // What lies in the year that was known is left alone.
    expect(duty(after, 'notify')).toEqual(duty(life, 'notify'))
  })

  it('moves windows and the dates of other bodies too, but none that was used', () => {
    const start = cameIn('national-2022', { ...before(until2024), at: '2025-01-02 09:00' })
    const asked = live(answered(atWork(start)), [askReview(an)])
    // Thirty days from Thursday 2 January 2025: Saturday 1 February, so Monday the 3rd; with the
    // Spring Festival Wednesday the 5th.
    expect(windowsOf(asked)).toEqual([
      `${an} request-review 2025-02-03 used`,
      `${bo} request-review 2025-02-03 open`,
    ])
    expect(asked.state.outside).toMatchObject([{ due: { due: '2025-02-03', provisional: true } }])
    const after = update(asked, toCalendar(until2025))
    expect(windowsOf(after)).toEqual([
      `${an} request-review 2025-02-03 used`,
      `${bo} request-review 2025-02-05 open`,
    ])
    expect(after.state.outside).toMatchObject([{ due: { due: '2025-02-05', provisional: false } }])
    expect(duty(after, 'follow-up-review').due.due).toBe('2025-02-05')
  })

  it('leaves alone what was met or missed', () => {
    const start = ofAn('national-2022', { ...before(until2024), at: '2024-12-05 09:00' })
    const done = answered(atWork(live(start, [tell(an)])))
    const after = update(done, toCalendar(until2025))
    expect(allOf(after, 'duty-moved')).toEqual([])
    expect(duty(after, 'handle')).toEqual(duty(done, 'handle'))
  })

  it('and back again changes nothing: dates, and what has rung, stand as before', () => {
    const start = ofAn('national-2022', { ...before(until2024), at: '2024-12-05 09:00' })
    const rung = sleepUntil(live(start, [tell(an)], [petition]), '2025-02-03 12:00')
    expect(duty(rung, 'handle').rung).toEqual(['warn', 'due'])
    const there = update(rung, toCalendar(until2025))
    // The three working days before 5 February begin on Friday 24 January, and are past.
    expect(duty(there, 'handle')).toMatchObject({ due: { due: '2025-02-05' }, rung: ['warn'] })
    const back = update(there, toCalendar(until2024))
    const { rungBefore: _, ...handle } = duty(back, 'handle')
    expect(handle).toEqual(
      Object.fromEntries(
        Object.entries(duty(rung, 'handle')).filter(([key]) => key !== 'rungBefore'),
      ),
    )
  })
})

it('the May holiday of 2019, as it was arranged and as it was moved on 22 March', () => {
  const first = known([2018, 2019], ({ year, revision }) => year !== 2019 || revision === 1)
  const settings = under('zhejiang-2016', { calendar: first, calendarHash: hashOf(first) })
  const life = live(ofAn('zhejiang-2016', { settings, at: '2019-03-20 09:00' }), [petition])
  // Thirty days from Wednesday 20 March: Friday 19 April, before it all.
  expect(duty(life, 'handle').due.due).toBe('2019-04-19')
  const april = live(ofAn('zhejiang-2016', { settings, at: '2019-04-01 09:00' }), [petition])
  // From Monday 1 April: Wednesday 1 May, alone off at first; so Thursday the 2nd.
  expect(duty(april, 'handle').due.due).toBe('2019-05-02')
  const moved = toCalendar(known([2018, 2019]))
  expect(duty(update(life, moved), 'handle').due.due).toBe('2019-04-19')
  // Then 1–4 May were off and Sunday 5 May was worked.
  expect(duty(update(april, moved), 'handle').due.due).toBe('2019-05-05')
})

describe('what may change, and how it is told', () => {
  const none: CommandFacts = { kind: 'update-rules' }
  const [facts, rules] = toCalendar(until2025)

  it.each<[string, CommandFacts, RulesUpdate | undefined]>([
    ['nothing given', none, undefined],
    ['given, and empty', none, {}],
    ['a calendar without its hash', none, rules],
    ['a hash without its calendar', facts, undefined],
    ['another hash', { kind: 'update-rules', calendarHash: 'other' }, rules],
    ['another pack', { kind: 'update-rules', packHash: 'other' }, { packHash: 'this' }],
  ])('%s: refused', (_, facts, given) => {
    const { state, settings, now } = ofAn('national-2022')
    const command = { facts, actor: author, occurredOn: dayOf(now) }
    const decision = decide(state, settings, given ? { ...command, rules: given } : command, now)
    expect(decision).toMatchObject({
      ...{ ok: false, refusal: { code: 'rules-not-given', rule: 'decision 2' } },
    })
  })

  it('a pack that was corrected: open limits are worked out anew', () => {
    const pack = loadRulePack('national-2022')
    const shorter = {
      ...pack,
      clocks: pack.clocks.map((each) =>
        each.clock === 'handle' ? { ...each, length: { unit: 'days' as const, count: 45 } } : each,
      ),
    }
    const packHash = hashOf(shorter)
    const life = live(ofAn('national-2022'), [petition])
    const after = update(life, [
      { kind: 'update-rules', packHash },
      { pack: shorter, packHash },
    ])
    // Forty-five days from Monday 2 March: Thursday 16 April.
    expect(duty(after, 'handle').due.due).toBe('2026-04-16')
    expect(after.state.phase).toBe('accepted')
  })

  it('other posts: what is owed from then on is theirs', () => {
    const life = live(ofAn('national-2022'), [petition])
    const posts = { ...life.settings.posts, serveOpinion: post('new-server') }
    const after = update(life, [{ kind: 'update-rules', posts }, { posts }])
    const served = live(answered(atWorkFrom(after)), [conclude])
    expect(duty(served, 'serve-answer').owedBy).toBe('new-server')
    expect(duty(served, 'handle')).toMatchObject({ owedBy: 'handler' })
  })

  const atWorkFrom = (life: Life) =>
    live(
      life,
      [{ kind: 'entrust', unit: 'unit' as never, unitHead: post('unit-head'), lead: post('lead') }],
      [{ kind: 'sign-for' }],
    )
})

import { redated } from '../../../domain/campaign/redating'
import { asDay } from '../../../domain/time/day'
import { publishedCalendar } from '../../../rules'
import { shipped } from '../../campaigns/shipped'
import { campaign, duty, phase } from './definitions'

const calendar = publishedCalendar()
const start = (day: string) => asDay(day)

test('the push of 2019 from Monday 23 March 2026 on', () => {
  const moved = redated(shipped('push.yaml'), start('2026-03-23'), calendar)
  if (!moved.ok) throw new Error(moved.message)
  expect(moved.shift).toBe(2560)
  // 11 April 2026 is a Saturday, and so is 3 January 2027; 16 April is a Thursday, 27 July a Monday.
  expect(moved.definition.phases.map(({ from, to }) => [from, to])).toEqual([
    ['2026-03-23', '2026-04-12'],
    ['2026-04-13', '2026-04-15'],
    ['2026-04-16', '2026-07-26'],
    ['2026-07-27', '2027-01-01'],
  ])
  expect(
    moved.moves.flatMap(({ path, shifted, reason }) =>
      reason === undefined ? [] : [[path.join('.'), shifted, reason]],
    ),
  ).toEqual([
    ['phases.0.to', '2026-04-10', 'next-phase'],
    ['phases.1.from', '2026-04-11', 'rest-day'],
    ['phases.3.to', '2027-01-03', 'rest-day'],
  ])
})

test('a day of a duty is held within a phase that begins later than it would', () => {
  const named = {
    by: 'days',
    days: ['2019-04-08', '2019-04-09'].map(asDay),
    restDay: 'after',
  } as const
  const old = campaign(
    [phase('p', '2019-04-01', '2019-04-07'), phase('q', '2019-04-08', '2019-05-10')],
    [duty('d', 'q', named)],
    { selection: { which: 'backlog', receivedBefore: asDay('2019-03-01'), settleBy: 'p' } },
  )
  // 1 October 2019 and the week after it are a holiday: the second phase begins on the 8th.
  const moved = redated(old, start('2019-09-25'), calendar)
  if (!moved.ok) throw new Error(moved.message)
  expect(moved.definition.phases[1]).toMatchObject({ from: '2019-10-08' })
  expect(moved.definition.duties[0]!.when).toMatchObject({ days: ['2019-10-08', '2019-10-08'] })
  expect(moved.definition.selection).toMatchObject({ receivedBefore: '2019-08-25', settleBy: 'p' })
  expect(moved.moves.slice(4)).toMatchObject([
    { path: ['duties', 0, 'when', 'days', 0], shifted: '2019-10-02', reason: 'held-in-phase' },
    { path: ['duties', 0, 'when', 'days', 1], shifted: '2019-10-03', reason: 'held-in-phase' },
    { path: ['selection', 'receivedBefore'], to: '2019-08-25' },
  ])
})

test('a phase that would lie in a holiday altogether is refused', () => {
  const old = campaign(
    [phase('p', '2019-04-08', '2019-04-12'), phase('q', '2019-04-13', '2019-05-10')],
    [],
  )
  const moved = redated(old, start('2019-10-01'), calendar)
  expect(moved).toEqual({
    ok: false,
    message: 'The phase "p" would have no day: it falls on rest days alone. Choose another start.',
  })
})

test.each(['1999-12-31', '2150-01-04'])('nothing begins on %s', (day) => {
  const moved = redated(shipped('survey.yaml'), start(day), calendar)
  expect(moved).toEqual({
    ok: false,
    message: `${day} is no day to begin on: name one from 2000 to 2046.`,
  })
})

import type { CommandFacts } from '../../../domain/case/commands'
import { ask as decideOn, kindsOfDuties, refusalOf, sleepUntil, type Life } from './life'
import {
  accept,
  an,
  bo,
  cameIn,
  conclude,
  dutiesOf,
  live,
  ofAn,
  post,
  tell,
  text,
  type Act,
} from './acts'
import { answer, ask, june, kept, settled } from './settling'

describe('a late word is heard: what silence settled can be taken up as an old case (H1, H8)', () => {
  const takeUp: CommandFacts = { kind: 'take-up' }
  const ended = () => sleepUntil(live(kept(), [ask(an)]), june)
  const taken = () => live(ended(), [takeUp, { at: june }])

  it('then it is settled no more, and somebody owes that it will be', () => {
    expect([ended().state.phase, settled(ended())]).toEqual(['ended', 'unanswered 2026-04-03'])
    expect(taken().state.phase).toBe('concluded')
    expect(settled(taken())).toBe('not')
    expect(kindsOfDuties(taken(), 'open')).toEqual(['five-ones', 'five-clears', 'settle'])
  })

  it('they say no, and it stays; they say yes, and it is settled by their word', () => {
    const no = live(taken(), [answer(an, false)])
    expect(settled(sleepUntil(live(no, [ask(an)]), '2026-07-01 09:00'))).toBe('not')
    expect(settled(live(taken(), [answer(an, true)]))).toBe('confirmed 2026-06-01')
  })

  it.each([
    [true, 'confirmed 2026-06-01', 'not-allowed-now'],
    [false, 'not', undefined],
  ])('it counts by itself too, and the case is at its end again: %s', (yes, how, refused) => {
    const said = live(ended(), [answer(an, yes), { at: june }])
    expect([said.state.phase, settled(said)]).toEqual(['concluded', how])
    const over = sleepUntil(said, '2026-06-01 09:01')
    expect([over.state.phase, settled(over)]).toEqual(['ended', how])
    expect(over.state.endedOn).toBe('2026-06-01')
    const taking = decideOn(over, takeUp)
    expect(taking.ok ? undefined : taking.refusal.code).toBe(refused)
    expect(refusalOf(over, answer(an, !yes)).code).toBe('not-allowed-now')
  })

  it('what they confirmed is not taken up against their word', () => {
    const confirmed = sleepUntil(live(kept(), [ask(an)], [answer(an, true)]), june)
    expect(refusalOf(confirmed, takeUp).code).toBe('not-allowed-now')
  })
})

it('a case ends no sooner than the question it waited for, though silence settled nothing', () => {
  const done: CommandFacts = { kind: 'complete-errand', text }
  const told = live(ofAn('national-2022'), [tell(an)], [accept('errand')], [done], [conclude])
  const silent = sleepUntil(live(told, [ask(an)]), june)
  expect(silent.state).toMatchObject({ phase: 'ended', endedOn: '2026-03-18' })
})

describe('of several late words the first says since when it is not settled (decision 45)', () => {
  const on = (day: string) => ({ on: `2026-06-${day}` })
  /** Of both, silent twice: taken up, promised anew and kept on 19 March; settled by April. */
  const silent = () => {
    const start = live(cameIn('national-2022'), [tell(an)], [tell(bo)])
    const promises = [{ by: post('unit-head'), due: '2026-03-31' as never }]
    const taken = live(
      kept(start),
      [{ kind: 'take-up' }, { at: '2026-03-19 09:00' }],
      [{ kind: 'mediate', outcome: 'agreed', text }],
      [{ kind: 'sign-agreement', text, signedBy: [an, bo], endsMatter: false, promises }],
      [{ kind: 'perform', promise: '2026-000001/promise/2' as never, text }],
      ...[an, bo].map((each): Act => [ask(each)]),
    )
    const once = sleepUntil(taken, '2026-06-30 09:00')
    expect(settled(once)).toMatch(/^unanswered/)
    return once
  }
  const no = (who: typeof an, day: string): Act => [answer(who, false), on(day)]
  const asOf = ({ state }: Life) => state.backlog?.unsettledOn
  const settles = (life: Life) =>
    dutiesOf(life, 'settle').map(({ openedOn, state }) => `${openedOn} ${state}`)

  it.each([[[no(an, '10'), no(bo, '20')]], [[no(bo, '20'), no(an, '10')]]])(
    'whichever is entered first',
    (words) => {
      const said = live(silent(), ...words)
      expect(asOf(said)).toEqual(['2026-06-10'])
      expect(settles(said)).toEqual(['2026-03-19 done', '2026-06-10 open'])
    },
  )

  it('a yes in between too, entered last of all', () => {
    const words: Act[] = [
      [ask(an), on('12')],
      [answer(an, true), on('15')],
    ]
    const inOrder = live(silent(), no(an, '10'), ...words, no(bo, '20'))
    const other = live(silent(), no(bo, '20'), no(an, '10'), ...words)
    for (const life of [inOrder, other]) {
      expect(asOf(life)).toEqual(['2026-06-10', '2026-06-20'])
      expect(settles(life).at(-1)).toBe('2026-06-20 open')
    }
  })

  it('also where they are of one day', () => {
    expect(asOf(live(silent(), no(an, '10'), no(bo, '10')))).toEqual(['2026-06-10'])
  })

  it('and where it was settled in between, each of its day', () => {
    const again = live(silent(), no(bo, '20'), [ask(bo), on('22')], [answer(bo, true), on('23')])
    expect(settled(again)).toBe('unanswered 2026-06-23')
    const both = live(again, no(an, '10'))
    expect(asOf(both)).toEqual(['2026-06-10'])
    expect(settled(both)).toBe('not')
    const yes = live(both, [ask(an), on('30')], [answer(an, true), on('30')])
    expect([asOf(yes), settled(yes)]).toEqual([['2026-06-10'], 'confirmed 2026-06-30'])
  })
})

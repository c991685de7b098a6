import type { CommandFacts } from '../../../domain/case/commands'
import { ask as decideOn, kindsOfDuties, refusalOf, sleepUntil } from './life'
import { accept, an, conclude, live, ofAn, tell, text } from './acts'
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

import type { CommandFacts, FactsOf } from '../../../domain/case/commands'
import { goingAlong } from '../../../domain/case/going-along'
import { asDay } from '../../../domain/time/day'
import { directing, dutiesOf, live, numbered, ofAn, person, text } from './acts'
import { ask, refusalOf, type Life } from './life'

/**
 * Asked in a case that was merged since, that somebody stand back is entered where the matter goes on,
 * by the day on which it was asked (decision 38, Art. 28): there it was no day before the matter came.
 */

const came = (on: string) => ofAn('national-2022', { at: `2026-03-${on} 09:00` })
const takeIn = ({ state, settings }: Life, nth = 7): FactsOf<'take-in'> => ({
  ...{ kind: 'take-in', from: numbered(`2026-00000${nth}`), excluded: [], accusedUnits: [] },
  ...goingAlong(state, settings),
  recipients: [],
  claims: [`claim-of-${nth}` as never],
})
const asking: CommandFacts = {
  ...{ kind: 'ask-recusal', person: person('person-clerk'), posts: [], askedBy: 'staff' },
}
const onThird = { on: '2026-03-03' }
/** The first came on Monday the 2nd, the one it goes on in on Thursday the 5th. */
const joined = () => live(came('05'), [takeIn(came('02')), { at: '2026-03-06 09:00' }])

it('it is entered for a day before the receipt of the case it goes on in', () => {
  const asked = live(joined(), [asking, onThird])
  expect(dutiesOf(asked, 'decide-recusal')).toMatchObject([{ openedOn: '2026-03-03' }])
  const early = { on: '2026-03-01' }
  const { code, message } = refusalOf(joined(), asking, early)
  expect(code).toBe('date-too-early')
  expect(message).toContain('the receipt of the matter, on 2026-03-02')
  expect(refusalOf(came('05'), asking, onThird).code).toBe('date-too-early')
})

it('also of what had joined the other before that', () => {
  const between = live(came('04'), [takeIn(came('02'), 8)])
  const twice = live(came('05'), [takeIn(between)])
  expect(ask(twice, asking, onThird).ok).toBe(true)
})

it('and keeps no day of receipt here from being corrected, there and back', () => {
  const correct = (to: string): CommandFacts => ({
    ...{ kind: 'correct-date', fact: 'receipt', to: asDay(to), text },
  })
  const asked = live(joined(), [asking, onThird])
  const corrected = live(asked, [correct('2026-03-02'), directing])
  const back = live(corrected, [correct('2026-03-05'), directing])
  expect(back.state.receivedOn).toBe('2026-03-05')
  // What was asked here itself, before the other came, cannot be older than this one.
  const own = live(
    came('02'),
    [asking, { at: '2026-03-03 09:00' }],
    [takeIn(came('05')), { at: '2026-03-06 09:00' }],
  )
  expect(refusalOf(own, correct('2026-03-04'), directing).code).toBe('dates-out-of-order')
})

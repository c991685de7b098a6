import type { CommandFacts } from '../../../domain/case/commands'
import type { PersonId, PostCode, UndertakingId } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { an, answered, conclude, entrust, live, petition, signFor, text } from './acts'
import { ask, begin, give, refusalOf, type Life } from './life'

const campaign = 'C2026-0001' as UndertakingId
const another = 'C2026-0002' as UndertakingId
const join = (settleBy = '2026-06-11', into = campaign): CommandFacts => {
  return { kind: 'join-campaign', campaign: into, settleBy: asDay(settleBy) }
}
const leave: CommandFacts = { kind: 'leave-campaign', campaign, text }
const settling = ({ state }: Life) =>
  state.duties.filter(({ kind }) => kind === 'settle-in-campaign')
const statutory = ({ state }: Life) =>
  state.duties.filter(({ nature }) => nature === 'statutory').map(({ due, state: is }) => [due, is])

test('it is to be settled by the last day of the phase, and no limit of the law moves (H1, H4)', () => {
  const before = live(begin(), [petition])
  const joined = live(before, [join()])
  expect(settling(joined)).toMatchObject([
    { about: campaign, nature: 'internal', owedBy: 'office-clerk', due: { due: '2026-06-11' } },
  ])
  expect(statutory(joined)).toEqual(statutory(before))
})

test('its lead answers for it, from the day it has one (H6)', () => {
  const given = live(begin(), [petition], [join()], [entrust()])
  expect(settling(given)).toMatchObject([{ owedBy: 'lead', state: 'open' }])
  expect(given.events).toContainEqual(
    expect.objectContaining({ type: 'duty-handed-on', owedBy: 'lead' }),
  )
})

test('told of another day it is owed by that; told the same again it says so', () => {
  const moved = live(begin(), [petition], [join()], [join('2026-08-10')])
  expect(settling(moved)).toMatchObject([{ due: { due: '2026-08-10' }, state: 'open' }])
  expect(moved.state.campaigns).toHaveLength(1)
  expect(refusalOf(moved, join('2026-08-10')).code).toBe('already-done')
})

test('a day that is over is no day to settle by', () => {
  expect(refusalOf(live(begin(), [petition]), join('2026-03-01')).code).toBe('not-for-this-matter')
})

test('two campaigns may have it, each by its own day; out of one it stays in the other', () => {
  const both = live(begin(), [petition], [join()], [join('2026-12-31', another)])
  expect(settling(both)).toHaveLength(2)
  const left = live(both, [leave])
  expect(settling(left).map(({ about, state }) => [about, state])).toEqual([
    [campaign, 'withdrawn'],
    [another, 'open'],
  ])
  expect(refusalOf(left, leave)).toMatchObject({
    code: 'unknown-object',
    message: `It is in ${another}: name one of them.`,
  })
})

test('where nothing was found to be reasonable it is done once it is answered to the end (T6)', () => {
  const joined = live(begin(), [petition], [join()], [entrust()], [signFor])
  const refused = live(answered(joined), [conclude])
  const { claims, concludedOn } = refused.state
  const reasonable = claims.some(({ outcome }) => outcome === 'supported')
  expect(settling(refused)).toMatchObject([
    reasonable ? { state: 'open' } : { state: 'done', doneOn: concludedOn },
  ])
})

test('concluded it joins only where it was taken up; settled, merged and ended never', () => {
  const over = live(answered(live(begin(), [petition], [entrust()], [signFor])), [conclude])
  expect(refusalOf(over, join('2026-12-31')).code).toBe('not-allowed-now')
  const taken = give(over, { kind: 'take-up' })
  expect(ask(taken, join('2026-12-31')).ok).toBe(true)
})

test('the campaign asks for no post, whoever began it; by hand it is a step like any other', () => {
  const clerk = 'person-clerk' as PersonId
  const shut = { ...begin() }
  const life = { ...shut, state: { ...shut.state, excluded: [{ person: clerk, why: 'recused' }] } }
  const asked = (given: { onBehalfOf?: PostCode }) =>
    ask(life as Life, join(), { actor: clerk, ...given }).ok
  expect(asked({})).toBe(true)
  expect(asked({ onBehalfOf: 'office' as PostCode })).toBe(false)
})

test('whoever brings it alone withdraws, and nothing is to be settled any more', () => {
  const joined = live(begin(), [petition], [join()])
  const [{ id: recipient } = { id: an }] = joined.state.recipients
  const gone = live(joined, [{ kind: 'withdraw', recipient, text }])
  expect(settling(gone)).toMatchObject([{ state: 'withdrawn' }])
})

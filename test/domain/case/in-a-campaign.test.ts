import type { CommandFacts } from '../../../domain/case/commands'
import type { PersonId, PostCode, UndertakingId } from '../../../domain/ids'
import { goingAlong } from '../../../domain/case/going-along'
import { goingOn } from '../../../domain/case/taken-on'
import { asDay } from '../../../domain/time/day'
import {
  accept,
  an,
  answered,
  conclude,
  directing,
  entrust,
  first,
  live,
  petition,
  promise,
  signFor,
  text,
} from './acts'
import { ask, begin, give, refusalOf, sleepUntil, type Life } from './life'

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

const worked = () => live(begin(), [petition], [join()], [entrust()], [signFor])
const refused = () =>
  live(answered(worked(), { outcomes: { [first]: 'not-supported' } }), [conclude])
const supported = () => live(answered(worked(), { promises: [promise('2026-05-20')] }), [conclude])

test('where nothing was found to be reasonable it is done once it is answered to the end (T6)', () => {
  const { state } = refused()
  expect(state.claims).toMatchObject([{ outcome: 'not-supported' }])
  expect(settling(refused())).toMatchObject([{ state: 'done', doneOn: state.concludedOn }])
})

test('what is promised is not settled by that; the person’s word settles it (H8)', () => {
  expect(settling(supported())).toMatchObject([{ state: 'open' }])
})

test('reopened after that day it owes by days of its own, and no date of before is revived', () => {
  const before = refused()
  const soon = live(before, [{ kind: 'reopen', text }, directing])
  expect(settling(soon)).toMatchObject([{ state: 'open', due: { due: '2026-06-11' } }])
  const late = sleepUntil(before, '2026-06-15 09:00')
  const anew = live(late, [
    { kind: 'reopen', text },
    { ...directing, at: '2026-06-15 09:00' },
  ])
  expect(settling(anew).map(({ state }) => state)).not.toContain('open')
})

test('it keeps no case from its end, and an ended case is in no campaign any more', () => {
  const told = sleepUntil(live(begin(), [petition], [join('2027-12-31')]), '2026-03-03 09:00')
  const [{ id: recipient } = { id: an }] = told.state.recipients
  const gone = sleepUntil(
    live(told, [{ kind: 'withdraw', recipient, text }], [conclude]),
    '2028-01-05 09:00',
  )
  expect(gone.state.phase).toBe('ended')
  expect(gone.state.campaigns).toMatchObject([
    { campaign, leftOn: gone.state.endedOn, ended: true },
  ])
})

test('named after it joined, whom it is about is on no list: it owes nothing there any more', () => {
  const named = live(
    begin(),
    [petition],
    [join()],
    [{ kind: 'name-accused', persons: ['person-x' as PersonId], units: [], posts: [] }],
  )
  expect(settling(named)).toMatchObject([{ state: 'withdrawn' }])
  expect(refusalOf(named, join('2026-12-31')).code).toBe('not-allowed-now')
})

test('what is a report, or may be one, joins none (Arts. 28, 30)', () => {
  const report = live(begin(), [accept('report')])
  expect(refusalOf(report, join()).code).toBe('not-allowed-now')
  const official = live(begin({ aboutOfficial: true }), [petition])
  expect(refusalOf(official, join()).code).toBe('not-allowed-now')
  expect(refusalOf(begin(), join()).code).toBe('not-allowed-now')
})

test('merged it goes on in the other case, by the earlier day of the two (decision 38)', () => {
  const there = live(begin(), [petition], [join('2026-05-01')], [join('2026-12-31', another)])
  const { campaigns } = goingAlong(there.state, there.settings)
  expect(
    goingOn(
      [{ campaign, on: asDay('2026-03-02'), settleBy: asDay('2026-06-11') }],
      campaigns ?? [],
      asDay('2026-03-09'),
    ),
  ).toEqual([
    { campaign, on: '2026-03-02', settleBy: '2026-05-01' },
    { campaign: another, on: '2026-03-09', settleBy: '2026-12-31' },
  ])
})

test('taken on again after it had left it is another duty, and the first stays withdrawn', () => {
  const again = live(begin(), [petition], [join()], [leave], [join()])
  expect(settling(again).map(({ about, state }) => [about, state])).toEqual([
    [campaign, 'withdrawn'],
    [`${campaign}/2`, 'open'],
  ])
})

test('concluded it joins only where it was taken up', () => {
  const over = live(answered(live(begin(), [petition], [entrust()], [signFor])), [conclude])
  expect(refusalOf(over, join('2026-12-31')).code).toBe('not-allowed-now')
  const taken = give(over, { kind: 'take-up' })
  expect(ask(taken, join('2026-12-31')).ok).toBe(true)
})

test('the campaign asks for no post, whoever began it; by hand it is a step like any other', () => {
  const clerk = 'person-clerk' as PersonId
  const shut = live(begin(), [petition])
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

import fc from 'fast-check'
import type { CampaignState } from '../../../domain/campaign/campaign'
import type { CaseSelection } from '../../../domain/campaign/definition'
import { isToTakeOn, takingOnDays, type Selectable } from '../../../domain/campaign/taking-on'
import { caseKinds } from '../../../domain/case/kinds'
import { casePhases } from '../../../domain/case/state'
import type { CaseNumber, PersonId, UnitCode, VillageCode } from '../../../domain/ids'
import { addDays } from '../../../domain/time/day'
import { live, petition } from '../case/acts'
import { begin, sleepUntil } from '../case/life'
import { campaignId, day, person as actor, post, Running, small } from './running'

const selection: CaseSelection = { which: 'backlog', settleBy: 'push' }
const definition = { ...small, selection }
const reason = { id: 'reason', hash: 'hash' }
const start = {
  ...({ type: 'campaign', id: campaignId, definition, participants: [], takesOn: true } as const),
  openedOn: day('2019-03-20'),
}
const running = () => new Running<CampaignState>(start)
const rounds = ({ events }: Running<CampaignState>) =>
  events.flatMap((event) => (event.type === 'taking-on-begun' ? [event] : []))

test('it looks on the first day of each phase, and every week until all is to be settled (H1)', () => {
  const days = takingOnDays(definition)
  expect(days.slice(0, 5)).toEqual([
    ...['2019-04-08', '2019-04-15', '2019-04-22', '2019-04-29'],
    // The second phase begins on a Wednesday, and its weeks count from there.
    '2019-05-01',
  ])
  expect(days.at(-1)).toBe('2019-07-17')
  expect(takingOnDays(small)).toEqual([])
  expect(takingOnDays({ ...definition, selection: { ...selection, settleBy: 'survey' } })).toEqual([
    ...['2019-04-08', '2019-04-15', '2019-04-22', '2019-04-29'],
  ])
})

test('each round begins by itself on its day, and says by when all is to be settled (H4)', () => {
  const campaign = running().until(day('2019-04-16'))
  expect(rounds(campaign)).toEqual([
    { type: 'taking-on-begun', on: '2019-04-08', settleBy: '2019-07-23' },
    { type: 'taking-on-begun', on: '2019-04-15', settleBy: '2019-07-23' },
  ])
  expect(campaign.state).toMatchObject({ toAsk: true, takenOn: { on: '2019-04-15' } })
})

test('a campaign begun before there was this takes on none, and announces nothing', () => {
  const { takesOn: _, ...before } = start
  const campaign = new Running<CampaignState>(before).until(day('2019-04-16'))
  expect(rounds(campaign)).toEqual([])
})

test('what one round asked is done only where no other has begun meanwhile', () => {
  const campaign = running().until(day('2019-04-16'))
  const [first, second] = rounds(campaign).map(({ on, settleBy }) => ({ on, settleBy }))
  campaign.happened([{ type: 'cases-taken-on', ...first! }])
  expect(campaign.state.toAsk).toBe(true)
  campaign.happened([{ type: 'cases-taken-on', ...second! }])
  expect(campaign.state.toAsk).toBe(false)
})

test('a phase that is extended is told to what the campaign has at once', () => {
  const campaign = running().until(day('2019-07-18'))
  const before = rounds(campaign).length
  campaign.give(day('2019-07-18'), {
    ...{ actor: actor('director'), forPost: post('director') },
    facts: { kind: 'extend-phase', phase: 'push', to: day('2019-08-10'), reason },
  })
  campaign.until(day('2019-07-18'), '12:00')
  expect(rounds(campaign).slice(before)).toEqual([
    { type: 'taking-on-begun', on: expect.any(String) as string, settleBy: '2019-08-10' },
  ])
})

test('stopped, it says that what it took on is to be let go', () => {
  const campaign = running().until(day('2019-04-09'))
  campaign.give(day('2019-04-09'), {
    ...{ actor: actor('director'), forPost: post('director') },
    facts: { kind: 'stop-campaign', reason },
  })
  expect(campaign.state).toMatchObject({ stopped: true })
  expect(campaign.next).toBeUndefined()
})

const old = live(begin({ inherited: true, at: '2026-03-02 09:00' }), [petition])
const on = day('2026-03-20')
const person = 'person-named' as PersonId
const looked = (change: Partial<Selectable>): Selectable => ({ ...old.state, ...change })

test.each<[string, Partial<CaseSelection>, Partial<Selectable>, boolean]>([
  ['inherited', {}, {}, true],
  ['not old', {}, { inherited: false }, false],
  ['not old, where all that is open is taken on', { which: 'open' }, { inherited: false }, true],
  ['taken up', {}, { inherited: false, backlog: { takenUpOn: on } }, true],
  ['concluded', {}, { phase: 'concluded' }, false],
  ['concluded, taken up', {}, { phase: 'concluded', backlog: { takenUpOn: on } }, true],
  ['settled', {}, { settled: { on, how: 'confirmed' } }, false],
  ['gone on in another', {}, { mergedInto: '2026-000002' as never }, false],
  ['ended', {}, { phase: 'ended' }, false],
  ['a report on officials', { kinds: ['report'] }, { kind: 'report' }, false],
  ['said to be about an official', {}, { aboutOfficial: true }, false],
  ['about a unit', {}, { accusedUnits: ['unit' as UnitCode] }, false],
  ['about somebody who was named', {}, { excluded: [{ person, why: 'accused' }] }, false],
  ['with somebody who stands back', {}, { excluded: [{ person, why: 'recused' }] }, true],
  ['not sorted', { which: 'open' }, { kind: undefined as never }, false],
  ['of another kind', { kinds: ['dispute'] }, {}, false],
  ['of the kind', { kinds: ['petition'] }, {}, true],
  ['of another village', { villages: ['other' as VillageCode] }, {}, false],
  ['received on the day before which', { receivedBefore: old.state.receivedOn }, {}, false],
  ['received before it', { receivedBefore: addDays(old.state.receivedOn, 1) }, {}, true],
])('%s', (_, asked, change, expected) => {
  expect(isToTakeOn({ ...selection, ...asked }, looked(change), on)).toBe(expected)
})

test('open past a limit of the law it is backlog; past a target of the office it is not (H1)', () => {
  const fresh = live(begin({ at: '2026-03-02 09:00' }), [petition])
  const { due } = fresh.state.duties.find(({ kind }) => kind === 'handle')!.due
  const { state } = sleepUntil(fresh, `${addDays(due, 1)} 09:00`)
  const late = { ...state, duties: state.duties.filter(({ kind }) => kind === 'handle') }
  expect(isToTakeOn(selection, late, due)).toBe(false)
  expect(isToTakeOn(selection, late, addDays(due, 1))).toBe(true)
  const internal = late.duties.map((duty) => ({ ...duty, nature: 'internal' as const }))
  expect(isToTakeOn(selection, { ...late, duties: internal }, addDays(due, 1))).toBe(false)
})

test('whatever is asked, no report and nothing settled or ended is taken on', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...caseKinds),
      fc.constantFrom(...casePhases),
      fc.subarray(['official', 'settled', 'merged', 'named'] as const),
      fc.constantFrom('backlog' as const, 'open' as const),
      (kind, phase, has, which) => {
        const given = looked({
          ...{ kind, phase },
          ...(has.includes('official') ? { aboutOfficial: true } : {}),
          ...(has.includes('settled') ? { settled: { on, how: 'confirmed' } } : {}),
          ...(has.includes('merged') ? { mergedInto: '2026-000002' as CaseNumber } : {}),
          ...(has.includes('named') ? { excluded: [{ person, why: 'accused' }] } : {}),
        })
        const taken = isToTakeOn({ which, settleBy: 'push' }, given, on)
        return !taken || (kind !== 'report' && phase !== 'ended' && has.length === 0)
      },
    ),
  )
})

import { lastUnclear, namedFor } from '../../../domain/campaign/clears'
import { askedOf, participantId, type ParticipantState } from '../../../domain/campaign/participant'
import { missingClears, waitsElsewhere } from '../../../domain/case/five-clears'
import { register } from '../../../domain/case/register'
import { casePhases } from '../../../domain/case/state'
import { asDay, instantAt } from '../../../domain/time/day'
import type { DutyId } from '../../../domain/ids'
import { registration, settings as ofCases } from '../../support/case-fixtures'
import { campaignId, day, person, post, Running, small } from './running'

const village = { role: 'village', code: 'laojie', post: post('laojie-head') } as const
const part = () =>
  new Running<ParticipantState>({
    ...{ type: 'participant', id: participantId(campaignId, village), campaign: campaignId },
    ...{ participant: village, asked: askedOf(small, village), moves: [], changes: 0 },
    openedOn: day('2019-03-20'),
  }).until(day('2019-04-10'))
const filed = (duty: string, what: object) => ({
  facts: { kind: 'file-return' as const, duty: duty as never, filed: what as never },
  ...{ actor: person('village-head'), forPost: village.post },
})
const unclear = [{ case: '2019-000001', missing: ['history'] }]

test('a return with what is not clear opens a duty of its own, which is due and closes', () => {
  const run = part()
  const { id } = run.duty('return')
  const matters = { form: 'matters', cases: ['2019-000001'] }
  run.give(day('2019-04-10'), filed(id, { ...matters, unclear }))
  const owed = run.state.duties.find(({ kind }) => kind === 'clears')
  expect(owed).toMatchObject({
    ...{ id: `${id}/clears`, owedBy: 'laojie-head', state: 'open', openedOn: '2019-04-10' },
    // Fifteen working days, Sunday 28 April, worked in exchange, among them.
    ...{ due: { due: '2019-04-30', basis: 'plan B2' }, closesOn: '2019-05-30' },
  })
  expect(run.refusal(day('2019-04-10'), filed(`${id}/clears`, matters))).toBe('return-does-not-fit')
  const given = run.give(day('2019-04-11'), filed(`${id}/clears`, { form: 'clears' }))
  expect(given).toEqual(['returned', 'duty-done'])
})

test('where everything is clear, and in what was handed in before there was this, nothing more is owed', () => {
  const run = part()
  run.give(day('2019-04-10'), filed(run.duty('return').id, { form: 'matters', cases: ['1'] }))
  expect(run.state.duties.filter(({ kind }) => kind === 'clears')).toEqual([])
})

test('a period that closes leaves it missed, and the part comes to its end', () => {
  const run = part()
  run.give(
    day('2019-04-10'),
    filed(run.duty('return').id, { form: 'matters', cases: ['1'], unclear }),
  )
  run.until(day('2019-12-31'))
  expect(run.state.duties.find(({ kind }) => kind === 'clears')?.state).toBe('missed')
  expect(run.state.endedOn).toBe('2019-07-26')
})

test('of a case that is settled, concluded or has ended nothing is missing', () => {
  const on = asDay('2026-03-02')
  const { state } = register(registration(), ofCases(), instantAt(on, '09:00'))
  expect(missingClears(state)).toEqual(['history', 'handling', 'unit'])
  expect(missingClears({ ...state, clears: [{ clear: 'history', on }] })).toEqual([
    'handling',
    'unit',
  ])
  expect(missingClears({ ...state, claims: [], recipients: [] })).toHaveLength(5)
  expect(missingClears({ ...state, phase: 'ended', endedOn: on })).toEqual([])
  expect(missingClears({ ...state, settled: { on, how: 'confirmed' } })).toEqual([])
})

test('what lies elsewhere is taken for now, and asked of again', () => {
  const run = part()
  const { id } = run.duty('return')
  run.give(
    day('2019-04-10'),
    filed(id, { form: 'matters', cases: ['2019-000001', '2019-000002'], unclear }),
  )
  const again = { form: 'clears', unclear }
  const given = run.give(day('2019-04-11'), filed(`${id}/clears`, again))
  expect(given).toEqual(['returned', 'duty-done', 'duty-opened'])
  const next = run.state.duties.find((duty) => duty.id === `${id}/clears/clears`)
  expect(next).toMatchObject({ kind: 'clears', owedBy: 'laojie-head', state: 'open' })
  expect(namedFor(`${id}/clears/clears` as DutyId, run.state.returns)).toEqual(unclear)
})

test('of what is answered nothing is missing, and what lies elsewhere waits', () => {
  const on = asDay('2026-03-02')
  const { state } = register(registration(), ofCases(), instantAt(on, '09:00'))
  const owed = casePhases.filter((phase) => missingClears({ ...state, phase }).length > 0)
  const elsewhere = ['contested', 'assigned']
  expect(owed).toEqual(['registered', ...elsewhere, 'accepted', 'entrusted', 'signed-for'])
  expect(casePhases.filter((phase) => waitsElsewhere({ phase }))).toEqual(elsewhere)
})

test('a matter that is still unclear when it is handed in anew stands in the list once, as it was last', () => {
  const run = part()
  const { id } = run.duty('return')
  const other = { case: '2019-000002', missing: ['unit'] }
  const first = [{ case: '2019-000001', missing: ['history', 'handling'] }, other]
  const matters = { form: 'matters', cases: ['2019-000001', '2019-000002'], unclear: first }
  run.give(day('2019-04-10'), filed(id, matters))
  for (const duty of [`${id}/clears`, `${id}/clears/clears`]) {
    run.give(day('2019-04-10'), filed(duty, { form: 'clears', unclear }))
  }
  expect(lastUnclear(run.state.returns)).toEqual([
    { duty: `${id}/clears/clears`, ...unclear[0] },
    { duty: id, ...other },
  ])
})

import { receiversOf } from '../../../domain/case/receivers'
import type { CommandFacts } from '../../../domain/case/commands'
import type { Origin } from '../../../domain/case/between-bodies'
import { asDay } from '../../../domain/time/day'
import { body, cameIn, numbered, text } from './acts'

const origin: Origin = { from: body('city'), how: 'assigned', on: asDay('2026-03-02') }

it.each<[CommandFacts, readonly string[]]>([
  [{ kind: 'object', text }, ['city']],
  [{ kind: 'answer-objection', agreed: true }, ['city']],
  [{ kind: 'answer-objection', agreed: false }, []],
  [{ kind: 'report-back', text }, ['city']],
  [{ kind: 'report-back', text, to: body('province') }, ['province']],
  [{ kind: 'take-up' }, []],
  [
    { kind: 'decline', ground: 'ended-before', earlier: numbered('2025-000009'), terminated: true },
    [],
  ],
  [{ kind: 'decline', ground: 'not-ours', body: body('water') }, ['water']],
])('who gets to know of a matter by %j', (facts, known) => {
  expect(receiversOf(facts, cameIn('national-2022', { origin }).state)).toEqual(known)
})

it('what the person brought goes back to nobody', () => {
  expect(receiversOf({ kind: 'object', text }, cameIn('national-2022').state)).toEqual([])
})

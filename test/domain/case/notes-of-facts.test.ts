import { notesTold } from '../../../domain/case/notes-of-facts'
import type { Recipient } from '../../../domain/case/state'
import type { PetitionerId } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'

const [mine, spouses, neighbours] = ['F1-P1', 'F1-P2', 'F2-P1'] as PetitionerId[] as [
  PetitionerId,
  PetitionerId,
  PetitionerId,
]
const first = (id: PetitionerId): Recipient => ({ id, reachable: true })
const joined = (id: PetitionerId): Recipient => ({ ...first(id), joinedOn: asDay('2026-03-02') })
const us = [mine, spouses]

test.each([
  ['all of what is theirs alone', [first(mine), first(spouses)], us, false, 'all'],
  ['all of it also where only one of them is heard', [first(mine)], us, false, 'all'],
  ['all where what was split off is theirs alone', [joined(mine)], us, true, 'all'],
  ['until others joined', [first(mine), joined(neighbours)], us, false, 'before-others'],
  ['nothing where they joined others', [first(neighbours), joined(mine)], us, false, 'none'],
  [
    'nothing of what was of several from the first day',
    [first(mine), joined(neighbours)],
    us,
    true,
    'none',
  ],
  ['nothing of what is others’', [first(neighbours)], us, false, 'none'],
  ['nothing of what nobody is heard on', [], us, false, 'none'],
] as const)('of the notes they are told %s', (_, recipients, people, isSplit, told) => {
  expect(notesTold({ recipients: [...recipients] }, people, isSplit)).toBe(told)
})

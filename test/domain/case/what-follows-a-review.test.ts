import type { CommandFacts } from '../../../domain/case/commands'
import type { ClaimId, PetitionerId } from '../../../domain/ids'
import {
  an,
  answered,
  askReview,
  askSettled,
  atWork,
  bo,
  cameIn,
  conclude,
  dutiesOf,
  explain,
  first,
  live,
  ofAn,
  promise,
  reviewTo,
  second,
  tell,
  text,
} from './acts'
import { sleepUntil } from './life'

const refusing = (recipient: PetitionerId, claim: ClaimId): CommandFacts => {
  const outcomes = [{ claim, outcome: 'not-supported' as const }]
  return { kind: 'record-review', recipient, outcome: 'changed', text, promises: [], outcomes }
}
const at = (day: string) => ({ at: `${day} 09:00` })

it('each refusal is explained, also one that a review says after the first was explained (T6)', () => {
  const outcomes = { [first]: 'not-supported', [second]: 'supported' } as const
  const start = atWork(cameIn('national-2022', { claims: [first, second].map((id) => ({ id })) }))
  const told = live(answered(start, { outcomes }), [explain, at('2026-03-03')], [askReview(bo)])
  expect(dutiesOf(told, 'explain').map(({ state }) => state)).toEqual(['done'])
  const changed = live(told, [refusing(bo, second), at('2026-03-20')])
  expect(dutiesOf(changed, 'explain').map(({ about, state }) => `${about} ${state}`)).toEqual([
    '1 done',
    '1/2 open',
  ])
  const again = live(changed, [explain, at('2026-03-23')])
  expect(dutiesOf(again, 'explain').map(({ doneOn }) => doneOn)).toEqual([
    '2026-03-03',
    '2026-03-23',
  ])
})

it('what was kept and refused afterwards is not settled by silence (H8)', () => {
  const kept: CommandFacts = { kind: 'perform', promise: '2026-000001/promise/1' as never, text }
  const served = live(
    answered(live(atWork(ofAn('national-2022')), [tell(an)]), {
      promises: [promise('2026-03-20')],
    }),
    [kept, at('2026-03-10')],
    [conclude],
    [askReview(an)],
  )
  const silent = (life: typeof served) =>
    sleepUntil(live(life, [askSettled(an), at('2026-04-01')]), '2026-06-01 09:00').state.settled
  const refused = live(served, [refusing(an, first), at('2026-03-30')], [explain], [reviewTo(an)])
  expect(silent(refused)).toBeUndefined()
  const upheld: CommandFacts = {
    ...{ kind: 'record-review', recipient: an, outcome: 'upheld', text, promises: [] },
  }
  expect(silent(live(served, [upheld, at('2026-03-30')], [reviewTo(an)]))).toMatchObject({
    how: 'unanswered',
  })
})

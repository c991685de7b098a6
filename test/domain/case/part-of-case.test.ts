import type { CaseState } from '../../../domain/case/state'
import { partOf } from '../../../domain/case/part-of-case'
import type { ClaimId, PetitionerId } from '../../../domain/ids'
import {
  an,
  answered,
  askReview,
  atWork,
  first,
  heading,
  live,
  numbered,
  ofAn,
  promise,
  reviewed,
  reviewTo,
  tell,
  text,
  type Act,
} from './acts'

/** What each of two filings may learn of the case in which both go on (decision 38). */

const cai = 'petitioner-cai' as PetitionerId
const theirs = 'claim-of-the-other' as ClaimId
const takeIn: Act = [
  {
    ...{ kind: 'take-in', pack: 'national-2022', from: numbered('2026-000007'), claims: [theirs] },
    ...{ recipients: [{ id: cai, reachable: true }], excluded: [], accusedUnits: [] },
  },
]
const extend: Act = [{ kind: 'extend', days: 30, text }, heading]
const opinion = {
  outcomes: { [first]: 'supported', [theirs]: 'supported' },
  promises: [promise('2026-05-01')],
} as const

/** Both have the opinion; one of them asked for a review, which promised something more. */
function reviewedFor(recipient: PetitionerId, ...before: readonly Act[]): CaseState {
  const life = answered(atWork(live(ofAn('national-2022'), [tell(an)], ...before)), opinion)
  const more = [promise('2026-06-01')]
  return live(
    life,
    [askReview(recipient)],
    [reviewed(recipient, 'upheld', more), { at: '2026-03-10 09:00' }],
    [reviewTo(recipient)],
  ).state
}

const seen = ({ recipients, windows, remedies, outside, promises, duties }: CaseState) => ({
  recipients: recipients.map(({ id }) => id),
  windows: windows.map(({ recipient, clock }) => `${recipient} ${clock}`),
  remedies: remedies.map(({ recipient }) => recipient),
  outside: outside.length,
  promises: promises.map(({ from }) => from),
  notices: duties
    .map(({ kind }) => kind)
    .filter((kind) => kind === 'notify' || kind === 'tell-extension'),
})

it('each sees their own reviews, windows and what a review promised, and what was promised to all', () => {
  const state = reviewedFor(cai, takeIn)
  expect(seen(partOf(state, [cai]))).toEqual({
    recipients: [cai],
    windows: [`${cai} request-review`, `${cai} request-final-review`],
    remedies: [cai],
    ...{ outside: 1, promises: ['opinion', 'review'], notices: [] },
  })
  expect(seen(partOf(state, [an]))).toEqual({
    recipients: [an],
    windows: [`${an} request-review`],
    ...{ remedies: [], outside: 0, promises: ['opinion'], notices: ['notify'] },
  })
})

it('what was agreed before they joined is promised to those who signed it alone', () => {
  const agreed: Act = [{ kind: 'mediate', outcome: 'agreed', text }]
  const sign = (...signedBy: PetitionerId[]): Act => [
    {
      ...{ kind: 'sign-agreement', text, signedBy, endsMatter: false },
      promises: [promise('2026-05-01')],
    },
  ]
  const before = live(atWork(live(ofAn('national-2022'), [tell(an)])), agreed, sign(an), takeIn)
  expect(seen(partOf(before.state, [an])).promises).toEqual(['agreement'])
  expect(partOf(before.state, [an]).agreement).toEqual(before.state.agreement)
  expect(seen(partOf(before.state, [cai])).promises).toEqual([])
  expect(partOf(before.state, [cai])).not.toHaveProperty('agreement')
  // Signed by both once more, it is theirs as well.
  const both = live(before, sign(an, cai))
  expect(seen(partOf(both.state, [cai])).promises).toEqual(['agreement'])
  expect(seen(partOf(both.state, [an])).promises).toEqual(['agreement', 'agreement'])
})

it('where the matter stands is said to both alike', () => {
  const state = reviewedFor(an, takeIn)
  for (const people of [[an], [cai]]) {
    const { phase, kind, claims, answer } = partOf(state, people)
    expect({ phase, kind, claims, answer }).toEqual({
      ...{ phase: state.phase, kind: state.kind, claims: state.claims, answer: state.answer },
    })
  }
})

it('a notice of an extension is theirs who brought the matter by then', () => {
  const at = { at: '2026-03-04 09:00' }
  const accepted = live(ofAn('national-2022'), [tell(an)])
  const worked = atWork(live(accepted, takeIn))
  const since = live(worked, [extend[0], { ...heading, ...at }]).state
  expect(seen(partOf(since, [cai])).notices).toEqual(['tell-extension'])
  const before = live(atWork(accepted), extend, [takeIn[0], at]).state
  expect(seen(partOf(before, [cai])).notices).toEqual([])
  expect(seen(partOf(before, [an])).notices).toEqual(['notify', 'tell-extension'])
})

it('a right of this body against another is no person’s to hide', () => {
  const origin = { from: 'city' as never, how: 'forwarded', on: '2026-03-02' as never } as const
  const { state } = live(ofAn('national-2022', { origin }), takeIn)
  expect(partOf(state, [cai]).windows.map(({ clock }) => clock)).toEqual(['object'])
})

it('of whom the case does not know there is nobody in it; of everybody it is whole', () => {
  const state = reviewedFor(an, takeIn)
  expect(partOf(state, ['somebody-else' as PetitionerId]).recipients).toEqual([])
  expect(partOf(state, [cai, an])).toBe(state)
})

import type { PersonId, PostCode } from '../../../domain/ids'
import { isWithheld } from '../../../domain/proceeding/withheld'
import { asDay, type Day } from '../../../domain/time/day'
import { opened, walked, type Step } from './run'

const [heldOn, viewsBy] = [asDay('2026-03-10'), asDay('2026-03-16')]
const kinds = [
  ['hearing', 'chair', 'conclude'],
  ['appraisal', 'chair', 'conclude'],
  ['review-group', 'convenor', 'sort'],
] as const

describe.each(kinds)('of a %s whoever is its %s', (kind, leads) => {
  const steps = (...views: Step[]): Step[] => [
    { step: 'give-notice', answers: { heldOn } },
    { step: 'hold', on: heldOn, answers: { viewsBy, concludeBy: viewsBy } },
    ...views.map((view) => ({ ...view, on: heldOn })),
  ]
  const view = (forPost: string): Step => ({ step: 'view', forPost })
  const after = (...views: Step[]) => {
    const members = ['police', 'justice'] as PostCode[]
    const answers = { claims: ['2026-000001-C1'], panel: ['member-1'] }
    return walked(opened(kind, { answers, parties: { members } }), steps(...views))
  }
  const all = [
    view('police'),
    view('justice'),
    { step: 'enter-view', answers: { member: 'member-1' } },
  ]
  /** How many of the views that are in somebody reads. */
  const reads = (
    state: ReturnType<typeof after>,
    post: string,
    today: Day = heldOn,
    ...beside: string[]
  ) =>
    state.taken.filter((each) => {
      const posts = [post, ...beside] as PostCode[]
      const reader = { person: `${post}-holder` as PersonId, posts, today }
      return each.step.includes('view') && !isWithheld(state, each, reader)
    }).length

  it('reads none while one is to come, and all once they are in, to conclude from them', () => {
    expect(reads(after(...all.slice(0, 2)), leads)).toBe(0)
    expect(reads(after(...all.slice(1)), leads)).toBe(0)
    expect(reads(after(...all), leads)).toBe(3)
  })

  it('reads what is in once the day for them is over; whoever still writes one does not', () => {
    const state = after(view('police'))
    expect(reads(state, leads, viewsBy)).toBe(0)
    const late = asDay('2026-03-17')
    expect(reads(state, leads, late)).toBe(1)
    expect(reads(state, 'justice', late)).toBe(0)
    expect(reads(state, 'police')).toBe(1)
    expect(reads(after(view('police'), view('justice')), 'justice', late)).toBe(2)
  })

  it('reads them then also with a post beside, or deputising for one, that wrote none', () => {
    const late = asDay('2026-03-17')
    expect(reads(after(view('police')), leads, viewsBy, 'justice')).toBe(0)
    expect(reads(after(view('police')), leads, late, 'justice')).toBe(1)
    expect(reads(after(view('police')), 'office', late, 'justice')).toBe(0)
  })
})

test('once sorted anew what was in is read again', () => {
  const ways = ['court', 'procuratorate', 'public-security', 'judicial-administration', 'aid']
  const nothing = Object.fromEntries([...ways, 'mediation'].map((way) => [way, []]))
  const claims = ['2026-000001-C1']
  const state = walked(opened('review-group', { answers: { claims, panel: [] } }), [
    { step: 'give-notice', answers: { heldOn } },
    { step: 'hold', on: heldOn, answers: { viewsBy, concludeBy: viewsBy } },
    { step: 'view', on: heldOn },
    { step: 'sort', on: heldOn, answers: { ...nothing, explanation: claims } },
    { step: 'assign', on: heldOn, answers: { decision: 'sort-again' } },
  ])
  const convenor = { person: 'c' as PersonId, posts: ['convenor' as PostCode], today: heldOn }
  expect(state.phase).toBe('views')
  expect(state.taken.some((each) => isWithheld(state, each, convenor))).toBe(false)
})

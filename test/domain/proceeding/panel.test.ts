import fc from 'fast-check'
import { procedureOf } from '../../../domain/proceeding/kinds'
import { Walk } from './walk'

const claims = ['2026-000001-C1', '2026-000001-C2']
const panel = ['member-1', 'member-2', 'member-3']
const parties = { chair: ['chair'], members: ['justice', 'police'] }
const all = { supports: [claims[0] ?? ''], partly: [], unsupported: [claims[1] ?? ''] }
const views = { viewsBy: '2026-03-13', concludeBy: '2026-03-18' }
const held = { answers: views }

const opened = (kind = 'hearing', members: object = parties) =>
  Walk.of(kind, members as Record<string, string[]>, { claims, panel })

/** Until views are to come: notice on the 2nd for the 10th, which is when it is held. */
function inViews(kind?: string, members?: object): Walk {
  const walk = opened(kind, members)
  const notice = { on: '2026-03-02', answers: { heldOn: '2026-03-10' } }
  expect(walk.take('give-notice', 'office', notice)).toBe('taken')
  expect(walk.take('hold', 'chair', held)).toBe('taken')
  return walk
}

function withAllViews(walk: Walk): Walk {
  for (const member of panel) walk.take('enter-view', 'office', { answers: { member } })
  for (const post of parties.members) walk.take('view', post)
  return walk
}

describe.each(['hearing', 'appraisal'])('%s', (kind) => {
  test('is told in time, held, weighed by each apart, concluded claim by claim and put into the case', () => {
    const walk = inViews(kind)
    expect(walk.owed).toEqual([
      'view justice 2026-03-13',
      'view police 2026-03-13',
      'enter-view office 2026-03-13',
      'conclude chair 2026-03-18',
    ])
    withAllViews(walk)
    expect(walk.owed).toEqual(['conclude chair 2026-03-18'])
    expect(walk.take('conclude', 'chair', { answers: all })).toBe('taken')
    expect(walk.owed).toEqual(['put-in-case office 2026-03-17'])
    const kept = { text: false, answers: { publication: 'none' } } as const
    expect(walk.take('put-in-case', 'office', kept)).toBe('taken')
    expect([walk.ended, walk.owed]).toEqual([true, []])
  })
})

test.each(['hearing', 'appraisal'])(
  '%s: the director or the head ends it once its case is over or merged',
  (kind) => {
    const end = (walk: Walk, post: string, because: string, text?: false) =>
      walk.take('end-otherwise', post, {
        answers: { because },
        ...(text === false ? { text } : {}),
      })
    const walk = withAllViews(inViews(kind))
    walk.take('conclude', 'chair', { answers: all })
    expect(end(walk, 'office', 'merged')).toMatch(/^not-for-your-post/)
    expect(end(walk, 'director', 'led-otherwise')).toMatch(
      /^answers-do-not-fit: .*case-over, merged/,
    )
    expect(end(walk, 'director', 'merged', false)).toMatch(/^answers-do-not-fit/)
    expect(end(walk, 'director', 'merged')).toBe('taken')
    expect([walk.phase, walk.ended, walk.owed]).toEqual(['ended-otherwise', true, []])
    expect(end(opened(kind), 'head', 'case-over')).toBe('taken')
    // Whoever chairs it ends it too, by what shows in the case.
    expect(end(inViews(kind, { chair: ['chair', 'director'] }), 'director', 'case-over')).toBe(
      'taken',
    )
  },
)

test('notice is given five working days before, and the day can be called off', () => {
  const walk = opened()
  const early = { on: '2026-03-02', answers: { heldOn: '2026-03-06' } }
  expect(walk.take('give-notice', 'office', early)).toMatch(/^answers-do-not-fit: .*2026-03-09/)
  const day = { on: '2026-03-02', answers: { heldOn: '2026-03-09' } }
  expect(walk.take('give-notice', 'office', day)).toBe('taken')
  expect(walk.take('hold', 'chair', { ...held, on: '2026-03-06' })).toMatch(/^date-too-early/)
  expect(walk.take('call-off', 'office', { on: '2026-03-06' })).toBe('taken')
  expect(walk.owed).toEqual(['give-notice office 2026-03-13'])
})

test('what is owed for each of the panel is owed until each is in, and none is entered twice', () => {
  const walk = inViews()
  const enter = (member: string) => walk.take('enter-view', 'office', { answers: { member } })
  expect(enter('somebody')).toMatch(/^answers-do-not-fit/)
  expect(enter('member-2')).toBe('taken')
  expect(enter('member-2')).toMatch(/^already-done: .*member-1, member-3/)
  expect(walk.owed).toContain('enter-view office 2026-03-13')
  expect([enter('member-1'), enter('member-3')]).toEqual(['taken', 'taken'])
  expect(walk.owed).not.toContain('enter-view office 2026-03-13')
})

test('with members of the register alone nothing waits for a post', () => {
  const walk = inViews('hearing', { chair: ['chair'] })
  withAllViews(walk)
  expect(walk.take('conclude', 'chair', { answers: all })).toBe('taken')
})

test('it waits for the views until their day, and no longer', () => {
  const walk = inViews()
  expect(walk.take('conclude', 'chair', { answers: all, on: '2026-03-13' })).toMatch(
    /^not-allowed-now: .*justice, police, member-1/,
  )
  expect(walk.take('conclude', 'chair', { answers: all, on: '2026-03-14' })).toBe('taken')
  expect(walk.owed).toEqual(['put-in-case office 2026-03-20'])
})

test('of each claim one thing is said, whatever it is', () => {
  const advised = fc.record({
    supports: fc.subarray(claims),
    partly: fc.subarray(claims),
    unsupported: fc.subarray(claims),
  })
  fc.assert(
    fc.property(advised, (answers) => {
      const walk = withAllViews(inViews())
      const said = [...answers.supports, ...answers.partly, ...answers.unsupported]
      const each = claims.every((claim) => said.filter((one) => one === claim).length === 1)
      expect(walk.take('conclude', 'chair', { answers }) === 'taken').toBe(each)
      // It advises: the matter is no more over than before.
      expect(walk.ended).toBe(false)
    }),
  )
})

test('it is published with consent, looked through by somebody else, or not at all', () => {
  const walk = withAllViews(inViews())
  walk.take('conclude', 'chair', { answers: all })
  walk.take('put-in-case', 'office', { text: false, answers: { publication: 'with-consent' } })
  const draft = (consentedOn: string, actor = 'office') =>
    walk.take('draft-publication', 'office', { actor, answers: { consentedOn } })
  expect(draft('2026-03-11')).toMatch(/^answers-do-not-fit/)
  expect(draft('2026-03-10', 'director')).toBe('taken')
  const check = (finding: string, actor = 'director') =>
    walk.take('check-publication', 'director', { actor, answers: { finding } })
  expect(check('nothing-personal')).toMatch(/^drafter-approves/)
  expect(check('personal-data', 'deputy')).toBe('taken')
  expect(walk.owed).toEqual(['draft-publication office 2026-03-17'])
  draft('2026-03-10')
  expect(check('nothing-personal', 'deputy')).toBe('taken')
  expect([walk.phase, walk.ended]).toEqual(['published', true])
})

test('whose view it is, is told to nobody before all are in', () => {
  for (const [kind, steps] of [
    ['hearing', ['view', 'enter-view']],
    ['appraisal', ['view', 'enter-view']],
    ['review-group', ['view', 'enter-view']],
  ] as const) {
    expect(steps.map((step) => procedureOf(kind).steps[step]?.separate)).toEqual(
      steps.map(() => true),
    )
  }
})

import { Walk } from './walk'

const said = { matters: ['2026-000001', '2026-000002'], answerWithin: 10 }
const opened = () => Walk.of('policy-cluster', {}, said)
const day = { on: '2026-03-10' }

test('answered together by the office, and closed by somebody else with what was done', () => {
  const walk = opened()
  expect(walk.owed).toEqual(['answer office 2026-03-16'])
  const doneBy = { answers: { doneBy: '2026-04-30' } }
  expect(walk.take('answer', 'director', { ...day, ...doneBy })).toMatch(/^not-for-your-post/)
  expect(walk.take('answer', 'office', { ...day, ...doneBy })).toBe('taken')
  expect(walk.owed).toEqual(['close director 2026-04-30'])
  expect(walk.take('dismiss', 'office', day)).toMatch(/^not-allowed-now/)
  const bySame = { on: '2026-04-20', actor: 'office' }
  expect(walk.take('close', 'director', bySame)).toMatch(/^drafter-approves/)
  expect(walk.take('close', 'director', { on: '2026-04-20', text: false })).toMatch(
    /^answers-do-not-fit/,
  )
  expect(walk.take('close', 'director', { on: '2026-04-20' })).toBe('taken')
  expect([walk.phase, walk.ended, walk.owed]).toEqual(['closed', true, []])
})

test('a later case is taken in once, and what is owed stays owed', () => {
  const walk = opened()
  const later = { ...day, answers: { joined: '2026-000009' } }
  expect(walk.take('take-in', 'office', later)).toBe('taken')
  expect(walk.cases).toContain('2026-000009')
  expect(walk.take('take-in', 'office', later)).toMatch(/^already-done.*is seen together/)
  expect(walk.take('take-in', 'office', day)).toMatch(/^answers-do-not-fit.*number of the case/)
  expect(walk.owed).toEqual(['answer office 2026-03-16'])
})

test('dismissed at once, with the reason and no other way', () => {
  const walk = opened()
  expect(walk.take('dismiss', 'office', { ...day, text: false })).toMatch(/^answers-do-not-fit/)
  expect(walk.take('dismiss', 'office', day)).toBe('taken')
  expect([walk.phase, walk.ended, walk.owed]).toEqual(['dismissed', true, []])
})

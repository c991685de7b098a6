import { Walk } from './walk'

const visits = ['2026-000001', '2026-000002']
const planned = () =>
  Walk.of('leaders-round', { leader: ['lead'] }, { heldOn: '2026-03-10', visits })
const visited = (number: string, on: string) =>
  ({ text: false, answers: { visited: number, finding: 'on-case' }, on }) as const

test('held on its day, put down case by case within three working days, and then published', () => {
  const walk = planned()
  expect(walk.owed).toEqual(['hold lead 2026-03-10'])
  expect(walk.take('hold', 'lead', { text: false, on: '2026-03-10' })).toBe('taken')
  expect(walk.owed).toEqual(['record lead 2026-03-13'])
  expect(walk.take('record', 'lead', visited('2026-000001', '2026-03-11'))).toBe('taken')
  expect(walk.take('record', 'lead', visited('2026-000001', '2026-03-11'))).toMatch(/^already-done/)
  expect(walk.owed).toEqual(['record lead 2026-03-13'])
  expect(walk.take('record', 'lead', visited('2026-000002', '2026-03-11'))).toBe('taken')
  expect(walk.owed).toEqual(['publish office 2026-03-18'])
  expect(walk.take('publish', 'office', { on: '2026-03-12' })).toBe('taken')
  expect([walk.phase, walk.ended]).toEqual(['published', true])
})

test('not before its day, of no other case, and by nobody else', () => {
  const walk = planned()
  expect(walk.take('hold', 'lead', { text: false, on: '2026-03-09' })).toMatch(/^date-too-early/)
  expect(walk.take('hold', 'office', { text: false, on: '2026-03-10' })).toMatch(
    /^not-for-your-post/,
  )
  expect(walk.take('hold', 'lead', { text: false, on: '2026-03-10' })).toBe('taken')
  expect(walk.take('record', 'lead', visited('2026-000003', '2026-03-10'))).toMatch(
    /^answers-do-not-fit/,
  )
})

test('called off with the reason, it is owed by nobody', () => {
  const walk = planned()
  expect(walk.take('call-off', 'office', { on: '2026-03-04' })).toBe('taken')
  expect([walk.phase, walk.ended, walk.owed]).toEqual(['called-off', true, []])
})

test('what was not visited is put down with why, and the round goes on', () => {
  const walk = planned()
  walk.take('hold', 'lead', { text: false, on: '2026-03-10' })
  const not = { answers: { visited: '2026-000001', finding: 'not-visited' }, on: '2026-03-11' }
  expect(walk.take('record', 'lead', { ...not, text: false })).toBe(
    'answers-do-not-fit: Say why 2026-000001 was not visited.',
  )
  expect(walk.take('record', 'lead', not)).toBe('taken')
  expect(walk.take('record', 'lead', visited('2026-000002', '2026-03-11'))).toBe('taken')
  expect(walk.phase).toBe('recorded')
})

test('held already it can be called off as well, and then nobody owes its record', () => {
  const walk = planned()
  walk.take('hold', 'lead', { text: false, on: '2026-03-10' })
  expect(walk.take('call-off', 'office', { on: '2026-03-11' })).toBe('taken')
  expect([walk.phase, walk.ended, walk.owed]).toEqual(['called-off', true, []])
})

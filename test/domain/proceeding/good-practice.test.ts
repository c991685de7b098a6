import { Walk } from './walk'

const proposed = () => Walk.of('good-practice', {})
const found = (finding: string) => ({ answers: { finding } })

test('proposed, checked by a second person, approved by the director, withdrawn with a reason', () => {
  const walk = proposed()
  expect(walk.take('check', 'office', { ...found('anonymous'), actor: 'opener' })).toMatch(
    /^drafter-approves/,
  )
  expect(walk.take('check', 'office', found('anonymous'))).toBe('taken')
  for (const actor of ['opener', 'office']) {
    expect(walk.take('approve', 'director', { ...found('approved'), actor })).toMatch(
      /^drafter-approves/,
    )
  }
  expect(walk.take('approve', 'director', found('approved'))).toBe('taken')
  expect([walk.phase, walk.ended, walk.owed]).toEqual(['approved', false, []])
  expect(walk.take('withdraw', 'office', { text: false })).toMatch(/Write the text/)
  expect(walk.take('withdraw', 'office')).toBe('taken')
  expect([walk.phase, walk.ended]).toEqual(['withdrawn', true])
})

test('in whom somebody is recognised it is written anew, and whoever did that does not check it', () => {
  const walk = proposed()
  walk.take('check', 'office', found('recognisable'))
  expect(walk.owed).toEqual(['revise office 2026-03-17'])
  walk.take('revise', 'office', { actor: 'writer' })
  expect(walk.take('check', 'office', { ...found('anonymous'), actor: 'writer' })).toMatch(
    /^drafter-approves/,
  )
  expect(walk.take('check', 'office', found('anonymous'))).toBe('taken')
})

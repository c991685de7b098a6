import fc from 'fast-check'
import { drawSample } from '../../../domain/proceeding/refusal-sample'
import { Walk } from './walk'

const claims = ['a-C1', 'b-C1']
const drawn = () =>
  Walk.of(
    'refusal-sample',
    { sampler: ['mayor'] },
    { from: '2026-01-01', to: '2026-02-28', claims },
  )

test('all upheld ends it; what is to be looked at again the director answers', () => {
  const upheld = drawn()
  expect(upheld.owed).toEqual(['judge mayor 2026-03-23'])
  expect(upheld.take('judge', 'mayor', { answers: { finding: 'all-upheld', again: [] } })).toBe(
    'taken',
  )
  expect(upheld.ended).toBe(true)
  const walk = drawn()
  const again = { answers: { finding: 'some-again', again: ['b-C1'] } }
  expect(walk.take('judge', 'mayor', again)).toBe('taken')
  expect(walk.owed).toEqual(['answer director 2026-03-24'])
  expect(walk.take('answer', 'director', { answers: { reopened: ['b-C1'] } })).toBe('taken')
  expect(walk.ended).toBe(true)
})

test.each([
  ['all-upheld', ['a-C1']],
  ['some-again', []],
  ['some-again', ['not-drawn']],
])('%s with %j is refused', (finding, again) => {
  expect(drawn().take('judge', 'mayor', { answers: { finding, again } })).toMatch(
    /^answers-do-not-fit/,
  )
})

test('whoever draws again gets the same, in whatever order the claims come', () => {
  const ids = fc.uniqueArray(fc.string(), { maxLength: 40 })
  const hashOf = (id: string) => [...id].reverse().join('')
  fc.assert(
    fc.property(ids, fc.nat(45), (given, size) => {
      const draw = (of: readonly string[]) =>
        drawSample(
          of.map((id) => ({ id })),
          size,
          hashOf,
        ).map(({ id }) => id)
      const sample = draw(given)
      expect(draw([...given].reverse())).toEqual(sample)
      expect(sample).toHaveLength(Math.min(size, given.length))
      expect(draw(sample)).toEqual(sample)
    }),
  )
})

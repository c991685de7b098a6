import fc from 'fast-check'
import { Walk } from './walk'

const fine = {
  ...{ gate: 'met', served: 'yes', promises: 'kept', asked: 'confirmed' },
  ratings: 'looked-at',
}
const opened = () => Walk.of('acceptance', { acceptor: ['enforcement'], lead: ['lead'] })

test('what lacks nothing is accepted, by the acceptor alone', () => {
  const walk = opened()
  expect(walk.owed).toEqual(['accept enforcement 2026-03-16'])
  expect(walk.take('accept', 'lead', { answers: fine })).toMatch(/^not-for-your-post/)
  expect(walk.take('accept', 'enforcement', { answers: fine })).toBe('taken')
  expect([walk.phase, walk.ended, walk.owed]).toEqual(['accepted', true, []])
})

test('sent back with reasons it is mended by a day, and looked at again', () => {
  const walk = opened()
  const back = { answers: { mendBy: '2026-03-20' } }
  expect(walk.take('send-back', 'enforcement', { ...back, text: false })).toMatch(/Write the text/)
  expect(walk.take('send-back', 'enforcement', back)).toBe('taken')
  expect(walk.owed).toEqual(['mend lead 2026-03-20'])
  expect(walk.take('accept', 'enforcement', { answers: fine })).toMatch(/^not-allowed-now/)
  expect(walk.take('mend', 'lead')).toBe('taken')
  expect(walk.owed).toEqual(['accept enforcement 2026-03-24'])
  expect(walk.take('accept', 'enforcement', { answers: fine, actor: 'lead' })).toMatch(
    /^drafter-approves/,
  )
  expect(walk.take('accept', 'enforcement', { answers: fine })).toBe('taken')
})

test('what lacks anything is never accepted', () => {
  const answers = fc.record({
    gate: fc.constantFrom('met', 'lacking'),
    served: fc.constantFrom('yes', 'no', 'not-owed'),
    promises: fc.constantFrom('kept', 'open', 'none-made'),
    asked: fc.constantFrom('confirmed', 'no-answer', 'not-settled', 'not-asked'),
    ratings: fc.constantFrom('looked-at', 'too-few-to-tell'),
  })
  fc.assert(
    fc.property(answers, (said) => {
      const lacking = ['lacking', 'no', 'open', 'not-settled', 'not-asked']
      const lacks = Object.values(said).some((each) => lacking.includes(each))
      expect(opened().take('accept', 'enforcement', { answers: said }) === 'taken').toBe(!lacks)
    }),
  )
})

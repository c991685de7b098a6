import fc from 'fast-check'
import { acceptanceChecks, type AcceptanceCheck } from '../../../domain/campaign/definition'
import { againstRecord } from '../../../domain/proceeding/acceptance-facts'
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

test('of a case that was merged the director ends it; what is about no case is not ended by a word', () => {
  const merged = { answers: { because: 'merged' } }
  const parties = { acceptor: ['enforcement'], lead: ['lead'] }
  const ofVillage = Walk.of('acceptance', parties, {}, { cases: [] })
  expect(ofVillage.take('end-otherwise', 'director', merged)).toMatch(/^not-allowed-now/)
  const walk = opened()
  expect(walk.take('end-otherwise', 'lead', merged)).toMatch(/^not-for-your-post/)
  expect(walk.take('end-otherwise', 'director', merged)).toBe('taken')
  expect([walk.phase, walk.ended, walk.owed]).toEqual(['ended-otherwise', true, []])
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

describe('in a campaign, exactly what that accepts by is looked at', () => {
  const under = (criteria: readonly AcceptanceCheck[]) =>
    Walk.of('acceptance', { acceptor: ['enforcement'], lead: ['lead'] }, {}, { criteria })
  const served = () => under(['served', 'closing-gate'])

  test('what it does not list is not asked for, and stands in no way', () => {
    expect(served().take('accept', 'enforcement', { answers: fine })).toMatch(
      /does not ask for "promises"/,
    )
    const answers = { gate: 'met', served: 'not-owed' }
    expect(served().take('accept', 'enforcement', { answers })).toBe('taken')
  })

  test('what it lists is asked for, and nothing is accepted that lacks it', () => {
    const some = { gate: 'met' }
    expect(served().take('accept', 'enforcement', { answers: some })).toMatch(/Say "served"/)
    const lacking = { gate: 'met', served: 'no' }
    expect(served().take('accept', 'enforcement', { answers: lacking })).toMatch(/lacks: served/)
  })

  test('each name of a criterion is one of what is asked', () => {
    const all = under(acceptanceChecks)
    expect(all.take('accept', 'enforcement', { answers: fine })).toBe('taken')
    const others = acceptanceChecks.filter((each) => each !== 'rating-sample')
    const { ratings: _, ...answers } = fine
    expect(under(others).take('accept', 'enforcement', { answers })).toBe('taken')
  })
})

test('against the record only what is looked at is held', () => {
  const facts = { ...fine, served: 'no', ratings: 'too-few-to-tell' }
  expect(againstRecord(facts, { gate: 'met' }, { criteria: ['closing-gate'] })).toBeUndefined()
  expect(againstRecord(facts, { served: 'yes' }, { criteria: ['served'] })?.[2]).toMatch(/"served"/)
  const sampled = againstRecord(facts, { ratings: 'looked-at' }, { criteria: ['rating-sample'] })
  expect(sampled?.[2]).toMatch(/"ratings" is "too-few-to-tell"/)
})

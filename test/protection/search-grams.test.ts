import fc from 'fast-check'
import { createGrams } from '../../protection/search-grams'

const grams = createGrams(Buffer.alloc(32, 7))
const found = (text: string, words: string) => {
  const held = new Set(grams(text))
  const wanted = grams(words)
  return wanted.length > 0 && wanted.every((gram) => held.has(gram))
}

const text = '村口通往卫生室的一段路去年雨季后路面破损，ＡＢＣ-12 号楼前最重。'

test.each([
  ['路面破损', true],
  ['破损 卫生室', true],
  ['abc', true],
  ['12', true],
  ['𠮷野', false],
  ['路面修好', false],
  // Two words that a sign parts are no neighbours.
  ['损a', false],
  ['路', false],
  ['', false],
])('"%s" is found in the text: %s', (words, expected) => {
  expect(found(text, words)).toBe(expected)
})

test('whatever stands in a text is found in it, also in the rarest characters', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'路面破损𠮷野abc12，。 '), minLength: 2 })
  fc.assert(
    fc.property(letters, letters, letters, (before, words, after) => {
      if (grams(words).length > 0) expect(found(`${before} ${words} ${after}`, words)).toBe(true)
    }),
  )
})

test('another key gives other numbers, and no number says what it stands for', () => {
  const other = createGrams(Buffer.alloc(32, 8))
  expect(other('路面').some((gram) => grams(text).includes(gram))).toBe(false)
  expect(grams('路面破损')).toHaveLength(3)
  expect(grams('路面路面')).toHaveLength(2)
  expect(grams('路面')).toEqual(grams('路面', '路面'))
})

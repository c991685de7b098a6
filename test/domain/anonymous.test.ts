import fc from 'fast-check'
import { personalIn } from '../../domain/anonymous'

const known = [
  { name: '张小明', address: '黄店镇老街村 12 号', phone: '138 0000 1234' },
  { name: '买买提·阿不都', address: null, phone: null },
]

test.each([
  ['村民张小明反映积水', 'a name', 3],
  ['村民张 小 明反映积水', 'a name', 3],
  ['买买提阿不都说', 'a name', 1],
  ['住在街村12号的', 'an address', 3],
  ['电话138-0000-1234', 'a telephone number', 3],
  ['电话１３８００００１２３４', 'a telephone number', 3],
  ['另一人 139 7777 0077 来电', 'a telephone number', 5],
  ['12 13977770077', 'a telephone number', 4],
  ['座机 0579-88881234', 'a telephone number', 4],
  ['证号33078119900101123X。', 'an identity number', 3],
  ['𠮷张小明', 'a name', 2],
] as const)('%s holds %s', (text, what, at) => {
  expect(personalIn(text, known)).toEqual({ what, at })
})

test('what tells of a matter and of nobody in it is found to hold nothing', () => {
  const text = '2019年3月，某村道路积水，镇里30日内修好排水沟，花费12000元；小明渠也疏通了。'
  expect(personalIn(text, known)).toBeUndefined()
  expect(personalIn('黄店镇老街村的做法', known)).toBeUndefined()
})

test('wherever it is put, and whatever is between its letters, it is found', () => {
  const around = fc.string({ unit: 'grapheme', maxLength: 12 })
  const blanks = fc.array(fc.constantFrom('', ' ', '　', '·'), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(around, around, blanks, (before, after, [one = '', two = '']) => {
      const name = `张${one}小${two}明`
      expect(personalIn(`${before}${name}${after}`, known)).toBeDefined()
    }),
  )
})

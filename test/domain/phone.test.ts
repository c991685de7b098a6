import { dialled, numbersIn } from '../../domain/phone'

test.each([
  ['13900000001', '13900000001'],
  ['139 0000-0001', '13900000001'],
  ['（139）0000 0001', '13900000001'],
  ['１３９００００００01', '13900000001'],
  ['+86 139 0000 0001', '13900000001'],
  ['008613900000001', '13900000001'],
  ['0579-8601 2345', '057986012345'],
  // A number of eleven digits that begins so is no country's code.
  ['86139000000', '86139000000'],
  ['无', ''],
])('%s is dialled %s', (written, expected) => {
  expect(dialled(written)).toBe(expected)
})

test.each<[string, string[]]>([
  ['138 0000 0001', ['13800000001']],
  ['13800000001/0579-86012345', ['13800000001', '057986012345']],
  ['13800000001、13900000002；8601234', ['13800000001', '13900000002', '8601234']],
  ['13800000001或13900000002', ['13800000001', '13900000002']],
  // Of a place or an extension nobody is known again.
  ['2组', []],
  ['8601234/12', ['8601234']],
])('%s holds the numbers %j', (written, expected) => {
  expect(numbersIn(written)).toEqual(expected)
})

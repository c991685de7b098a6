import { subjectPath, subjectTree } from '../../../domain/ledger/subjects'

test.each([
  [['城乡建设', '安全生产', '事故处理'], '城乡建设/安全生产/事故处理'],
  [['城乡建设', '', ''], '城乡建设'],
  [[' 城乡建设 ', '水/电'], '城乡建设/水／电'],
  [['城乡建设', '', '事故处理'], undefined],
  [['', '安全生产'], undefined],
  [[], undefined],
  [['甲', '乙', '丙', '丁', '戊', '己', '庚'], undefined],
])('%j leads to %s', (levels, path) => {
  expect(subjectPath(levels)).toBe(path)
})

test('every subject on the way is there once, parents first', () => {
  expect(subjectTree(['甲/乙/丙', '甲/乙', '甲/丁'])).toEqual([
    { path: '甲', parent: null },
    { path: '甲/乙', parent: '甲' },
    { path: '甲/乙/丙', parent: '甲/乙' },
    { path: '甲/丁', parent: '甲' },
  ])
})

import { ledgerFields, usualField } from '../../../domain/ledger/fields'
import { againstMapping, headerFindings, proposedColumns } from '../../../domain/ledger/mapping'
import { isRefusedColumn } from '../../../domain/ledger/refused-columns'

test.each([
  ...['重点人员', '是否重点人', '稳控责任人', '稳控措施', '风险等级', '危险程度', '进京次数'],
  ...['赴省上访情况', '越级上访', '非访次数', '行踪', '活动轨迹', '去向', '车牌号', '车辆信息'],
  ...['社会关系', '家庭成员', '劝返人员', '接返情况', '黑名单', '信用记录', '训诫情况', '前科'],
  ...['微信号', '思想动态', '精神状况', '息诉息访承诺', ' 重 点 对 象 ', 'Risk level', 'Vehicle'],
  ...['High risk', 'person_vehicle', '涉稳人员', '包保责任人', '控制措施', '列管情况', '责任民警'],
  ...[
    '关注级别',
    '人员类别',
    '来京登记次数',
    '在京滞留',
    '去北京次数',
    '到京时间',
    '外出报备',
    '落脚点',
  ],
  ...[
    '现实表现',
    '家属情况',
    '子女',
    '同访人',
    '挑头人员',
    '打处情况',
    '违法情况',
    '极端倾向',
    '扬言',
  ],
])('a column called %j is not taken over', (header) => {
  expect(isRefusedColumn(header)).toBe(true)
})

test('no usual column of the books is refused', () => {
  const usual = [
    ...['编号', '信访人', '联系电话', '住址', '信访事项', '内容', '登记日期', '受理日期'],
    ...['答复日期', '办结日期', '办结时间', '是否化解', '承办单位', '包案领导', '村', '信访形式'],
    ...['内容分类', '答复意见', '备注', '留言编号', '留言用户', '留言详情', '点赞数', '反对数'],
    ...['一级分类', '二级分类', '三级分类', '到期日期', '上级交办', '去年结转'],
    ...[
      '收到市局交办日期',
      '转到县日期',
      '来信日期',
      '来访日期',
      '来源',
      '所在县（市、区）',
      '事发位置',
    ],
  ]
  expect(usual.filter(isRefusedColumn)).toEqual([])
})

test('what a column is likely to hold is proposed, each field once', () => {
  const headers = [
    '留言编号',
    '留言用户',
    '留言主题',
    '留言时间',
    '留言详情',
    '答复意见',
    '答复时间',
  ]
  expect(proposedColumns(headers)).toEqual({
    留言编号: 'key',
    留言用户: null,
    留言主题: 'title',
    留言时间: 'receivedOn',
    留言详情: 'words',
    答复意见: 'answer',
    答复时间: 'answeredOn',
  })
  expect(proposedColumns(['编号', '序号', '风险等级'])).toEqual({ 编号: 'key', 序号: null })
  expect(usualField('登 记 日 期')).toBe('receivedOn')
  expect(usualField('备注')).toBeUndefined()
  expect(usualField('是否息访')).toBeUndefined()
})

test('what stands between a file and its mapping is named, column by column', () => {
  const columns = { 编号: 'key', 内容: 'words', 备注: null, 日期: 'receivedOn' } as const
  expect(headerFindings(['编号', '内容', '备注', '日期'], { columns })).toEqual({
    ...{ refused: [], unmapped: [], missing: [], absent: [] },
  })
  expect(headerFindings(['编号', '内容', '稳控措施', '电话'], { columns })).toEqual({
    ...{ refused: ['稳控措施'], unmapped: ['电话'], missing: ['receivedOn'], absent: ['日期'] },
  })
})

test('a mapping names no refused column, and no field twice that can only stand once', () => {
  expect(againstMapping({ columns: { 编号: 'key', 年份: 'key', 内容: 'words' } })).toEqual([])
  expect(againstMapping({ columns: { 风险等级: null } })[0]?.[0]).toBe('风险等级')
  expect(againstMapping({ columns: { 甲: 'phone', 乙: 'phone' } })).toEqual([
    ['乙', 'Only one column can be "phone".'],
  ])
  expect(new Set(ledgerFields).size).toBe(ledgerFields.length)
})

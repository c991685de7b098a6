import { readSheet } from '../../api/ledger/sheet'
import { tableFile } from '../../api/ledger/write-table'

test('what begins like a formula is text to whoever opens the file', async () => {
  const rows = [['=1+1', '+8', '-2', '@x', '平常', -5, null, '含,逗号 "引"']]
  const text = Buffer.from(await tableFile({ headers: ['甲'], rows }, 'csv')).toString('utf8')
  expect(text).toBe(`\uFEFF甲\r\n'=1+1,'+8,'-2,'@x,平常,-5,,"含,逗号 ""引"""\r\n`)
})

test.each(['xlsx', 'csv'] as const)('a table written as %s is read as it was', async (format) => {
  const table = {
    headers: ['编号', '内容'],
    rows: [
      ['1', '一行\n两行'],
      ['2', '二'],
    ],
  }
  const read = await readSheet(await tableFile(table, format))
  expect(read).toEqual({
    sheet: {
      headers: table.headers,
      rows: table.rows.map((cells, index) => ({ at: index + 2, cells })),
    },
  })
})

test('a workbook that would become too large is not unpacked', async () => {
  const bytes = await tableFile({ headers: ['a'], rows: [['1']] }, 'xlsx')
  const view = new DataView(bytes.buffer)
  const ENTRY = 0x02014b50
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === ENTRY) view.setUint32(at + 24, 0x7fffffff, true)
  }
  expect(await readSheet(bytes)).toEqual({
    against: expect.stringContaining('too large') as string,
  })
})

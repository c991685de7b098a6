import { readSheet } from '../../api/ledger/sheet'
import { tableFile } from '../../api/ledger/write-table'
import { rezipped } from './rezip'
import { Workbook } from 'exceljs'

test('what begins like a formula is text to whoever opens the file', async () => {
  const rows = [['=1+1', '+8', '-2', '@x', '平常', -5, null, '含,逗号 "引"']]
  const text = Buffer.from(await tableFile({ headers: ['甲'], rows }, 'csv')).toString('utf8')
  expect(text).toBe(`\uFEFF甲\r\n'=1+1,'+8,'-2,'@x,平常,-5,,"含,逗号 ""引"""\r\n`)
})

test('so is what begins with a wide sign, or hides behind a sign nobody sees', async () => {
  const rows = [['＝1+1', '＋8', '－2', '＠x', '\u0000=1', '\u0001\u007f@x']]
  const text = Buffer.from(await tableFile({ headers: ['甲'], rows }, 'csv')).toString('utf8')
  expect(text).toBe(`\uFEFF甲\r\n'＝1+1,'＋8,'－2,'＠x,'=1,'@x\r\n`)
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

const table = { headers: ['编号', '内容'], rows: [['1', '路灯']] }
const read = { sheet: { headers: table.headers, rows: [{ at: 2, cells: ['1', '路灯'] }] } }
const against = (part: string) => ({ against: expect.stringContaining(part) as string })
const inSheet = (before: string, added: string) => (name: string, text: string) =>
  name.endsWith('sheet1.xml') ? text.replace(before, added + before) : text

test('lists to choose from that hold for whole columns do not hold up the reading', async () => {
  const columns = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
  const lists = columns.map(
    (column) =>
      `<dataValidation type="list" sqref="${column}2:${column}1048576"><formula1>"是,否"</formula1></dataValidation>`,
  )
  const added = `<dataValidations count="7">${lists.join('')}</dataValidations>`
  const bytes = rezipped(await tableFile(table, 'xlsx'), inSheet('<pageMargins', added))
  const began = performance.now()
  expect(await readSheet(bytes)).toEqual(read)
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('few signs that stand for millions of cells are not gone into', async () => {
  const bytes = await tableFile(table, 'xlsx')
  const merged = '<mergeCells count="1"><mergeCell ref="C2:E1048576"/></mergeCells>'
  const whole = rezipped(bytes, inSheet('<pageMargins', merged))
  expect(await readSheet(whole)).toEqual(against('merges or names whole columns'))
  const name =
    '<definedNames><definedName name="a">Sheet1!$A$1:$C$1048576</definedName></definedNames>'
  const named = rezipped(bytes, (part, text) =>
    part === 'xl/workbook.xml' ? text.replace('</sheets>', `</sheets>${name}`) : text,
  )
  expect(await readSheet(named)).toEqual(against('merges or names whole columns'))
  const few = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
  expect(await readSheet(rezipped(bytes, inSheet('<pageMargins', few)))).toHaveProperty('sheet')
})

test('what a directory says of sizes is not taken on trust', async () => {
  const large = inSheet('<pageMargins', `<!--${' '.repeat(129 * 1024 * 1024)}-->`)
  const bytes = rezipped(await tableFile(table, 'xlsx'), large, (size) => Math.min(size, 1000))
  expect(bytes.length).toBeLessThan(1024 * 1024)
  expect(await readSheet(bytes)).toEqual(against('too large'))
})

test('of several sheets with something in them none is left out in silence', async () => {
  const book = new Workbook()
  book.addWorksheet('2018').addRows([table.headers, ...table.rows])
  book.addWorksheet('空')
  book.addWorksheet('choices', { state: 'hidden' }).addRow(['是'])
  const bytes = async () => new Uint8Array(await book.xlsx.writeBuffer())
  expect(await readSheet(await bytes())).toEqual(read)
  book.addWorksheet('2019').addRow(table.headers)
  expect(await readSheet(await bytes())).toEqual(against('Several sheets'))
})

const text = (...lines: string[]) => readSheet(Buffer.from(lines.join('\r\n'), 'utf8'))

test('what stands under no header is neither dropped nor taken for something else', async () => {
  expect(await text('编号,内容', '1,路灯不亮,三天了')).toEqual(against('Row 2'))
  expect(await text('编号,,内容', '1,x,路灯')).toEqual(against('Row 2'))
  expect(await text('编号,,内容,,', '1,,路灯,,', '2,,桥')).toEqual({
    sheet: {
      headers: ['编号', '内容'],
      rows: [
        { at: 2, cells: ['1', '路灯'] },
        { at: 3, cells: ['2', '桥'] },
      ],
    },
  })
})

test('rows have the number they have in the file, empty ones counted', async () => {
  const found = await text('编号,内容', '', '1,路灯', ',', '2,桥')
  expect(found).toMatchObject({ sheet: { rows: [{ at: 3 }, { at: 5 }] } })
})

test('a cell that was kept from being a formula is read as it was before', async () => {
  const rows = [['-1', '+86 138', '＋86 139']]
  const found = await readSheet(await tableFile({ headers: ['编号', '电话', '手机'], rows }, 'csv'))
  expect(found).toMatchObject({ sheet: { rows: [{ cells: rows[0] }] } })
})

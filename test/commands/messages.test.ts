import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbook } from 'exceljs'
import { readMessages } from '../../commands/first-thread/messages'
import { Failure } from '../../runtime/failure'

const folder = mkdtempSync(join(tmpdir(), 'anjie-messages-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)

async function workbook(name: string, ...rows: string[][]): Promise<string> {
  const book = new Workbook()
  if (rows.length > 0) book.addWorksheet('a').addRows(rows)
  await book.xlsx.writeFile(at(name))
  return at(name)
}

async function refusal(file: string): Promise<string> {
  const error: unknown = await readMessages(file).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(Failure)
  return (error as Failure).message
}

test('messages are read by their headers', async () => {
  const file = await workbook('m.xlsx', ['留言详情', '留言主题'], ['  one \n\n two', '路灯'])
  expect(await readMessages(file)).toEqual([{ title: '路灯', words: 'one\ntwo' }])
})

describe('a file that does not do is refused in a sentence', () => {
  test('one that is not there', async () => {
    expect(await refusal(at('none'))).toBe(`There is no file ${at('none')}: name another.`)
  })

  test('a folder', async () => {
    expect(await refusal(folder)).toBe(`${folder} is a folder, not a file: name another.`)
  })

  test.each([
    ['text', '留言主题,留言详情'],
    ['nothing', ''],
    ['half a workbook', 'PK\u0003\u0004'],
  ])('one that holds %s', async (name, content) => {
    writeFileSync(at(name), content)
    expect(await refusal(at(name))).toBe(
      `${at(name)} is no workbook: save it as .xlsx in Excel or WPS, and name that.`,
    )
  })

  test('a workbook without a sheet', async () => {
    expect(await refusal(await workbook('bare.xlsx'))).toContain('holds no sheet: name a workbook')
  })

  test('a sheet without the columns', async () => {
    const file = await workbook('other.xlsx', ['留言主题', '日期'])
    expect(await refusal(file)).toBe(`${file} needs the columns 留言主题 and 留言详情.`)
  })
})

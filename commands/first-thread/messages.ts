import { readFile } from 'node:fs/promises'
import { Workbook, type CellValue } from 'exceljs'
import { Failure } from '../../runtime/failure'
import { unreadable } from '../unreadable'

/** One public message: what somebody wrote, without who they are. */
export type PublicMessage = { title: string; words: string }

const titleHeader = '留言主题'
const wordsHeader = '留言详情'

/** Reads the first sheet by its headers. Throws a sentence that names what is missing. */
export async function readMessages(file: string): Promise<PublicMessage[]> {
  const sheet = (await workbookAt(file)).worksheets[0]
  if (sheet === undefined) {
    throw new Failure(`${file} holds no sheet: name a workbook with the messages in its first.`)
  }
  const headers = sheet.getRow(1).values as CellValue[]
  const [title, words] = [titleHeader, wordsHeader].map((header) => headers.indexOf(header))
  if (title === undefined || words === undefined || title < 0 || words < 0) {
    throw new Failure(`${file} needs the columns ${titleHeader} and ${wordsHeader}.`)
  }
  const messages: PublicMessage[] = []
  sheet.eachRow((row, position) => {
    if (position === 1) return
    messages.push({ title: plain(row.getCell(title).text), words: plain(row.getCell(words).text) })
  })
  return messages
}

async function workbookAt(file: string): Promise<Workbook> {
  const content = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error)
  })
  const book = new Workbook()
  try {
    await book.xlsx.load(new Uint8Array(content).buffer)
  } catch {
    // Whatever the library stumbles over: to whoever named the file it is one and the same.
    throw new Failure(`${file} is no workbook: save it as .xlsx in Excel or WPS, and name that.`)
  }
  return book
}

/** Pages carry tabs and empty lines around what was written; the words themselves stay as they are. */
function plain(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

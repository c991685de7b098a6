import { Workbook, type CellValue } from 'exceljs'

/** One public message: what somebody wrote, without who they are. */
export type PublicMessage = { title: string; words: string }

const titleHeader = '留言主题'
const wordsHeader = '留言详情'

/** Reads the first sheet by its headers. Throws a sentence that names what is missing. */
export async function readMessages(file: string): Promise<PublicMessage[]> {
  const book = new Workbook()
  await book.xlsx.readFile(file)
  const sheet = book.worksheets[0]
  if (sheet === undefined) throw new Error(`${file} holds no sheet.`)
  const headers = sheet.getRow(1).values as CellValue[]
  const [title, words] = [titleHeader, wordsHeader].map((header) => headers.indexOf(header))
  if (title === undefined || words === undefined || title < 0 || words < 0) {
    throw new Error(`${file} needs the columns ${titleHeader} and ${wordsHeader}.`)
  }
  const messages: PublicMessage[] = []
  sheet.eachRow((row, position) => {
    if (position === 1) return
    messages.push({ title: plain(row.getCell(title).text), words: plain(row.getCell(words).text) })
  })
  return messages
}

/** Pages carry tabs and empty lines around what was written; the words themselves stay as they are. */
function plain(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

import { recognise } from '../../api/attachments/recognise'
import { tableFile } from '../../api/ledger/write-table'
import type { FileType } from '../../domain/attachments/file-types'
import { zipped } from './rezip'
import { files, ooxml } from './sample-files'

test.each(Object.entries(files))('%s is known by its content', (type, make) => {
  expect(recognise(make())).toEqual({ type })
})

test('so is a TIFF of the other byte order, and a workbook as the product writes it', async () => {
  expect(recognise(Buffer.from('4d4d002a00000008', 'hex'))).toEqual({ type: 'tiff' })
  const book = await tableFile({ headers: ['编号'], rows: [['1']] }, 'xlsx')
  expect(recognise(book)).toEqual({ type: 'xlsx' satisfies FileType })
})

const word = ['word/document.xml', '<document/>'] as const
const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['one byte', Buffer.from('%')],
  ['text', Buffer.from('村口的路一下雨就积水')],
  ['a page of the web', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a program', Buffer.from('MZ\x90\0', 'latin1')],
  ['a PDF behind a page', Buffer.from('<html>%PDF-1.7')],
  ['a name of PDF without a version', Buffer.from('%PDF-')],
  ['a PNG without a header', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['a document of the old make', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['an archive of anything', zipped([['a.txt', 'a']])],
  ['an archive that is only called a document', zipped([['docs/word/document.xml', 'a']])],
  ['a document without its types', zipped([word])],
  ['two documents in one', zipped([...ooxml, word, ['xl/workbook.xml', 'a']])],
  ['half an archive', half(files.docx())],
  ['a document behind something else', Buffer.concat([Buffer.from('PK\x03\x04'), files.docx()])],
])('%s is none of them', (_what, bytes) => {
  expect(recognise(bytes)).toEqual({ against: expect.stringContaining('is none of PDF') as string })
})

test.each(['word/vbaProject.bin', 'xl/vbaProject.bin', 'word/vbaData.xml'])(
  'a document with macros is refused as what it is: %s',
  (part) => {
    const made = zipped([...ooxml, word, [part, 'x']])
    expect(recognise(made)).toEqual({ against: expect.stringContaining('macros') as string })
  },
)

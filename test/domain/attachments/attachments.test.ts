import {
  againstName,
  fileTypeNames,
  fileTypes,
  savedName,
} from '../../../domain/attachments/file-types'
import { attachmentKinds, attachmentWords } from '../../../domain/attachments/kinds'
import { againstAnother, LARGEST_ATTACHMENT } from '../../../domain/attachments/limits'
import { mayWithdraw } from '../../../domain/attachments/withdrawing'
import type { PersonId } from '../../../domain/ids'

const MIB = 1024 * 1024

test.each([
  '回证.pdf',
  '信访材料（第2页）.jpg',
  'a',
  '.hidden',
  'a..b',
  '字'.repeat(150),
  '𠮷'.repeat(150),
])('a file may be called %j', (name) => expect(againstName(name)).toBeUndefined())

test.each([
  ['', 'Give the name of the file'],
  ['  ', 'Give the name of the file'],
  ['..', 'Give the name of the file'],
  ['字'.repeat(151), 'at most 150 characters'],
  ['../回证.pdf', 'no folder'],
  ['C:\\回证.pdf', 'no folder'],
  ['回证\n.pdf', 'no control'],
  ['回证\0.pdf', 'no control'],
  ['回证\u202efdp.exe', 'no control'],
  ['回证\u2028.pdf', 'no control'],
])('and may not be called %j', (name, because) => {
  expect(againstName(name)).toContain(because)
})

test('it is saved under a name that ends as its content is opened', () => {
  expect(savedName('回证.PDF', 'pdf')).toBe('回证.PDF')
  expect(savedName('现场.jpeg', 'jpeg')).toBe('现场.jpeg')
  expect(savedName('回证.exe', 'pdf')).toBe('回证.exe.pdf')
  expect(savedName('pdf', 'pdf')).toBe('pdf.pdf')
  expect(savedName('扫描件', 'tiff')).toBe('扫描件.tif')
})

test('every kind has its words, every type its own media type and endings', () => {
  expect(attachmentKinds.map((kind) => attachmentWords[kind].zh).filter(Boolean)).toHaveLength(8)
  const all = fileTypeNames.map((type) => fileTypes[type])
  expect(new Set(all.map(({ mediaType }) => mediaType)).size).toBe(all.length)
  const endings = all.flatMap((each) => [...each.endings])
  expect(new Set(endings).size).toBe(endings.length)
})

test('a case holds so many files, and so much together', () => {
  expect(againstAnother({ files: 99, bytes: 190 * MIB }, LARGEST_ATTACHMENT)).toBeUndefined()
  expect(againstAnother({ files: 100, bytes: 0 }, 1)).toContain('100 files')
  expect(againstAnother({ files: 20, bytes: 190 * MIB + 1 }, LARGEST_ATTACHMENT)).toContain(
    '200 MiB',
  )
})

test('whoever has the whole installation takes back any file, others their own', () => {
  const [me, another] = ['person-1', 'person-2'] as PersonId[] as [PersonId, PersonId]
  expect(mayWithdraw(me, ['installation'], { attachedBy: another })).toBe(true)
  expect(mayWithdraw(me, ['own-unit', 'own-lead'], { attachedBy: me })).toBe(true)
  expect(mayWithdraw(me, ['own-unit', 'own-filing'], { attachedBy: another })).toBe(false)
})

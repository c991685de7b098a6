import { zipped } from './rezip'

const bytes = (text: string, encoding: BufferEncoding = 'latin1') =>
  new Uint8Array(Buffer.from(text, encoding))

/** The least file of each type that its readers know as theirs; `mark` makes two of them differ. */
export const files = {
  pdf: (mark = '') => bytes(`%PDF-1.7\n%${mark}\ntrailer <<>>\n%%EOF\n`, 'utf8'),
  jpeg: () => bytes('ffd8ffe000104a46494600', 'hex'),
  png: () => bytes('89504e470d0a1a0a0000000d49484452000000010000000108', 'hex'),
  tiff: () => bytes('49492a0008000000', 'hex'),
  docx: () => zipped([...ooxml, ['word/document.xml', '<document/>']]),
  xlsx: () => zipped([...ooxml, ['xl/workbook.xml', '<workbook/>']]),
  ofd: () =>
    zipped([
      ['OFD.xml', '<ofd/>'],
      ['Doc_0/Document.xml', '<doc/>'],
    ]),
}
export const ooxml = [['[Content_Types].xml', '<Types/>']] as const

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sentenceOf } from '../../runtime/failure'
import { readArguments } from '../arguments'
import { Desk } from '../first-thread/office'
import { startProduct } from '../first-thread/product'
import { temporaryDirectory } from '../first-thread/temporary-directory'
import { unreadable } from '../unreadable'
import { importBooks } from './books'
import { tellAnswered } from './answered'

const usage =
  'Usage: npm run first-import -- --subjects <file> --answered <file> --unanswered <file> (.xlsx or .csv)'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** An office's books into a fresh start, by API calls alone (docs/first-import.md). */
async function main(): Promise<void> {
  const given = readArguments(
    {
      subjects: { type: 'string' },
      answered: { type: 'string' },
      unanswered: { type: 'string' },
    },
    usage,
  )
  const { subjects, answered, unanswered } = given
  if (subjects === undefined || answered === undefined || unanswered === undefined) {
    throw new Error(usage)
  }
  const files = {
    subjects: await bytesOf(subjects),
    answered: await bytesOf(answered),
    unanswered: await bytesOf(unanswered),
  }
  const directory = temporaryDirectory()
  try {
    const product = await startProduct(path.join(directory.path, 'data'), {}, say)
    try {
      await takeOver(product.api, product.signIns.get('director'), files)
    } finally {
      await product.stop()
    }
  } finally {
    directory.remove()
  }
}

type Files = Record<'subjects' | 'answered' | 'unanswered', Uint8Array<ArrayBuffer>>

async function takeOver(api: string, password: string | undefined, files: Files): Promise<void> {
  const director = await Desk.signIn(api, 'director', password, () => undefined)
  const tree = await director.upload<{ rows: number; added: number; refused: number[] }>(
    '/v1/subject-files',
    files.subjects,
  )
  say(`Subjects: ${tree.rows} rows, ${tree.added} added, ${tree.refused.length} refused`)
  const answered = await importBooks(director, 'answered', files.answered, say)
  await importBooks(director, 'unanswered', files.unanswered, say)
  await tellAnswered(director, answered, say)
}

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const content = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error)
  })
  return new Uint8Array(content)
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exitCode = 1
})

import path from 'node:path'
import { sentenceOf } from '../../runtime/failure'
import { readArguments } from '../arguments'
import { readMessages, type PublicMessage } from './messages'
import { registerAndConclude } from './register-and-conclude'
import { letLaddersRing } from './let-ladders-ring'
import { temporaryDirectory } from './temporary-directory'

const usage = 'Usage: npm run first-thread -- --messages <file.xlsx with 留言主题 and 留言详情>'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const { messages: file } = readArguments({ messages: { type: 'string' } }, usage)
  if (file === undefined) throw new Error(usage)
  const messages = await readMessages(file)
  say(`${messages.length} messages read`)
  await inTemporaryDirectory((directory) => registerAndConclude(messages, directory, say))
  const two: PublicMessage[] = messages.slice(0, 2)
  await inTemporaryDirectory((directory) => letLaddersRing(two, directory, say))
}

async function inTemporaryDirectory(run: (dataDir: string) => Promise<void>): Promise<void> {
  const directory = temporaryDirectory()
  try {
    await run(path.join(directory.path, 'data'))
  } finally {
    directory.remove()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exitCode = 1
})

/**
 * npm run --silent due -- --pack national-2022 --clock handle --from 2024-01-10
 * Works a due date out and shows every step. docs/rules.md has all the options.
 */
import { once } from 'node:events'
import { rulePacks } from '../rules'
import { Failure } from '../runtime/failure'
import { readArguments } from './arguments'
import { refusal, reply, replyToLine, sheetOf } from './due-request'

const USAGE =
  'Give --pack, --clock and --from YYYY-MM-DD, and where wanted --extend DAYS, --set-by YYYY-MM-DD, --exclude FROM..TO (as often as needed) and --sheet; or --batch alone, with one JSON request a line on standard input; or --list alone'

const OPTIONS = {
  pack: { type: 'string' },
  clock: { type: 'string' },
  from: { type: 'string' },
  extend: { type: 'string' },
  'set-by': { type: 'string' },
  exclude: { type: 'string', multiple: true },
  sheet: { type: 'boolean' },
  batch: { type: 'boolean' },
  list: { type: 'boolean' },
} as const

type Options = ReturnType<typeof readArguments<typeof OPTIONS>>

async function main(): Promise<void> {
  // Whoever reads may stop early, as head does; that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const options = readOptions()
  if (typeof options === 'string') return answer(refusal('usage', options))
  if (options.batch) return batch()
  if (options.list) return answer({ packs: rulePacks() })
  return single(options)
}

function readOptions(): Options | string {
  let options: Options
  try {
    options = readArguments(OPTIONS, USAGE)
  } catch (error) {
    if (error instanceof Failure) return error.message
    throw error
  }
  const alone = options.batch ? '--batch' : options.list ? '--list' : undefined
  if (alone !== undefined && Object.keys(options).length > 1)
    return `${alone} stands alone. ${USAGE}`
  return options
}

async function single(options: Options): Promise<void> {
  const { pack, clock, from, extend, 'set-by': setBy, exclude } = options
  if (pack === undefined || clock === undefined || from === undefined) {
    return answer(refusal('usage', `Something is missing. ${USAGE}`))
  }
  if (extend !== undefined && !/^-?\d+$/.test(extend)) {
    return answer(refusal('usage', `--extend takes a whole number of days, not "${extend}"`))
  }
  const replied = reply({
    ...{ pack, clock, from },
    ...(extend === undefined ? {} : { extend: Number(extend) }),
    ...(setBy === undefined ? {} : { setBy }),
    ...(exclude === undefined ? {} : { exclude }),
  })
  return options.sheet && !('error' in replied) ? write(sheetOf(replied)) : answer(replied)
}

/** Holds one chunk of the input at a time and waits for the reader, however long the input is. */
async function batch(): Promise<void> {
  let unfinished = ''
  process.stdin.setEncoding('utf8')
  for await (const chunk of process.stdin) {
    const lines = `${unfinished}${chunk}`.split('\n')
    unfinished = lines.pop() ?? ''
    await write(lines.map((line) => `${JSON.stringify(replyToLine(line))}\n`).join(''))
  }
  if (unfinished !== '') await write(`${JSON.stringify(replyToLine(unfinished))}\n`)
}

async function answer(value: object): Promise<void> {
  if ('error' in value) process.exitCode = 1
  await write(`${JSON.stringify(value)}\n`)
}

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
}

void main()

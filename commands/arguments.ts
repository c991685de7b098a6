import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Failure } from '../runtime/failure'

type Options = NonNullable<ParseArgsConfig['options']>
type Lenient = { options: Options; strict: false; tokens: true }
type Tokens = ReturnType<typeof parseArgs<Lenient>>['tokens']

/** What stands behind a command, or what does not belong there, by name, and then what does. */
export function readArguments<T extends Options>(options: T, usage: string) {
  return readOptions(options, usage, process.argv.slice(2), false).values
}

/** The same of a command that takes files by themselves, beside its options. */
export function readFilesAndOptions<T extends Options>(options: T, usage: string, args: string[]) {
  const { values, positionals } = readOptions(options, usage, args, true)
  return { options: values, files: positionals }
}

function readOptions<T extends Options>(
  options: T,
  usage: string,
  args: string[],
  allowPositionals: boolean,
) {
  try {
    return parseArgs({ options, args, allowPositionals })
  } catch {
    const { tokens } = parseArgs({ options, args, strict: false, tokens: true })
    const unwanted = tokens.filter(({ kind }) => kind !== 'positional' || !allowPositionals)
    throw new Failure(`${firstWrong(unwanted, options)}. ${usage}`)
  }
}

function firstWrong(tokens: Tokens, options: Options): string {
  const sentences = tokens.flatMap((token) => wrong(token, options) ?? [])
  return sentences[0] ?? 'These arguments cannot be read'
}

function wrong(token: Tokens[number], options: Options): string | undefined {
  if (token.kind === 'positional') {
    return `"${token.value}" belongs to no option: leave it out, or put its option before it`
  }
  if (token.kind === 'option-terminator') return undefined
  const { name, rawName, value, inlineValue } = token
  const option = options[name]
  if (option === undefined) return `There is no option ${rawName}: leave it out`
  if (option.type === 'boolean') {
    return value === undefined ? undefined : `${rawName} takes no value: give it alone`
  }
  if (value === undefined) return `${rawName} needs a value behind it`
  if (inlineValue || !value.startsWith('-')) return undefined
  return `${rawName} needs a value behind it; one that begins with - is given as ${rawName}=${value}`
}

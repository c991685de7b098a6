import type { z } from 'zod'
import { inPlainWords } from './plain-words'
import { readYaml, type DocumentPath, type YamlText } from './yaml-text'

/** What is wrong with a form that was written down as YAML, and where. */
export type LocatedFault<Code extends string = never> = {
  file: string
  /** From 1. */
  line: number
  column: number
  code: 'not-yaml' | 'not-in-form' | Code
  /** Keys and indices from the top: `duties.3.when`. */
  path: string
  found: string
  expected: string
}

export type WrittenForm<Value> =
  { ok: true; value: Value; yaml: YamlText } | { ok: false; faults: readonly LocatedFault[] }

/**
 * A form out of its YAML, or everything that is wrong with its grammar, else with its fields. `file` is for
 * the faults alone; `fields` says which document has every field.
 */
export function readWritten<Value>(
  file: string,
  text: string,
  { schema, fields }: { schema: z.ZodType<Value>; fields: string },
): WrittenForm<Value> {
  const yaml = readYaml(text)
  if (yaml.faults.length > 0) {
    return {
      ok: false,
      faults: yaml.faults.map((fault) => at<never>(yaml, file, 'not-yaml', [], fault)),
    }
  }
  const formed = schema.safeParse(yaml.value, inPlainWords)
  if (formed.success) return { ok: true, value: formed.data, yaml }
  const expected = `Correct its name, or leave it out: ${fields} has every field.`
  const found = formed.error.issues.flatMap((issue) => faultsOfForm(yaml, file, issue, expected))
  return { ok: false, faults: inOrder(found) }
}

/** As compilers write it, so that an editor leads to the line. */
export function faultInWords({
  file,
  line,
  column,
  found,
  expected,
}: LocatedFault<string>): string {
  return `${file}:${line}:${column}: ${found} ${expected}`
}

/** From the top down. */
export function inOrder<Code extends string>(
  faults: readonly LocatedFault<Code>[],
): LocatedFault<Code>[] {
  return [...faults].sort((a, b) => a.line - b.line || a.column - b.column)
}

type Said = { offset: number; found: string; expected: string }

export function at<Code extends string>(
  yaml: YamlText,
  file: string,
  code: LocatedFault<Code>['code'],
  path: DocumentPath,
  { offset, found, expected }: Said,
): LocatedFault<Code> {
  return { file, ...yaml.placeOf(offset), code, path: path.join('.'), found, expected }
}

type Issue = z.core.$ZodIssue

function faultsOfForm(
  yaml: YamlText,
  file: string,
  issue: Issue,
  misnamed: string,
): LocatedFault[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const offset = yaml.offsetOfKey(path, key)
      const said = { offset, found: `No field is called "${key}" here.`, expected: misnamed }
      return at<never>(yaml, file, 'not-in-form', [...path, key], said)
    })
  }
  const found = inWords(valueAt(yaml.value, path), path)
  const expected = `${issue.message}.`
  return [
    at<never>(yaml, file, 'not-in-form', path, { offset: yaml.offsetOf(path), found, expected }),
  ]
}

function valueAt(value: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>(
    (holder, part) =>
      typeof holder === 'object' && holder !== null
        ? (holder as Record<string | number, unknown>)[part]
        : undefined,
    value,
  )
}

function inWords(value: unknown, path: DocumentPath): string {
  const name = path.length === 0 ? 'The file' : `"${path.join('.')}"`
  if (value === undefined) return `${name} is missing.`
  if (value === null) return `${name} is empty.`
  if (Array.isArray(value)) return `${name} is a list of ${value.length}.`
  if (typeof value === 'object') return `${name} is a set of fields.`
  return `${name} is ${shortened(JSON.stringify(value))}.`
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}

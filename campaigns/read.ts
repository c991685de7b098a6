import { checkDefinition, type CampaignOrganisation } from '../domain/campaign/check'
import type { CampaignDefinition } from '../domain/campaign/definition'
import type { DocumentPath, FaultCode } from '../domain/campaign/fault'
import type { Calendar } from '../domain/time/calendar'
import { inPlainWords } from '../forms/plain-words'
import { readYaml, type YamlText } from './document'
import { definitionSchema } from './schema'

export type LocatedFault = {
  file: string
  /** From 1. */
  line: number
  column: number
  code: 'not-yaml' | 'not-in-form' | FaultCode
  /** Keys and indices from the top: `duties.3.when`. */
  path: string
  found: string
  expected: string
}

export type ReadCampaign =
  { ok: true; definition: CampaignDefinition } | { ok: false; faults: readonly LocatedFault[] }

/** What a definition is held against; without an organisation what names one is not checked. */
export type Against = { calendar: Calendar; organisation?: CampaignOrganisation }

/**
 * A definition out of its YAML, or everything that is wrong with it: of its grammar, else of its form,
 * else of what it says. `file` is for the faults alone.
 */
export function readCampaign(
  file: string,
  text: string,
  { calendar, organisation }: Against,
): ReadCampaign {
  const yaml = readYaml(text)
  if (yaml.faults.length > 0) {
    return refused(yaml.faults.map((fault) => at(yaml, file, 'not-yaml', [], fault)))
  }
  const formed = definitionSchema.safeParse(yaml.value, inPlainWords)
  if (!formed.success) {
    return refused(formed.error.issues.flatMap((issue) => faultsOfForm(yaml, file, issue)))
  }
  const faults = checkDefinition(formed.data, calendar, organisation)
  if (faults.length === 0) return { ok: true, definition: formed.data }
  return refused(
    faults.map(({ code, path, found, expected }) =>
      at(yaml, file, code, path, { offset: yaml.offsetOf(path), found, expected }),
    ),
  )
}

/** As compilers write it, so that an editor leads to the line. */
export function faultInWords({ file, line, column, found, expected }: LocatedFault): string {
  return `${file}:${line}:${column}: ${found} ${expected}`
}

function refused(faults: readonly LocatedFault[]): ReadCampaign {
  const inOrder = [...faults].sort((a, b) => a.line - b.line || a.column - b.column)
  return { ok: false, faults: inOrder }
}

type Said = { offset: number; found: string; expected: string }

function at(
  yaml: YamlText,
  file: string,
  code: LocatedFault['code'],
  path: DocumentPath,
  { offset, found, expected }: Said,
): LocatedFault {
  return { file, ...yaml.placeOf(offset), code, path: path.join('.'), found, expected }
}

type Issue = NonNullable<ReturnType<typeof definitionSchema.safeParse>['error']>['issues'][number]

function faultsOfForm(yaml: YamlText, file: string, issue: Issue): LocatedFault[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const offset = yaml.offsetOfKey(path, key)
      const said = { offset, found: `No field is called "${key}" here.`, expected: MISNAMED }
      return at(yaml, file, 'not-in-form', [...path, key], said)
    })
  }
  const found = inWords(valueAt(yaml.value, path), path)
  const expected = `${issue.message}.`
  return [at(yaml, file, 'not-in-form', path, { offset: yaml.offsetOf(path), found, expected })]
}

const MISNAMED = 'Correct its name, or leave it out: docs/campaigns.md has every field.'

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

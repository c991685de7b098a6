import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../runtime/project'

/** docs/campaigns-2019.md holds dates that people worked out: the program has to come to the same. */
const page = readFileSync(join(projectRoot, 'docs/campaigns-2019.md'), 'utf8')

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** Cells of the rows of a table whose first is a number or a month. */
export const rowsOf = (section: string) =>
  section
    .split('\n')
    .filter((line) => /^\| +(?:\d+|2019-\d\d) +\|/.test(line))
    .map(cellsOf)

export function sectionsOf(campaign: string): Map<string, string> {
  const part = page.split(/^## /m).find((each) => each.startsWith(campaign)) ?? ''
  const sections = part.split(/^### /m).slice(1)
  return new Map(sections.map((each) => [/^`([\w-]+)`/.exec(each)![1]!, each]))
}

/** Of each duty with dates its due days by number, as dates.json of the year has them. */
export function datesByHand(campaign: string): Record<string, Record<string, string>> {
  const dated = [...sectionsOf(campaign)].filter(([duty]) => duty !== 'daily-check')
  return Object.fromEntries(
    dated.map(([duty, section]) => [
      duty,
      Object.fromEntries(rowsOf(section).map(([number, , due]) => [number, due!.slice(0, 10)])),
    ]),
  )
}

/** When the reports at the end are due. */
export const reportByHand = /The fifteenth is \w+, ([\d-]+)\./.exec(page)![1]!

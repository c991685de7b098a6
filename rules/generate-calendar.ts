/**
 * Writes rules/calendar/<year>.json from chinese-days and the notices listed in
 * rules/calendar-notices.ts, in the source tree: run it from the project's folder. docs/rules.md has
 * the command and says when.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format } from 'prettier'
import type { NamedDay } from '../domain/time/calendar'
import { asDay, yearOf } from '../domain/time/day'
import { noticesOf, type Notice } from './calendar-notices'

type Year = { holidays: NamedDay[]; makeUpDays: NamedDay[] }

/** The regulations and notices write 清明节, 端午节, 中秋节; chinese-days shortens them. */
const OFFICIAL_NAMES: Readonly<Record<string, string>> = {
  清明: '清明节',
  端午: '端午节',
  中秋: '中秋节',
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: '抗战胜利纪念日',
}

function daysOf(entries: Readonly<Record<string, string>>, year: number): NamedDay[] {
  return Object.entries(entries)
    .map(([text, label]) => ({ day: asDay(text), name: officialName(label) }))
    .filter((each) => yearOf(each.day) === year)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** A label reads "New Year's Day,元旦,1". */
function officialName(label: string): string {
  const chinese = label.split(',')[1]
  if (chinese === undefined) throw new Error(`No Chinese name in "${label}"`)
  return OFFICIAL_NAMES[chinese] ?? chinese
}

/** What was in force before a later notice: without what it brought, with what it took back. */
function before(year: Year, later: Notice): Year {
  const brought = new Set(later.changes?.brings ?? [])
  const kept = ({ day }: NamedDay) => !brought.has(day)
  const restored = later.changes?.takesBackMakeUpDays ?? []
  const makeUpDays = [...year.makeUpDays.filter(kept), ...restored]
  makeUpDays.sort((a, b) => (a.day < b.day ? -1 : 1))
  return { holidays: year.holidays.filter(kept), makeUpDays }
}

function revisionsOf(final: Year, notices: readonly Notice[]) {
  const revisions = []
  let state = final
  for (const notice of [...notices].reverse()) {
    const { publishedOn, source } = notice
    const revision = notices.indexOf(notice) + 1
    revisions.unshift({ revision, publishedOn, source, ...state })
    state = before(state, notice)
  }
  return revisions
}

async function main(): Promise<void> {
  const file = require.resolve('chinese-days/dist/chinese-days.json')
  const published = JSON.parse(readFileSync(file, 'utf8')) as {
    holidays: Record<string, string>
    workdays: Record<string, string>
  }
  for (const [year, notices] of noticesOf) {
    const final = {
      holidays: daysOf(published.holidays, year),
      makeUpDays: daysOf(published.workdays, year),
    }
    const text = JSON.stringify({ year, revisions: revisionsOf(final, notices) })
    const target = path.resolve('rules', 'calendar', `${year}.json`)
    writeFileSync(target, await format(text, { parser: 'json', printWidth: 100 }))
  }
}

void main()

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { calendarKnownOn, type Calendar } from '../domain/time/calendar'
import type { Day } from '../domain/time/day'
import { effectivePacks } from '../domain/rules/layering'
import type { RulePack, RulePackId } from '../domain/rules/rule-pack'
import { inOrder, isSameRevision } from '../domain/time/publishing'
import { calendarYearSchema, storedYearSchema } from './calendar-schema'
import { rulesFolder } from './folder'
import { writtenPackSchema } from './pack-schema'

export { calendarYearSchema } from './calendar-schema'
export { hashOf } from './hash'

let packs: readonly RulePack[] | undefined
let calendar: Calendar | undefined
let latest: { written: string; calendar: Calendar } | undefined

/** Every rule pack the product carries, each with what lies below it, read and checked once. */
export function rulePacks(): readonly RulePack[] {
  packs ??= effectivePacks(readAll('packs', writtenPackSchema))
  return packs
}

export function loadRulePack(id: RulePackId): RulePack {
  const pack = rulePacks().find((each) => each.id === id)
  if (pack === undefined) throw new Error(`rules/packs has no ${id}.json`)
  return pack
}

/** Every year the State Council has published, with all its revisions, read and checked once. */
export function publishedCalendar(): Calendar {
  calendar ??= { years: readAll('calendar', calendarYearSchema).flat() }
  return calendar
}

/**
 * A play of the past begins with what had been published by that day: what came later is imported on its
 * day, as offices do.
 */
export function goBackTo(day: Day): void {
  calendar = undefined
  calendar = calendarKnownOn(publishedCalendar(), day)
  latest = undefined
}

/**
 * The files are the base; what the office has imported since is added to them. A revision that both
 * have is the file's, so an update of the program brings the official text.
 */
export function calendarWith(imported: readonly unknown[]): Calendar {
  const base = publishedCalendar()
  if (imported.length === 0) return base
  const written = JSON.stringify(imported)
  // Asked for at every registration: the same years are read, sliced and hashed once.
  if (latest?.written !== written) latest = { written, calendar: added(base, imported) }
  return latest.calendar
}

function added(base: Calendar, imported: readonly unknown[]): Calendar {
  const years = z.array(storedYearSchema).parse(imported)
  const fresh = years.filter((each) => !base.years.some((one) => isSameRevision(one, each)))
  return { years: inOrder([...base.years, ...fresh]) }
}

function readAll<T>(folder: string, schema: z.ZodType<T>): T[] {
  const from = path.join(rulesFolder(), folder)
  const names = readdirSync(from).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => {
    const checked = schema.safeParse(JSON.parse(readFileSync(path.join(from, name), 'utf8')))
    if (checked.success) return checked.data
    throw new Error(`rules/${folder}/${name} is not valid:\n${z.prettifyError(checked.error)}`)
  })
}

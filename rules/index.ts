import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Calendar } from '../domain/time/calendar'
import { effectivePacks } from '../domain/rules/layering'
import type { RulePack, RulePackId } from '../domain/rules/rule-pack'
import { calendarYearSchema } from './calendar-schema'
import { rulesFolder } from './folder'
import { writtenPackSchema } from './pack-schema'

export { hashOf } from './hash'

let packs: readonly RulePack[] | undefined
let calendar: Calendar | undefined

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

function readAll<T>(folder: string, schema: z.ZodType<T>): T[] {
  const from = path.join(rulesFolder(), folder)
  const names = readdirSync(from).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => {
    const checked = schema.safeParse(JSON.parse(readFileSync(path.join(from, name), 'utf8')))
    if (checked.success) return checked.data
    throw new Error(`rules/${folder}/${name} is not valid:\n${z.prettifyError(checked.error)}`)
  })
}

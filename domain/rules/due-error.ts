import { LAST_YEAR, parseDay, yearOf, type Day } from '../time/day'
import { choosePack } from './choose-pack'
import type { ClockExtension, ClockRule, RulePack } from './rule-pack'

export type DueErrorCode =
  | 'clock-not-in-pack'
  | 'day-invalid'
  | 'before-pack'
  | 'no-extension'
  | 'extension-out-of-range'
  | 'set-by-missing'
  | 'set-by-not-allowed'
  | 'set-by-before-start'

export type DueError = { readonly code: DueErrorCode; readonly message: string }

export function wrongStart(pack: RulePack, from: Day): DueError | undefined {
  // The brand is gone once a day has travelled as JSON, so what it promises is checked again.
  if (parseDay(from) === undefined || yearOf(from) >= LAST_YEAR) return notADay('from', from)
  if (from >= pack.inForceFrom) return undefined
  const then = choosePack('unknown', from)
  const instead = then.ok ? `${then.pack} applies on ${from}` : then.error.message
  const message = `${pack.id} is in force from ${pack.inForceFrom}. ${instead}`
  return { code: 'before-pack', message }
}

export function wrongExtension(
  pack: RulePack,
  rule: ClockRule,
  extendDays: number | undefined,
): DueError | undefined {
  if (extendDays === undefined) return undefined
  if (rule.extension === undefined) {
    const message = `${rule.clock} cannot be extended. ${extensionsOf(pack)}`
    return { code: 'no-extension', message }
  }
  const { maxDays } = rule.extension
  if (Number.isInteger(extendDays) && extendDays >= 1 && extendDays <= maxDays) return undefined
  const message = `An extension by ${extendDays} is not possible. ${extended(rule, rule.extension)}`
  return { code: 'extension-out-of-range', message }
}

function extensionsOf(pack: RulePack): string {
  const possible = pack.clocks.flatMap((each) =>
    each.extension === undefined ? [] : [extended(each, each.extension)],
  )
  return possible.length === 0 ? `Nothing in ${pack.id} can` : possible.join('; ')
}

function extended(rule: ClockRule, extension: ClockExtension): string {
  return `Art. ${extension.article} lets ${rule.clock} be extended by 1 to ${extension.maxDays} days`
}

export function notADay(name: 'from' | 'setBy', text: string): DueError {
  const message = `${name} is not a day the product handles: "${text}". Write YYYY-MM-DD`
  return { code: 'day-invalid', message }
}

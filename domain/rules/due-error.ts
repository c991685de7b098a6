import { GIVEN_DAY, parseGivenDay, type Day } from '../time/day'
import { choosePack } from './choose-pack'
import type { Stretch } from './excluded-time'
import type { ClockExtension, ClockName, ClockRule, RulePack } from './rule-pack'

export type DueErrorCode =
  | 'clock-not-in-pack'
  | 'day-invalid'
  | 'before-pack'
  | 'no-extension'
  | 'extension-out-of-range'
  | 'nothing-excluded'
  | 'excluded-backwards'
  | 'set-by-missing'
  | 'set-by-not-allowed'
  | 'set-by-before-start'

export type DueError = { readonly code: DueErrorCode; readonly message: string }

export function noSuchClock(pack: RulePack, clock: ClockName): DueError {
  const [own, ...below] = pack.layers.map((each) => each.pack)
  const layers = below.length === 0 ? own : `${own}, with ${below.join(', ')} below it,`
  const has = pack.clocks.map((each) => each.clock).join(', ')
  const message = `${layers} has no clock ${clock}; it has ${has}`
  return { code: 'clock-not-in-pack', message }
}

export function wrongStart(pack: RulePack, from: Day): DueError | undefined {
  // The brand is gone once a day has travelled as JSON, so what it promises is checked again.
  if (parseGivenDay(from) === undefined) return notADay('from', from)
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

export function wrongExclusion(
  pack: RulePack,
  rule: ClockRule,
  excluded: readonly Stretch[] = [],
): DueError | undefined {
  if (excluded.length === 0) return undefined
  if (rule.excludes === undefined) {
    const message = `No time is left out of ${rule.clock}. ${exclusionsOf(pack)}`
    return { code: 'nothing-excluded', message }
  }
  const strange = excluded
    .flatMap(({ from, to }) => [from, to])
    .find((day) => parseGivenDay(day) === undefined)
  if (strange !== undefined) return notADay('exclude', strange)
  const backwards = excluded.find(({ from, to }) => to < from)
  if (backwards === undefined) return undefined
  const message = `Time to leave out runs from its first day to its last, not from ${backwards.from} to ${backwards.to}`
  return { code: 'excluded-backwards', message }
}

function exclusionsOf(pack: RulePack): string {
  const possible = pack.clocks.filter((each) => each.excludes !== undefined)
  if (possible.length === 0) return `Nothing in ${pack.id} has time left out`
  return possible
    .map(({ article, clock }) => `Art. ${article} leaves hearing time out of ${clock} alone`)
    .join('; ')
}

export function notADay(name: 'from' | 'setBy' | 'exclude', text: string): DueError {
  const message = `${name} is not a day the product handles: "${text}". Give ${GIVEN_DAY}`
  return { code: 'day-invalid', message }
}

import type { Command, CommandFacts } from '../../domain/case/commands'
import type { Day } from '../../domain/time/day'
import type { CaseDriver, DriveOptions } from '../support/case-driver'
import { ordinaryLife } from '../support/case-fixtures'

/** A life worth recording: what it is driven with, and what is done in it. */
export type Life = {
  options: (today: Day) => DriveOptions
  live(driver: CaseDriver): Promise<void>
}

export type Given = { facts: CommandFacts } & Partial<Omit<Command, 'facts'>>

/** A text as a command speaks of it. */
export const text = { id: 'text-2', hash: 'hash' }

export async function give(driver: CaseDriver, commands: readonly Given[]): Promise<void> {
  for (const { facts, ...change } of commands) await driver.carryOut(facts, change)
}

/** The steps of an ordinary life. */
export function commands(driver: CaseDriver, from = 0, to = ordinaryLife.length): Promise<void> {
  return give(driver, ordinaryLife.slice(from, to))
}

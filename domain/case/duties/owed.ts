import type { DutyKind, DutyNature } from '../../duty/duty'
import type { Reckoning } from '../../duty/reckoning'
import type { PostCode } from '../../ids'
import { runs } from '../law'
import type { ClockName } from '../../rules/rule-pack'
import type { Day } from '../../time/day'
import type { CaseSettings } from '../settings'
import type { CaseState } from '../state'

/** A duty as the facts of a case have it; what became of it follows from comparing (reconcile). */
export type Owed = {
  /** Which of several of its kind. */
  about: string
  nature: DutyNature
  owedBy: PostCode
  openedOn: Day
  reckoning: Reckoning
  /** The day on which it was fulfilled, by the legal dates of the facts. */
  doneOn: Day | undefined
}

export type DutyRule = {
  kind: DutyKind
  /** What is owed, in a sentence a jurist can check; docs/procedure.md prints it. */
  says: string
  owed: (state: CaseState, settings: CaseSettings) => readonly Owed[]
}

type About = { about?: string; owedBy: PostCode; from: Day; doneOn: Day | undefined }

/** A target of the office's own, in working days: shown as such, never as law. */
export function internal(workingDays: number, { about = '1', owedBy, from, doneOn }: About): Owed {
  const reckoning: Reckoning = { by: 'target', workingDays, from }
  return { about, nature: 'internal', owedBy, openedOn: from, reckoning, doneOn }
}

/** By a day somebody named. */
export function byNamedDay(
  day: Day,
  basis: string,
  { about = '1', owedBy, from, doneOn }: About,
): Owed {
  const reckoning: Reckoning = { by: 'named-day', from, day, basis }
  return { about, nature: 'internal', owedBy, openedOn: from, reckoning, doneOn }
}

type ClockOptions = Pick<Extract<Reckoning, { by: 'clock' }>, 'extendDays' | 'setBy' | 'excluded'>

export function byClock(
  clock: ClockName,
  { about = '1', owedBy, from, doneOn }: About,
  options: ClockOptions = {},
): Owed {
  const reckoning: Reckoning = { by: 'clock', clock, from, ...options }
  return { about, nature: 'statutory', owedBy, openedOn: from, reckoning, doneOn }
}

/** Statutory limits run where the rules have them, and never for what was inherited long past (H1). */
export function limited(state: CaseState, settings: CaseSettings, clock: ClockName): boolean {
  return !state.inherited && runs(settings, clock)
}

export const none: readonly Owed[] = []

import type { CommandFacts } from '../../domain/case/commands'
import type { Channel } from '../../domain/case/kinds'
import type { RefusalCode } from '../../domain/case/refusal'
import type { Origin } from '../../domain/case/between-bodies'
import type { TextRef } from '../../domain/ids'
import { asDay, instantAt, type Instant } from '../../domain/time/day'
import type { PlayedKind } from './segments'

/** A moment in Shanghai, written `2024-03-04 09:30`. */
export type Moment = string

export function instantOf(moment: Moment): Instant {
  const [day = '', time = ''] = moment.split(' ')
  return instantAt(asDay(day), time)
}

/** Whoever acts, by their sign-in of the demo township. */
export type Login =
  'office' | 'office2' | 'office-head' | 'unit' | 'unit2' | 'lead' | 'lead2' | 'director' | 'mayor'

/**
 * A life as it is played: one real message, and everything people do about it on which day at what
 * time. What time does by itself is not in the script; that is what the play is to show.
 */
export type Life = {
  name: string
  /** In one sentence: what it is about and how it comes to its end. */
  about: string
  /** Row of the message in the sheet. What it says stays outside the repository. */
  row: number
  filing: Filing
  acts: readonly Act[]
}

export type Filing = {
  at: Moment
  who: Login
  channel: Channel
  /** Where it was received on an earlier day. */
  receivedOn?: string
  /** How many claims it holds; one where nothing is said. */
  claims?: number
  origin?: Told<Origin>
  /** The post whose holder it reports on, and the unit. */
  accused?: { post: string; unit: string }
}

export type Act = {
  at: Moment
  who: Login
  /** The legal date, where it was entered on a later day (decision 2). */
  on?: string
  /** Of the case that was split off, and not of the one the life began with. */
  ofSplit?: true
  does: Step
  /** What the case answers where it says no: the script goes on with something else. */
  refused?: RefusalCode
}

/**
 * A command as the script tells it: texts as words, ids by their short names (`P1`, `C1`, `1`), and
 * without what the office looks up itself. Whoever drafts is a sign-in.
 */
export type Step = { [Kind in PlayedKind]: ToldFacts<Kind> }[PlayedKind]

type ToldFacts<Kind> = ToldOf<Extract<CommandFacts, { kind: Kind }>>
type ToldOf<Facts> = {
  [Key in keyof Facts as Exclude<Key, 'unitHead'>]: Key extends 'draftedBy'
    ? Login
    : Told<Facts[Key]>
}

type Told<Value> = Value extends TextRef | { readonly __brand: string } | { readonly __day: true }
  ? string
  : Value extends readonly (infer Each)[]
    ? readonly Told<Each>[]
    : Value extends object
      ? { [Key in keyof Value]: Told<Value[Key]> }
      : Value

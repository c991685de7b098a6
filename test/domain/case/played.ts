import { advance } from '../../../domain/case/apply'
import type { Command } from '../../../domain/case/commands'
import { decide, type Decision } from '../../../domain/case/decide'
import type { CaseEvent } from '../../../domain/case/events'
import { nextInstant, passTime } from '../../../domain/case/passage-of-time'
import { settingsAfter } from '../../../domain/case/settings'
import type { CaseState } from '../../../domain/case/state'
import { instantFrom, latest, type Instant } from '../../../domain/time/day'
import type { Beginning } from './random-beginnings'
import { commandOf, type Move, type Place } from './random-lives'

/** One change of a case: by a command, or by time that passed. */
export type Turn = Place & { before: Place; events: readonly CaseEvent[]; command?: Command }
/** A command and what the case said to it. */
export type Asked = Place & { move: Move; command: Command; decision: Decision }

type Listening = { onTurn?: (turn: Turn) => void; onAsked?: (asked: Asked) => void }

export function after(now: Instant, minutes: number): Instant {
  return instantFrom(Date.parse(now) + minutes * 60_000)
}

/** Plays every move: whatever time has brought happens before what is entered. */
export function play({ life, era }: Beginning, moves: readonly Move[], on: Listening = {}): Place {
  let place: Place = { state: life.state, settings: life.settings, now: life.now, era }
  const turn = (events: readonly CaseEvent[], command?: Command) => {
    const before = place
    const settings = settingsAfter(place.settings, command?.rules)
    place = { ...place, settings, state: advance(place.state, events) }
    on.onTurn?.({ ...place, before, events, ...(command === undefined ? {} : { command }) })
  }
  for (const move of moves) {
    place = { ...place, now: momentOf(move, place) }
    const passed = passTime(place.state, place.settings, place.now)
    if (passed.length > 0) turn(passed)
    const command = commandOf(move, place)
    if (command === undefined) continue
    const decision = decide(place.state, place.settings, command, place.now)
    on.onAsked?.({ ...place, move, command, decision })
    if (decision.ok) turn(decision.events, command)
  }
  return place
}

function momentOf(move: Move, { state, settings, now }: Place): Instant {
  if (move.type === 'pass') return after(now, move.minutes)
  return move.type === 'wake' ? latest(now, nextInstant(state, settings) ?? now) : now
}

/** Carries out what the case does not refuse. */
export function carriedOut(place: Place, command: Command): Place | undefined {
  const { state, settings, now } = place
  const decision = decide(state, settings, command, now)
  if (!decision.ok) return undefined
  return {
    ...place,
    state: advance(state, decision.events),
    settings: settingsAfter(settings, command.rules),
  }
}

/** Whatever has come about by then. */
export function passedTo(place: Place, now: Instant): Place {
  const events = passTime(place.state, place.settings, now)
  const state = events.length === 0 ? place.state : advance(place.state, events)
  return { ...place, state, now }
}

/** Not counted: how often the journal was written. */
export function withoutVersion({ version: _, ...state }: CaseState): Omit<CaseState, 'version'> {
  return state
}

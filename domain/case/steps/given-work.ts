import { earliest, latest, type Day } from '../../time/day'
import type { PostCode } from '../../ids'
import type { CaseState } from '../state'
import { since, type Replaceable } from '../work'

/** Who was given the work, and what becomes of that: it changes hands, falls away, is given anew. */

type Piece = 'entrustment' | 'team' | 'plan'

/** From where the work may be taken, so that it is given anew. */
export const givenAnew = {
  entrusted: ['accepted'],
  'signed-for': ['accepted'],
} as const

/** It falls away, and what is owed for it is owed anew from that day (decision 45). */
export function withoutWork(state: CaseState, pieces: readonly Piece[], on: Day): CaseState {
  const { entrustment, team, plan, ...rest } = state
  const falls = (piece: Piece) => pieces.includes(piece)
  const lost = {
    ...(entrustment && falls('entrustment') ? { entrustment: since(entrustment) } : {}),
    ...(team && falls('team') ? { team: since(team) } : {}),
    ...(plan && falls('plan') ? { plan: since(plan) } : {}),
  }
  if (Object.keys(lost).length === 0) return state
  return {
    ...rest,
    ...(entrustment && !falls('entrustment') ? { entrustment } : {}),
    ...(team && !falls('team') ? { team } : {}),
    ...(plan && !falls('plan') ? { plan } : {}),
    // Entered late for a day before it was there, it fell away as soon as it was there.
    fallenAway: [
      ...state.fallenAway,
      { on: latest(on, ...Object.values(lost)), round: state.round, ...lost },
    ],
  }
}

/**
 * What was given to somebody who has no part in the case any more is given to others (Arts. 28, 30):
 * the entrustment to their unit, or under them, falls away as if it had been returned, and in a team
 * they have no place.
 */
export function withoutWorkOf(
  state: CaseState,
  posts: readonly PostCode[],
  on: Day,
  units: readonly string[] = [],
): CaseState {
  const { entrustment, team } = state
  const theirs = (post: PostCode) => posts.includes(post)
  const falls =
    entrustment !== undefined &&
    (units.includes(entrustment.unit) || theirs(entrustment.unitHead) || theirs(entrustment.lead))
  const members = (team?.members ?? []).filter((post) => !theirs(post))
  const pieces: Piece[] = [
    ...(falls ? (['entrustment'] as const) : []),
    ...(members.length === 0 ? (['team'] as const) : []),
  ]
  const left = withoutStationOf(withoutWork(state, pieces, on), theirs)
  return {
    ...left,
    ...(left.team === undefined ? {} : { team: { ...left.team, members } }),
    phase: falls && state.phase in givenAnew ? 'accepted' : state.phase,
  }
}

/** A station of theirs goes with it no more, whether it filed it or was given it (V2). */
function withoutStationOf(state: CaseState, theirs: (post: PostCode) => boolean): CaseState {
  const { filedAt, station, ...rest } = state
  const keepsFiled = filedAt === undefined || !theirs(filedAt)
  const keepsStation = station === undefined || !theirs(station.post)
  if (keepsFiled && keepsStation) return state
  return {
    ...rest,
    ...(keepsFiled && filedAt !== undefined ? { filedAt } : {}),
    ...(keepsStation && station !== undefined ? { station } : {}),
  }
}

/** Sent back, the work goes on with whoever has it; where nobody has, it is given anew. */
export function phaseOfWork({ entrustment }: CaseState): CaseState['phase'] {
  if (entrustment === undefined) return 'accepted'
  return entrustment.signedOn === undefined ? 'entrusted' : 'signed-for'
}

/** What was agreed is not kept: it goes on with the unit that signed for it, and is given anew else. */
export function resumed(state: CaseState, on: Day): CaseState {
  const { entrustment, ...rest } = state
  const { fallenAway, round } = state
  if (entrustment === undefined) {
    const fell = { on, round, agreement: 'unentrusted' as const }
    return { ...rest, phase: 'accepted', fallenAway: [...fallenAway, fell] }
  }
  const fell = { on, round, agreement: 'entrusted' as const }
  if (entrustment.signedOn !== undefined) {
    return { ...state, phase: 'signed-for', fallenAway: [...fallenAway, fell] }
  }
  const given = since(entrustment)
  const lost = { ...fell, on: latest(on, given), entrustment: given }
  return { ...rest, phase: 'accepted', fallenAway: [...fallenAway, lost] }
}

/** The day from which there has been one, kept where it changes hands. */
export function firstOf(before: Replaceable | undefined, on: Day): Pick<Replaceable, 'firstOn'> {
  return before === undefined ? {} : { firstOn: earliest(since(before), on) }
}

import type { Operations } from '../../api/queries/operations'
import type { Round } from '../../contract/reconciliation'
import type { StationGap } from '../../domain/station/gaps'
import { millisOf, yearOf, type Day, type Instant } from '../../domain/time/day'
import { well, type Finding } from './finding'

/** What is well and what is not, out of numbers that were read: every rule of the doctor. */

/** Milliseconds. A clock that is off by more counts days wrongly around midnight. */
const MOST_OFF = 5_000
/** Minutes. */
const LONGEST_START = 5
const LONGEST_DELIVERY = 30
/** Hours; a round is due every hour. */
const LONGEST_WITHOUT_ROUND = 3
/** MiB. */
const DISK = { look: 5_000, wrong: 500 }
/** Next year's calendar is published each November. */
const FROM_MONTH = 12

export function clocks(ours: number, database: number): Finding {
  const off = Math.round((database - ours) / 1_000)
  if (Math.abs(database - ours) <= MOST_OFF) return well('clocks', 'agree within five seconds')
  return {
    ...{ part: 'clocks', state: 'wrong', says: `the database is ${off} s from this machine` },
    todo: 'let both take their time from the same server (NTP); days are counted by them',
  }
}

export function calendar(knownUntil: number, today: Day): Finding {
  const year = yearOf(today)
  const says = `holidays are known until the end of ${knownUntil}`
  const late = knownUntil < year
  const soon = knownUntil === year && Number(today.slice(5, 7)) >= FROM_MONTH
  if (!late && !soon) return well('calendar', says)
  const todo = 'import the year the State Council has published (docs/runbook.md)'
  return { part: 'calendar', state: late ? 'wrong' : 'look', says, todo }
}

/** V1: every village has a station, and somebody who is its proxy. */
export function stations(gaps: readonly (StationGap | null)[]): Finding {
  const part = 'stations'
  const without = (gap: StationGap) => gaps.filter((each) => each === gap).length
  const [stationless, proxyless] = [without('station'), without('proxy')]
  if (stationless + proxyless === 0) {
    return well(part, gaps.length === 0 ? 'no villages yet' : 'every village has one with a proxy')
  }
  return {
    ...{ part, state: 'look' },
    says: `of ${gaps.length} villages ${stationless} without one, ${proxyless} without a proxy in it`,
    todo: 'GET /v1/stations names them; the director adds the post or appoints somebody',
  }
}

type Standing = Operations['starting']

/** Something that waits: well while it is young. */
export function waiting(
  part: 'cases to start' | 'messages to deliver',
  { count, oldest }: Standing,
  now: Instant,
): Finding {
  const minutes = oldest === null ? 0 : Math.floor((millisOf(now) - millisOf(oldest)) / 60_000)
  const says = count === 0 ? 'none' : `${count}, the oldest for ${minutes} min`
  const most = part === 'cases to start' ? LONGEST_START : LONGEST_DELIVERY
  if (minutes < most) return well(part, says)
  return {
    part,
    state: 'wrong',
    says,
    todo: 'see whether worker and API run, and what their logs say',
  }
}

type Messages = Pick<Operations, 'undeliveredMessages' | 'messagesToVacantPosts'>

/** What waits for a vacant post waits for somebody to be appointed, and not for a program. */
export function messages(
  { undeliveredMessages, messagesToVacantPosts: { count, posts } }: Messages,
  now: Instant,
): Finding {
  const part = 'messages to deliver'
  const found = waiting(part, undeliveredMessages, now)
  if (found.state !== 'well' || count === 0) return found
  return {
    ...{ part, state: 'look', says: `${count} for vacant posts: ${posts.join(', ')}` },
    todo: 'give each a holder (POST /v1/holdings); until then the director is told of what it owes',
  }
}

type LastRound = Pick<Round, 'endedAt' | 'repairedCount' | 'leftCount'> | null

export function drift(round: LastRound, now: Instant): Finding {
  const part = 'rows and cases'
  if (round === null) {
    return {
      part,
      state: 'look',
      says: 'never compared yet',
      todo: 'ask again an hour after the first start',
    }
  }
  const hours = Math.floor((millisOf(now) - millisOf(round.endedAt)) / 3_600_000)
  const says = `compared ${hours} h ago: ${round.repairedCount} repaired, ${round.leftCount} left`
  if (round.leftCount > 0) {
    return {
      part,
      state: 'wrong',
      says,
      todo: 'GET /v1/operations names them; docs/runbook.md says what each means',
    }
  }
  if (hours < LONGEST_WITHOUT_ROUND) return well(part, says)
  return {
    part,
    state: 'look',
    says,
    todo: 'see whether the worker runs: a round is due every hour',
  }
}

export function disk(freeMiB: number, where: string): Finding {
  const says = `${freeMiB} MiB are free where ${where} lies`
  if (freeMiB >= DISK.look) return well('disk', says)
  const state = freeMiB < DISK.wrong ? 'wrong' : 'look'
  return { part: 'disk', state, says, todo: 'make room, or move the data to a larger disk' }
}

/** Names in the folder of this version against those that were applied. */
export function schema(ours: readonly string[], applied: readonly string[]): Finding {
  const missing = ours.filter((name) => !applied.includes(name))
  const unknown = applied.filter((name) => !ours.includes(name))
  if (unknown.length > 0) {
    const says = `it has ${unknown.length} migrations this version does not know`
    return { part: 'schema', state: 'wrong', says, todo: 'update the program' }
  }
  if (missing.length === 0)
    return well('schema', `${applied.length} migrations, the newest applied`)
  const says = `${missing.join(', ')} not applied`
  return {
    part: 'schema',
    state: 'wrong',
    says,
    todo: 'start Anjie, or run node dist/prisma/migrate.js',
  }
}

/** What rests on another field key than the one that writes: it can be read, and keeps that key here. */
export function olderKeys({ count, keys }: { count: number; keys: readonly string[] }): Finding {
  const part = 'older field keys'
  if (count === 0) return well(part, 'nothing rests on one')
  const named = keys.map((id) => `"${id}"`).join(', ')
  return {
    ...{ part, state: 'look', says: `${count} values still rest on ${named}` },
    todo: 'npm run keys:rotate seals them anew; then the older key may go (docs/runbook.md, Keys)',
  }
}

export function attributes(missing: readonly string[]): Finding {
  if (missing.length === 0) return well('search attributes', 'all of them are registered')
  return {
    ...{ part: 'search attributes', state: 'wrong', says: `${missing.join(', ')} missing` },
    todo: 'register them as docs/runbook.md lists them: without them no case can be started',
  }
}

export function pollers(count: number): Finding {
  if (count > 0) return well('worker', `${count} polling`)
  return {
    part: 'worker',
    state: 'wrong',
    says: 'none asks for work',
    todo: 'start the worker, and read its log',
  }
}

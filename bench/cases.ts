import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { CaseNumber } from '../domain/ids'
import { dayOf, instantFrom, type Day } from '../domain/time/day'
import type { ApiSession } from './api-session'
import { BareClient } from './bare-client'
import type { Installation } from './installation'

const longestWaitMs = 600_000

export const today = (): Day => dayOf(instantFrom(Date.now()))

/** A filing as ordinary as they come; the person and the matter are invented. */
function ordinaryFiling(receivedOn = today()) {
  return {
    channel: 'counter',
    receivedOn,
    village: 'laojie',
    title: '反映村口道路路面破损影响出行',
    words:
      '我是老街村村民。村口通往卫生室的一段路去年雨季后路面破损，坑洼较多，老人和孩子出行不便，' +
      '曾向村里反映，答复说要等统一安排。希望能说明何时维修，在修好之前先把最大的几个坑填上，' +
      '并在转弯处装一盏灯。以上情况属实，可以到现场查看。',
    petitioners: [{ name: '甲某', address: '老街村 12 号', phone: '13800000000' }],
  }
}

export async function registerThroughApi(
  session: ApiSession,
  receivedOn?: Day,
): Promise<CaseNumber> {
  const answer = await session.post<{ case: CaseNumber }>('/v1/filings', ordinaryFiling(receivedOn))
  return answer.case
}

/** The same filing with a day that is none: it comes as far as the checks, and no further. */
export function refusedRegistration(session: ApiSession): Promise<void> {
  return session.refused('/v1/filings', { ...ordinaryFiling(), receivedOn: 'no day' })
}

/** The model comes from the API; copies of it are quick to make. */
export async function bareClient(
  installation: Installation,
  session: ApiSession,
): Promise<BareClient> {
  const model = await registerThroughApi(session)
  return BareClient.like(model, installation.pool, installation.client)
}

export async function atOnce<T>(
  concurrency: number,
  count: number,
  work: () => Promise<T>,
): Promise<T[]> {
  const results: T[] = []
  let left = count
  const lane = async () => {
    while (left > 0) {
      left -= 1
      results.push(await work())
    }
  }
  await Promise.all(Array.from({ length: concurrency }, lane))
  return results
}

/** Waits until every case has been projected and every message delivered: nothing is under way. */
export async function untilQuiet(pool: Pool, patienceMs = longestWaitMs): Promise<void> {
  await until(
    'every case is projected and every message delivered',
    async () => {
      const { rows } = await pool.query<{ busy: boolean }>(
        `SELECT EXISTS (SELECT FROM "Case" WHERE phase = 'starting')
           OR EXISTS (SELECT FROM "Outbox" WHERE "deliveredAt" IS NULL) AS busy`,
      )
      return rows[0]?.busy === false
    },
    patienceMs,
  )
}

/** Waits until a command's record is written and its messages lie where they belong. */
export async function untilSettled(pool: Pool, number: CaseNumber, version = 1): Promise<void> {
  await until(`case ${number} is settled at version ${version}`, async () => {
    const { rowCount } = await pool.query({
      name: 'settled',
      text: `SELECT FROM "Case" WHERE number = $1 AND version >= $2 AND NOT EXISTS (
               SELECT FROM "Outbox" WHERE "caseNumber" = $1 AND "deliveredAt" IS NULL)`,
      values: [number, version],
    })
    return rowCount === 1
  })
}

export async function until(
  what: string,
  reached: () => Promise<boolean>,
  patienceMs = longestWaitMs,
): Promise<void> {
  const deadline = Date.now() + patienceMs
  for (let pause = 5; !(await reached()); pause = Math.min(pause * 1.5, 200)) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}`)
    await sleep(pause)
  }
}

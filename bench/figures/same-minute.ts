import { setTimeout as sleep } from 'node:timers/promises'
import { WorkflowIdConflictPolicy } from '@temporalio/client'
import {
  MESSENGER_ID,
  MESSENGER_QUEUE,
  MESSENGER_WORKFLOW,
  type MessengerStart,
} from '../../contract/messenger'
import type { CaseStart } from '../../contract/case-workflow'
import { addWorkingDays, isWorkingDay, sliceCalendar } from '../../domain/time/calendar'
import {
  addDays,
  clockTime,
  dayOf,
  instantAt,
  instantFrom,
  millisOf,
  yearOf,
  type Day,
  type Instant,
} from '../../domain/time/day'
import { publishedCalendar } from '../../rules'
import { ApiSession } from '../api-session'
import { BareClient } from '../bare-client'
import { atOnce, registerThroughApi, today, until, untilQuiet } from '../cases'
import type { Bench, Figure, Measured } from '../figure'
import type { Installation } from '../installation'
import { startMailSink } from '../mail-sink'
import { readMorning, told } from '../morning'

const CASES = 5_000
const CONCURRENCY = 8
const minuteMs = 60_000
/** Between the rungs and the digest of a bench, as 08:30 and 08:45 are in an office; fewer with `--quick`. */
const MINUTES_UNTIL_DIGEST = 15

/** Of so many cases one rung comes due in one and the same minute, half of them urgent. */
export const sameMinute: Figure = {
  name: 'same-minute',
  async measure(bench) {
    if (!isWorkingDay(publishedCalendar(), today())) {
      bench.report.line('Nothing rings on a rest day: same-minute is measured on a working day.')
      return []
    }
    const installation = await bench.installation()
    const count = bench.samples(CASES)
    const letters = await startMailSink(bench.cleanup)
    const { ringAt, numbers } = await registered(bench, installation, count)
    const before = letters.letters.length
    const digestAt = instantFrom(millisOf(ringAt) + bench.samples(MINUTES_UNTIL_DIGEST) * minuteMs)
    await mailFrom(installation, letters.url, digestAt)
    await sleep(Math.max(0, millisOf(ringAt) - Date.now()))
    await allTold(installation, numbers, digestAt)
    const morning = await readMorning(installation.pool, numbers, ringAt)
    const received = letters.letters.slice(before)
    await installation.workerWith({})
    return told(count, morning, received, ringAt) satisfies Measured[]
  },
}

type Registered = { ringAt: Instant; numbers: string[] }

/** By then all of them live; how long that takes is found out by the first few. */
async function registered(
  { report, samples }: Bench,
  installation: Installation,
  count: number,
): Promise<Registered> {
  const office = await ApiSession.signIn(installation.origin, installation.signIns, 'office')
  const models = [await registerThroughApi(office), await registerThroughApi(office, longAgo())]
  office.close()
  const clients = (ringAt: Instant) =>
    Promise.all(
      models.map((model) =>
        BareClient.like(model, installation.pool, installation.client, ringingAt(ringAt)),
      ),
    )
  const few = samples(320)
  const began = Date.now()
  const probe = await clients(instantAt(today(), '23:59'))
  await register(probe, few)
  await untilQuiet(installation.pool)
  const each = (Date.now() - began) / few
  const ringAt = nextMinute(Date.now() + each * count * 2 + minuteMs)
  if (dayOf(ringAt) !== today())
    throw new Error('The minute would fall on another day. Begin earlier.')
  report.line(`Registering ${count} cases of which one rung each comes due at ${timeOf(ringAt)}`)
  const numbers = await register(await clients(ringAt), count)
  // The minute that comes while cases are still being registered measures nothing.
  await untilQuiet(installation.pool, millisOf(ringAt) - Date.now())
  return { ringAt, numbers }
}

function register(clients: readonly BareClient[], count: number): Promise<string[]> {
  let at = 0
  return atOnce(CONCURRENCY, count, () => {
    const client = clients[at % clients.length]
    at += 1
    if (client === undefined) throw new Error('There is no model to register like')
    return client.register()
  })
}

/** Half a month before the working day before today, on which whoever it concerns was to be told at last (Art. 23). */
function longAgo(): Day {
  return addDays(addWorkingDays(publishedCalendar(), today(), -1), -15)
}

/**
 * What was received today is to be sorted in three working days: its clerk is reminded, by digest. Of what was
 * received long ago the head of the office hears that nobody was told, at once, and nobody is reminded.
 */
const ringingAt = (ringAt: Instant) => (start: CaseStart) => {
  const { ladder } = start.settings
  const isNew = start.registration.receivedOn === today()
  const rungs = ladder.rungs.filter(({ rung }) => isNew || rung !== 'warn')
  const changed = { ...ladder, rungs, ringAt: timeOf(ringAt) }
  return { ...start, settings: { ...start.settings, ladder: changed } }
}

/** HH:MM in Asia/Shanghai, as a ladder takes it. */
function timeOf(instant: Instant): string {
  return clockTime(instant).slice(11)
}

function nextMinute(millis: number): Instant {
  return instantFrom(Math.ceil(millis / minuteMs) * minuteMs)
}

/** A worker that sends letters, and a messenger whose morning is that of the bench. */
async function mailFrom(installation: Installation, url: string, digestAt: Instant): Promise<void> {
  const calendar = sliceCalendar(publishedCalendar(), yearOf(today()), Infinity)
  const start: MessengerStart = { calendar, digestAt: timeOf(digestAt) }
  await installation.client.workflow.start(MESSENGER_WORKFLOW, {
    ...{ workflowId: MESSENGER_ID, taskQueue: MESSENGER_QUEUE, args: [start] },
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.TERMINATE_EXISTING,
  })
  await installation.workerWith({ SMTP_URL: url, MAIL_FROM: 'Anjie <anjie@example.invalid>' })
}

/** Every rung has rung, what it sent lies where it belongs, and the digest is out. */
async function allTold(
  { pool }: Installation,
  numbers: readonly string[],
  digestAt: Instant,
): Promise<void> {
  const patience = 60 * minuteMs
  await until(
    'every message is delivered and every letter sent',
    async () => {
      if (Date.now() < millisOf(digestAt)) return false
      const { rows } = await pool.query<{ busy: boolean }>(
        `SELECT EXISTS (SELECT FROM "Case" WHERE number = ANY($1) AND "nextInstant" < now())
             OR EXISTS (SELECT FROM "Outbox" WHERE "caseNumber" = ANY($1) AND "deliveredAt" IS NULL)
             OR EXISTS (SELECT FROM "MailDelivery" WHERE "sentAt" IS NULL)
             OR NOT EXISTS (SELECT FROM "MailDelivery" WHERE kind = 'digest' AND "sentAt" >= $2) AS busy`,
        [numbers, digestAt],
      )
      return rows[0]?.busy === false
    },
    patience,
  )
}

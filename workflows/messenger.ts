import {
  condition,
  continueAsNew,
  patched,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow'
import {
  calendarSignal,
  wakeSignal,
  type MessengerActivities,
  type MessengerStart,
} from '../contract/messenger'
import { digestOwed, nextDigest } from '../domain/messages/digest'
import type { Instant } from '../domain/time/day'
import { knownUntil } from '../domain/time/publishing'
import { millisUntil, workflowNow } from './clock'
import { runIsLongEnough } from './continuing'
import { MailRound } from './mail-round'
import { createMessengerView, replayed, type Round } from './messenger-view'
import { patches } from './patches'

/** The database may be away for long: what lies in the outbox waits and nothing is passed over. */
const whileTheDatabaseIsAway = {
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const
/** Before every row there is a heartbeat: a killed worker keeps nobody's message for two minutes. */
const { deliverOutbox } = proxyActivities<MessengerActivities>({
  ...whileTheDatabaseIsAway,
  heartbeatTimeout: '10s',
  summary: 'outbox to inbox',
})
const { composeDigests } = proxyActivities<MessengerActivities>({
  ...whileTheDatabaseIsAway,
  summary: 'gather the morning digest',
})

const { raiseCalendarAlarms } = proxyActivities<MessengerActivities>({
  ...whileTheDatabaseIsAway,
  summary: 'look for dates of a year not published',
})

/**
 * The messenger of an installation, which never ends: woken when something lies in the outbox, and
 * on the morning of every working day for the digest, it delivers until nothing more is there.
 * E-mail goes out beside it, so a mail server that is down holds up nobody's inbox (decision 9).
 */
export async function messengerWorkflow(start: MessengerStart): Promise<void> {
  const { digestAt, carriedOver } = start
  let { calendar } = start
  // The first run looks at once: there may be messages from before there was a messenger.
  let woken = carriedOver?.wake ?? true
  setHandler(wakeSignal, () => {
    woken = true
  })
  let digest = carriedOver?.nextDigest ?? nextDigest(calendar, digestAt, workflowNow())
  setHandler(calendarSignal, (published) => {
    calendar = published
    // A digest whose time has come stays owed; one ahead may fall on another working day now.
    if (digest > workflowNow()) digest = nextDigest(calendar, digestAt, workflowNow())
    woken = true
  })
  let round: Round | undefined
  const view = createMessengerView()
  const show = () => view(digest, round, mail.view)
  const mail = new MailRound(show, carriedOver?.mail)
  const morning = new Morning()

  do {
    morning.arm(digest)
    show()
    await condition(() => woken || morning.hasCome)
    woken = false
    const now = workflowNow()
    const owed = digestOwed(calendar, digestAt, digest, now)
    // Before the outbox is emptied, so that the morning's digest tells of it.
    if (owed && patched(patches.calendarAlarm.id)) {
      await raiseCalendarAlarms({ now, knownUntil: knownUntil(calendar) })
    }
    const delivered = await deliverAll(now)
    const { composed } = owed ? await composeDigests({ now }) : { composed: 0 }
    if (digest <= now) digest = nextDigest(calendar, digestAt, now)
    // The first round of a run also takes up letters the run before it had to leave.
    if (round === undefined || delivered.delivered > 0 || owed) mail.begin()
    round = { ...delivered, composed, at: now }
  } while (!runIsLongEnough(start.continueAfterEvents))

  const { owed, left } = await mail.stop()
  const next: MessengerStart = {
    ...start,
    calendar,
    carriedOver: { nextDigest: digest, wake: woken || owed, mail: left },
  }
  replayed.carriedOver(next)
  await continueAsNew<typeof messengerWorkflow>(next)
}

async function deliverAll(now: Instant): Promise<Pick<Round, 'delivered' | 'vacancies'>> {
  const sum = { delivered: 0, vacancies: 0 }
  for (let more = true; more;) {
    const report = await deliverOutbox({ now })
    sum.delivered += report.delivered
    sum.vacancies += report.vacancies
    more = report.more
  }
  return sum
}

/** One timer for the next digest, left armed while wakes come and go: each of those costs no timer. */
class Morning {
  private armedFor: Instant | undefined

  get hasCome(): boolean {
    return this.armedFor === undefined
  }

  arm(digest: Instant): void {
    if (this.armedFor !== undefined) return
    this.armedFor = digest
    void sleep(Math.max(1, millisUntil(digest)), { summary: `digest of ${digest}` }).then(() => {
      this.armedFor = undefined
    })
  }
}

import {
  condition,
  makeContinueAsNewFunc,
  patched,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow'
import {
  calendarSignal,
  MESSENGER_QUEUE,
  wakeSignal,
  type MessengerActivities,
  type MessengerStart,
} from '../contract/messenger'
import { digestOwed, nextDigest } from '../domain/messages/digest'
import type { Instant } from '../domain/time/day'
import { knownUntil } from '../domain/time/publishing'
import { millisUntil, workflowNow } from './clock'
import { runIsLongEnough } from './continuing'
import { createMessengerView, replayed, type Round } from './messenger-view'
import { patches } from './patches'
import { isLeft, SendingRound } from './sending-round'

/** The database may be away for long: what lies in the outbox waits and nothing is passed over. */
const whileTheDatabaseIsAway = {
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const
/** Before every few rows there is a heartbeat: a killed worker keeps nobody's message for two minutes. */
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
 * Tried again for as long as the mail server is down: a retry adds nothing to the history. Between
 * two letters there is a heartbeat, so a killed worker is noticed long before the batch is over. A run that
 * goes on as new waits for no batch: the next one waits for its turn (decision 97).
 */
const whileTheOthersAreAway = {
  cancellationType: 'TRY_CANCEL',
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '5 minutes' },
} as const
const { sendMail } = proxyActivities<MessengerActivities>({
  ...whileTheOthersAreAway,
  summary: 'send e-mail',
})
const { sendToChannels } = proxyActivities<MessengerActivities>({
  ...whileTheOthersAreAway,
  summary: 'send to channels',
})
const byMail = { send: sendMail, name: 'e-mail' }
const byChannels = { send: sendToChannels, name: 'channels' }

/**
 * The messenger of an installation, which never ends: woken when something lies in the outbox, and
 * on the morning of every working day for the digest, it delivers until nothing more is there.
 * E-mail and channels go out beside it and beside each other, so a mail server that is down holds up
 * nobody's inbox and no short message (decisions 9, 59).
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
  const show = () => view(digest, round, { mail: mail.view, channels: channels.view })
  const mail = new SendingRound(byMail, show, carriedOver?.mail)
  const channels = new SendingRound(byChannels, show, carriedOver?.channels)
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
    const toMail = round === undefined || delivered.delivered > 0 || owed
    if (toMail && !delivered.withoutMail) mail.begin()
    // Never where no channel is configured: older histories know of none, and replay alike without a patch.
    if (delivered.toChannels > 0 || (round === undefined && channels.isCarriedOn)) channels.begin()
    round = { delivered: delivered.delivered, vacancies: delivered.vacancies, composed, at: now }
  } while (!runIsLongEnough(start.continueAfterEvents))

  const { owed, left } = await mail.stop()
  const outside = await channels.stop()
  const next: MessengerStart = {
    ...start,
    calendar,
    carriedOver: {
      ...{ nextDigest: digest, wake: woken || owed || outside.owed, mail: left },
      ...(isLeft(outside) ? { channels: outside.left } : {}),
    },
  }
  replayed.carriedOver(next)
  await goOn(next)
}

/** On its own queue: one begun before there was that queue comes to it with its next run (decision 92). */
const goOn = makeContinueAsNewFunc<typeof messengerWorkflow>({ taskQueue: MESSENGER_QUEUE })

type Delivered = Pick<Round, 'delivered' | 'vacancies'> & {
  toChannels: number
  withoutMail: boolean
}

async function deliverAll(now: Instant): Promise<Delivered> {
  const sum = { delivered: 0, vacancies: 0, toChannels: 0, withoutMail: false }
  for (let more = true; more;) {
    const report = await deliverOutbox({ now })
    sum.delivered += report.delivered
    sum.vacancies += report.vacancies
    sum.toChannels = report.toChannels ?? 0
    sum.withoutMail = report.withoutMail === true
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

import { createCalendarAlarms } from '../activities/adapters/calendar-alarms'
import { createChannelSender } from '../activities/adapters/channel-sender'
import { createChannelStore } from '../activities/adapters/channel-store'
import { createMailServer } from '../activities/adapters/mail'
import { createMailStore } from '../activities/adapters/mail-store'
import { createOutbox } from '../activities/adapters/outbox'
import { createSendingTurns } from '../activities/adapters/sending-turns'
import { createMessengerActivities, type MessengerDeps } from '../activities/messenger'
import type { MessengerActivities, MessengerStart } from '../contract/messenger'
import type { Database } from '../prisma/client'
import { storedYears } from '../prisma/published-years'
import type { Pool } from '../prisma/statements'
import { createFieldCipher } from '../protection/field-cipher'
import { sliceCalendar } from '../domain/time/calendar'
import { dayOf, instantFrom, yearOf } from '../domain/time/day'
import { calendarWith } from '../rules'
import type { WorkerEnv } from './env'

/** Time of day in Asia/Shanghai, after the rungs of 08:30 have been written. */
const DIGEST_AT = '08:45'

export type MessengerParts = {
  /** With the calendar as it is known at that moment. */
  start: () => Promise<MessengerStart>
  activities: MessengerActivities
}

/**
 * What the messenger is started with and works with under this environment. `turns` is a pool for nothing
 * else: by each way one connection sends while another may wait.
 */
export function messengerParts(
  env: WorkerEnv,
  { database, turns }: { database: Database; turns: Pool },
): MessengerParts {
  const mail = mailOf(env, database)
  const channels = env.ANJIE_CHANNELS
  const outbox = createOutbox(database, { mail: mail !== undefined, channels })
  const cipher = createFieldCipher(env.fieldKeys, env.hashKey)
  return {
    start: async () => ({ calendar: await calendarAhead(database), digestAt: DIGEST_AT }),
    activities: createMessengerActivities({
      ...{ outbox, calendarAlarms: createCalendarAlarms(database) },
      turns: createSendingTurns(turns),
      ...(mail === undefined ? {} : { mail }),
      channels: {
        store: createChannelStore(database, { cipher }),
        sender: createChannelSender({ channels, clock: Date.now }),
      },
    }),
  }
}

function mailOf(env: WorkerEnv, database: Database): MessengerDeps['mail'] {
  const { SMTP_URL: url, MAIL_FROM: from } = env
  if (url === undefined || from === undefined) return undefined
  const cipher = createFieldCipher(env.fieldKeys, env.hashKey)
  return {
    store: createMailStore(database, { cipher }),
    server: createMailServer({ url, from }),
  }
}

/** The messenger looks forward only: this year and every year published after it. */
async function calendarAhead(database: Database): Promise<MessengerStart['calendar']> {
  const thisYear = yearOf(dayOf(instantFrom(Date.now())))
  return sliceCalendar(calendarWith(await storedYears(database)), thisYear, Infinity)
}

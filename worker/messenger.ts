import { createMailServer } from '../activities/adapters/mail'
import { createMailStore } from '../activities/adapters/mail-store'
import { createOutbox } from '../activities/adapters/outbox'
import { createMessengerActivities, type MessengerDeps } from '../activities/messenger'
import type { MessengerActivities, MessengerStart } from '../contract/messenger'
import type { Database } from '../prisma/client'
import { createFieldCipher } from '../protection/field-cipher'
import { sliceCalendar } from '../domain/time/calendar'
import { dayOf, instantFrom, yearOf } from '../domain/time/day'
import { publishedCalendar } from '../rules'
import type { WorkerEnv } from './env'

/** Time of day in Asia/Shanghai, after the rungs of 08:30 have been written. */
const DIGEST_AT = '08:45'

export type MessengerParts = { start: MessengerStart; activities: MessengerActivities }

/** What the messenger is started with and works with under this environment. */
export function messengerParts(env: WorkerEnv, database: Database): MessengerParts {
  const mail = mailOf(env, database)
  const outbox = createOutbox(database, { mail: mail !== undefined })
  return {
    start: { calendar: calendarAhead(), digestAt: DIGEST_AT },
    activities: createMessengerActivities({ outbox, ...(mail === undefined ? {} : { mail }) }),
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
function calendarAhead(): MessengerStart['calendar'] {
  const thisYear = yearOf(dayOf(instantFrom(Date.now())))
  return sliceCalendar(publishedCalendar(), thisYear, Infinity)
}

import { createMailServer } from '../activities/adapters/mail'
import { createMailStore } from '../activities/adapters/mail-store'
import { createOutbox } from '../activities/adapters/outbox'
import { createMessengerActivities, type MessengerDeps } from '../activities/messenger'
import type { MessengerActivities, MessengerStart } from '../contract/messenger'
import type { Database } from '../prisma/client'
import { createFieldCipher } from '../protection/field-cipher'
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
    start: { calendar: publishedCalendar(), digestAt: DIGEST_AT },
    activities: createMessengerActivities({ outbox, ...(mail === undefined ? {} : { mail }) }),
  }
}

function mailOf(env: WorkerEnv, database: Database): MessengerDeps['mail'] {
  const { SMTP_URL: url, MAIL_FROM: from, PUBLIC_ORIGIN: publicOrigin } = env
  if (url === undefined || from === undefined) return undefined
  const cipher = createFieldCipher(env.fieldKeys, env.hashKey)
  return {
    store: createMailStore(database, {
      cipher,
      ...(publicOrigin === undefined ? {} : { publicOrigin }),
    }),
    server: createMailServer({ url, from }),
  }
}

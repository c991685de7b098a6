import { setTimeout as pause } from 'node:timers/promises'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { terminalReport } from '../../runtime/report'
import { findTestServer } from '../../runtime/servers/test-server'
import { listenForMail } from './mail-server'
import type { PublicMessage } from './messages'
import { Desk } from './office'
import { startProduct, type Product } from './product'
import { register, type Registered } from './steps'

const DAYS = 30
const DAY_MS = 86_400_000
const SETTLE_MS = 400

type Say = (line: string) => void
type Message = {
  caseNumber: string
  rung: string
  reason: string
  sentAt: string
  duty: { kind: string; due: string }
}

/** Two filings that nobody touches, on a server whose clock is turned a month forward. */
export async function letLaddersRing(
  messages: readonly PublicMessage[],
  dataDir: string,
  say: Say,
): Promise<void> {
  const executable = await findTestServer(terminalReport())
  const clock = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } })
  const mail = await listenForMail()
  const environment = {
    TEMPORAL_ADDRESS: clock.address ?? '',
    SMTP_URL: mail.url,
    MAIL_FROM: 'Anjie <anjie@example.invalid>',
  }
  let product: Product | undefined
  try {
    product = await startProduct(dataDir, environment, say)
    const { api, signIns } = product
    const desk = (login: string) => Desk.signIn(api, login, signIns.get(login), () => undefined)
    const desks = {
      office: await desk('office'),
      unit: await desk('unit'),
      director: await desk('director'),
    }
    const registered: Registered[] = []
    for (const [index, message] of messages.entries()) {
      registered.push(await register(desks, message, index, false))
    }
    say(`Left alone for ${DAYS} days: ${registered.map((each) => each.case).join(', ')}`)
    for (let day = 0; day < DAYS; day += 1) {
      await clock.sleep(DAY_MS)
      await pause(SETTLE_MS)
    }
    for (const login of ['office', 'office-head', 'director']) {
      await tellInbox(login, await desk(login), say)
    }
    say(`E-mails received: ${mail.received()}`)
  } finally {
    await product?.stop()
    await mail.close()
    await clock.teardown()
  }
}

async function tellInbox(login: string, desk: Desk, say: Say): Promise<void> {
  const { messages } = await desk.get<{ messages: Message[] }>('/v1/inbox?size=100')
  say(`Inbox of ${login}: ${messages.length}`)
  for (const message of [...messages].reverse()) {
    const { caseNumber, rung, reason, sentAt, duty } = message
    say(`  ${sentAt}  ${caseNumber}  ${duty.kind} due ${duty.due}: ${rung} (${reason})`)
  }
}

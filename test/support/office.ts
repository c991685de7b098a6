import { randomBytes } from 'node:crypto'
import { patience } from '../../commands/lives/patience'
import type { CaseKind } from '../../domain/case/kinds'
import type { DutyKind } from '../../domain/duty/duty'
import type { MessageRung } from '../../domain/messages/labels'
import { asDay, instantAt, type Instant } from '../../domain/time/day'
import { createPrisma, type Database } from '../../prisma/client'
import { createPool } from '../../prisma/pool'
import type { Pool } from '../../prisma/statements'
import { createFieldCipher, type FieldCipher } from '../../protection/field-cipher'
import { parseKeyring } from '../../protection/keyring'
import { seedDemo } from '../../runtime/demo/seed'
import { township } from '../../runtime/demo/township'
import { createDatabase } from './servers'

export const at = (day: string, time: string): Instant => instantAt(asDay(day), time)

export type MessageChange = {
  posts?: string[]
  excluded?: string[]
  urgent?: boolean
  duty?: DutyKind
  rung?: MessageRung
  caseKind?: CaseKind | null
  state?: string
  due?: string
  createdAt?: Instant
}

/** The demo township in a database of its own, as the program's role sees it. */
export type Office = {
  db: Database
  pool: Pool
  /** Where the program's role finds it. */
  url: string
  /** As the owner of the tables. */
  owner: Database
  cipher: FieldCipher
  holderOf(post: string): Promise<string>
  deputyOf(post: string): Promise<string>
  /** A case with one duty and one message of it in the outbox; answers the message's id. */
  addMessage(change?: MessageChange): Promise<string>
  inbox(outboxId: string): Promise<{ person: string; reason: string; mailId: string | null }[]>
  /** Empties the outbox, inboxes and letters between tests. */
  clear(): Promise<void>
  /** A statement as the owner of the tables. */
  asOwner(sql: string): Promise<void>
  close(): Promise<void>
}

export async function openOffice(): Promise<Office> {
  const database = await createDatabase()
  const keys = `1:${randomBytes(32).toString('base64')}`
  const hashKey = randomBytes(32).toString('base64')
  const env = { ANJIE_FIELD_KEYS: keys, ANJIE_HASH_KEY: hashKey }
  await seedDemo({ DATABASE_URL: database.ownerUrl, ...env })
  const owner = createPrisma(database.ownerUrl, patience)
  const pool = createPool(database.appUrl, patience)
  const db = createPrisma(pool, patience)
  const inCapacity = async (postCode: string, capacity: string) => {
    const { personId } = await db.holding.findFirstOrThrow({ where: { postCode, capacity } })
    return personId
  }
  const asOwner = async (sql: string) => void (await owner.$executeRawUnsafe(sql))
  return {
    ...{ db, pool, url: database.appUrl, owner },
    cipher: createFieldCipher(parseKeyring('keys', keys), Buffer.from(hashKey, 'base64')),
    holderOf: (post) => inCapacity(post, 'holder'),
    deputyOf: (post) => inCapacity(post, 'deputy'),
    addMessage: (change = {}) => addMessage(db, change),
    async inbox(outboxId) {
      const rows = await db.inboxMessage.findMany({ where: { outboxId }, orderBy: { id: 'asc' } })
      return rows.map(({ personId, reason, mailId }) => ({ person: personId, reason, mailId }))
    },
    clear: () => asOwner('TRUNCATE "Outbox", "InboxMessage", "MailDelivery", "ChannelDelivery"'),
    asOwner,
    async close() {
      await Promise.all([owner.$disconnect(), db.$disconnect()])
      await pool.end()
      await database.drop()
    },
  }
}

let count = 0

async function addMessage(db: Database, change: MessageChange): Promise<string> {
  count += 1
  const number = `2026-${String(count).padStart(6, '0')}`
  const createdAt = change.createdAt ?? at('2026-03-10', '08:30')
  const due = change.due ?? '2026-03-17'
  await addCase(db, number, change.caseKind === undefined ? 'petition' : change.caseKind)
  const kind = change.duty ?? 'notify'
  const dutyId = `${number}/${kind}/1`
  const basis = 'Art. 23 信访工作条例 (national-2022)'
  const posts = change.posts ?? ['office-registrar', 'office-head', 'director', 'mayor']
  await db.duty.create({
    data: {
      ...{ id: dutyId, subjectType: 'case', subject: number, kind, nature: 'statutory', basis },
      ...{ owedBy: posts[0] ?? 'mayor', openedOn: '2026-03-02', due, provisional: false },
      state: change.state ?? 'open',
      dueDates: {
        create: { position: 1, due, provisional: false, basis, steps: [], setAt: createdAt },
      },
    },
  })
  const rung = change.rung ?? 'warn'
  const { id } = await db.outbox.create({
    data: {
      ...{
        id: `${dutyId}/${rung}/${due}`,
        dutyId,
        rung,
        due,
        caseNumber: number,
        posts,
        createdAt,
      },
      ...{ excluded: change.excluded ?? [], urgent: change.urgent ?? false },
    },
  })
  return id
}

async function addCase(db: Database, number: string, kind: CaseKind | null): Promise<void> {
  const sealed = new Uint8Array([count % 256])
  const filing = `F${number}`
  await db.filing.create({
    data: {
      ...{ number: filing, channel: 'online', receivedOn: '2026-03-02', registeredBy: 'person-4' },
      ...{ registeredAt: at('2026-03-02', '10:00'), words: sealed, wordsKey: '1' },
      ...{ title: sealed, titleKey: '1', queryCode: sealed, queryCodeKey: '1' },
      queryCodeHash: new Uint8Array(randomBytes(16)),
    },
  })
  await db.case.create({
    data: {
      ...{ number, filingNumber: filing, bodyCode: township, workflowId: `case-${number}`, kind },
      ...{ phase: 'registered', receivedOn: '2026-03-02', startArgs: {} },
      ...{ registeredBy: 'person-4', excluded: [] },
    },
  })
}

import type { Delivery } from '../../domain/messages/recipients'
import type { Transaction } from '../../prisma/client'
import type { Prisma } from '../../prisma/generated/client'
import { idFrom } from './message-ids'
import type { Sent } from './outbox-batch'
import { oweOutside, type WaysOut } from './owed-outside'

export type Addressed = Sent & { delivery: Delivery }

/** Exactly once each: (outbox row, person) is unique, and a second try adds only who is new. */
export async function fillInboxes(
  tx: Transaction,
  messages: readonly Addressed[],
  ways: WaysOut,
): Promise<void> {
  const told = messages.filter(({ delivery }) => delivery.recipients.length > 0)
  if (told.length === 0) return
  const have = await known(tx, told)
  const data: Prisma.InboxMessageCreateManyInput[] = []
  for (const { row, at, delivery } of told) {
    const fresh = delivery.recipients.filter(({ person }) => !have.has(nameOf(row.id, person)))
    const letters = row.urgent
      ? await oweOutside(tx, row, fresh, { now: at, ways })
      : new Map<string, string>()
    for (const { person, post, reason } of fresh) {
      data.push({
        id: idFrom('inbox', row.id, person),
        ...{ outboxId: row.id, personId: person, postCode: post, reason, sentAt: at },
        mailId: letters.get(person) ?? null,
      })
    }
  }
  if (data.length > 0) await tx.inboxMessage.createMany({ data })
}

const nameOf = (outboxId: string, person: string) => `${outboxId} ${person}`

/** Who has one of these already: of what is tried for the first time nobody has. */
async function known(tx: Transaction, told: readonly Addressed[]): Promise<ReadonlySet<string>> {
  const triedBefore = told.filter(({ row }) => row.tried).map(({ row }) => row.id)
  if (triedBefore.length === 0) return new Set()
  const rows = await tx.inboxMessage.findMany({
    where: { outboxId: { in: triedBefore } },
    select: { outboxId: true, personId: true },
  })
  return new Set(rows.map(({ outboxId, personId }) => nameOf(outboxId, personId)))
}

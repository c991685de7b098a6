import type { PostCode } from '../../domain/ids'
import { groupsOf, leadsTo, type Channel } from '../../domain/messages/channels'
import type { Recipient } from '../../domain/messages/recipients'
import { choiceFrom, urgentWays, type Ways } from '../../domain/messages/ways-out'
import type { Instant } from '../../domain/time/day'
import type { Transaction } from '../../prisma/client'
import { mayRing, type RingingRow } from './group-rings'
import { idFrom } from './message-ids'

/** What leaves the house in this installation, beside the inbox. */
export type WaysOut = {
  /** Whether there is a mail server: without one no letter is ever owed. */
  mail: boolean
  /** None where nothing is said. */
  channels?: readonly Channel[]
}

/**
 * What an urgent message owes outside the inbox, by the way each reader chose (decision 59). Answers the
 * ids of letters by person; nobody without an address is owed one. Every id follows from the message, so
 * a second try adds nothing.
 */
export async function oweOutside(
  tx: Transaction,
  row: RingingRow,
  fresh: readonly Recipient[],
  { now, ways: given }: { now: Instant; ways: WaysOut },
): Promise<ReadonlyMap<string, string>> {
  const ways = { channels: [], ...given }
  if (!ways.mail && ways.channels.length === 0) return new Map()
  const taken = await waysTaken(tx, fresh, ways)
  const letters = new Map(
    taken.flatMap(({ person, mail }) => (mail ? [[person, idFrom('urgent', row.id, person)]] : [])),
  )
  await tx.mailDelivery.createMany({
    data: [...letters].map(([personId, id]) => ({ id, personId, kind: 'urgent', createdAt: now })),
  })
  const toPersons = taken.flatMap(({ person, channels }) =>
    channels.map((channel) => ({
      id: idFrom('channel', channel, row.id, person),
      ...{ channel, personId: person, outboxId: row.id, createdAt: now },
    })),
  )
  const data = [...toPersons, ...(await rings(tx, row, fresh, { now, ways }))]
  if (data.length > 0) await tx.channelDelivery.createMany({ data, skipDuplicates: true })
  return letters
}

async function waysTaken(
  tx: Transaction,
  recipients: readonly Recipient[],
  ways: Required<WaysOut>,
): Promise<(Ways & { person: string })[]> {
  const people = await tx.person.findMany({
    where: { id: { in: recipients.map(({ person }) => person) } },
    select: { id: true, email: true, phone: true, choice: true },
  })
  return people.map(({ id, email, phone, choice }) => {
    const reach = { phone: phone !== null }
    const open: Ways = {
      mail: ways.mail && email !== null,
      channels: ways.channels.filter(({ kind }) => leadsTo(kind, reach)).map(({ name }) => name),
    }
    return { person: id, ...urgentWays(choiceFrom(choice), open) }
  })
}

/** One ring for each group and post in a round, however many messages came: it tells none of them. */
async function rings(
  tx: Transaction,
  row: RingingRow,
  fresh: readonly Recipient[],
  { now, ways }: { now: Instant; ways: Required<WaysOut> },
) {
  const posts = fresh.map(({ post }): PostCode => post)
  const groups = groupsOf(ways.channels, posts)
  if (groups.length === 0 || !(await mayRing(tx, row))) return []
  return groups.map(({ channel, post }) => ({
    id: idFrom('ring', channel, post, now),
    ...{ channel, postCode: post, outboxId: row.id, createdAt: now },
  }))
}

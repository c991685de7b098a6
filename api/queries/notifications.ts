import type { PersonId } from '../../domain/ids'
import {
  channelKinds,
  leadsTo,
  ringsInGroup,
  type ChannelKind,
} from '../../domain/messages/channels'
import { choiceFrom, type NotificationChoice, type Ways } from '../../domain/messages/ways-out'
import type { Database } from '../../prisma/client'

export type OwnNotifications = Omit<NotificationChoice, 'channels'> & {
  channels: string[]
  /** Whether an address of e-mail is kept of them. */
  hasAddress: boolean
  /** Every channel that brings messages to persons, and whether it leads to this one. */
  offered: { name: string; kind: ChannelKind; reachesYou: boolean }[]
}

export async function notificationsOf(db: Database, person: PersonId): Promise<OwnNotifications> {
  const { email, phone, choice } = await db.person.findUniqueOrThrow({
    where: { id: person },
    select: { email: true, phone: true, choice: true },
  })
  const kept = await db.channel.findMany({ where: { configured: true }, orderBy: { name: 'asc' } })
  const reach = { phone: phone !== null }
  const offered = kept.flatMap(({ name, kind: text }) => {
    const kind = channelKinds.find((each) => each === text)
    if (kind === undefined || ringsInGroup(kind)) return []
    return [{ name, kind, reachesYou: leadsTo(kind, reach) }]
  })
  const { mail, channels } = choiceFrom(choice)
  // What has been taken out of the environment since brings nothing any more.
  const still = channels.filter((name) => offered.some((each) => each.name === name))
  return { mail, channels: still, hasAddress: email !== null, offered }
}

/** The ways that lead to them; whether there is a mail server the worker alone knows. */
export function openWays({ hasAddress, offered }: OwnNotifications): Ways {
  return {
    mail: hasAddress,
    channels: offered.filter(({ reachesYou }) => reachesYou).map(({ name }) => name),
  }
}

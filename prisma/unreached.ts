import { Prisma } from './generated/client'

/**
 * Over "MailDelivery" g: given up, and no letter has gone out to the same person since. Whom e-mail
 * does not reach, as the messenger counts them and the office reads of them.
 */
export const unreachedSql = Prisma.sql`g."givenUpAt" IS NOT NULL AND NOT EXISTS (
  SELECT FROM "MailDelivery" s WHERE s."personId" = g."personId" AND s."sentAt" > g."givenUpAt")`

/** Over "ChannelDelivery" g: the same of a person, or of the group of a post, by one channel. */
export const unreachedByChannelSql = Prisma.sql`g."givenUpAt" IS NOT NULL AND NOT EXISTS (
  SELECT FROM "ChannelDelivery" s WHERE s.channel = g.channel
    AND s."personId" IS NOT DISTINCT FROM g."personId"
    AND s."postCode" IS NOT DISTINCT FROM g."postCode" AND s."sentAt" > g."givenUpAt")`

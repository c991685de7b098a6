import { Prisma } from './generated/client'

/**
 * Over "MailDelivery" g: given up, and no letter has gone out to the same person since. Whom e-mail
 * does not reach, as the messenger counts them and the office reads of them.
 */
export const unreachedSql = Prisma.sql`g."givenUpAt" IS NOT NULL AND NOT EXISTS (
  SELECT FROM "MailDelivery" s WHERE s."personId" = g."personId" AND s."sentAt" > g."givenUpAt")`

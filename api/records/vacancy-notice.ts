import { POST_VACANT, vacancyId, type VacancyNotice } from '../../domain/messages/post-vacant'
import type { Instant } from '../../domain/time/day'
import { alarmPosts } from '../../prisma/alarm-posts'
import type { Transaction } from './database'

/** Tells the director of a post that is left without a holder: with the office's next messages (O4). */
export async function tellVacant(
  tx: Transaction,
  notice: VacancyNotice,
  now: Instant,
): Promise<void> {
  const { bodyCode } = await tx.installation.findFirstOrThrow({ select: { bodyCode: true } })
  await tx.outbox.createMany({
    data: {
      ...{
        id: vacancyId(notice, now),
        rung: POST_VACANT,
        facts: notice,
        excluded: [],
        urgent: false,
      },
      ...{ posts: await alarmPosts(tx, bodyCode), createdAt: now },
    },
    skipDuplicates: true,
  })
}

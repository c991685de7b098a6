import { standardLadder } from '../domain/duty/ladder'
import type { Day } from '../domain/time/day'
import type { UndertakingSettings } from '../domain/undertaking/settings'
import { pinnedCalendar } from '../rules/pinned-rules'
import type { AppDeps } from './deps'
import { Problem } from './http/problem'
import { calendarOf } from './known-calendar'
import { readInstallation } from './queries/body-posts'

/** The settings a campaign begins with: the calendar from its first year on, and who answers for it here. */
export async function undertakingSettings(
  { prisma, pool }: Pick<AppDeps, 'prisma' | 'pool'>,
  firstDay: Day,
  today: Day,
): Promise<UndertakingSettings> {
  const installation = await readInstallation(pool, today)
  if (!installation.complete) {
    throw new Problem(
      'organisation-incomplete',
      `No campaign can begin before the organisation says who owes what. Still to be set: ${installation.missing.join(', ')}.`,
    )
  }
  const { conclude: office, officeHead, director, head } = installation.posts
  const calendar = await calendarOf(prisma, installation.importedYears)
  return {
    logicVersion: 1,
    ...pinnedCalendar(calendar, firstDay),
    ladder: standardLadder,
    posts: { office, officeHead, director, head },
  }
}

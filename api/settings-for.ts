import type { CaseSettings } from '../domain/case/settings'
import type { VillageCode } from '../domain/ids'
import type { Day } from '../domain/time/day'
import { unknownReference } from './case-problems'
import { caseSettings } from './case-settings'
import type { AppDeps } from './deps'
import { Problem } from './http/problem'
import { calendarOf } from './known-calendar'
import { readInstallation } from './queries/body-posts'

/** The settings a case begins with, or with which it lives again. */
export async function settingsFor(
  { prisma, pool }: Pick<AppDeps, 'prisma' | 'pool'>,
  {
    receivedOn,
    village,
    place,
  }: { receivedOn: Day; village?: VillageCode | undefined; place?: 'here' | 'unknown' },
  today: Day,
): Promise<CaseSettings> {
  const installation = await readInstallation(pool, today, village)
  if (installation.complete) {
    if (village !== undefined && !installation.villageKnown) {
      throw unknownReference(
        'body.village',
        `No village "${village}". Choose one of GET /v1/organisation.`,
      )
    }
    const calendar = await calendarOf(prisma, installation.importedYears)
    const { jurisdiction } = installation
    const where = { ...installation, jurisdiction: place === 'unknown' ? place : jurisdiction }
    return caseSettings(where, receivedOn, calendar)
  }
  throw new Problem(
    'organisation-incomplete',
    `No case can be taken in before the organisation says who owes what. Still to be set: ${installation.missing.join(', ')}.`,
  )
}

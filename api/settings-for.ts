import type { CaseSettings } from '../domain/case/settings'
import type { Day } from '../domain/time/day'
import { caseSettings } from './case-settings'
import { Problem } from './http/problem'
import { readInstallation } from './queries/body-posts'
import type { Database } from './records/database'

/** The settings a case begins with, or with which it lives again. */
export async function settingsFor(
  db: Database,
  { receivedOn }: { receivedOn: Day },
  today: Day,
): Promise<CaseSettings> {
  const installation = await readInstallation(db, today)
  if (installation.complete) return caseSettings(installation, receivedOn, today)
  throw new Problem(
    'organisation-incomplete',
    `No case can be taken in before the organisation says who owes what. Still to be set: ${installation.missing.join(', ')}.`,
  )
}

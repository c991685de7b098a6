import type { z } from '../http/zod'
import type { AppDeps } from '../deps'
import type { Intake } from '../records/filing-rows'
import { againstCrowd } from '../registration'
import type { ownFilingBody } from '../schemas/own-filing'
import { settingsFor } from '../settings-for'
import type { Day, Instant } from '../../domain/time/day'

/**
 * What somebody files themselves, checked as at the counter: received on the day it arrives, registered
 * for nobody's post, and of nobody shut out yet, for whom it is about the office finds out (decision 76).
 */
export async function ownIntake(
  deps: AppDeps,
  body: z.output<typeof ownFilingBody>,
  { now, today }: { now: Instant; today: Day },
): Promise<Intake> {
  const { title, words, petitioners, claims = [title], village, aboutOfficial, about } = body
  const settings = await settingsFor(deps, { receivedOn: today, village }, today)
  const channel = 'online' as const
  againstCrowd({ channel, petitioners, jointVisit: body.jointVisit }, settings)
  return {
    ...{ channel, receivedOn: today, village, title, words, petitioners, claims },
    ...{ accused: [], accusedUnits: [], inherited: false, aboutOfficial, about },
    ...{ registeredBy: null, registeredForPost: null, registeredAt: now, settings },
  }
}

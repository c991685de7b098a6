import type { CaseStart } from '../contract/case-workflow'
import { standardTargets, type BodyPosts } from '../domain/case/settings'
import { standardLadder } from '../domain/duty/ladder'
import type {
  BodyCode,
  CaseNumber,
  ClaimId,
  FilingNumber,
  PersonId,
  PetitionerId,
} from '../domain/ids'
import { sliceCalendar } from '../domain/time/calendar'
import { yearOf, type Day, type Instant } from '../domain/time/day'
import { hashOf, loadRulePack, publishedCalendar } from '../rules'
import { responsibilities, township } from '../runtime/demo/township'

export const clerk = 'person-4' as PersonId
export const petitioner = 'F2026-000001-P1' as PetitionerId
export const claim = '2026-000001-C1' as ClaimId

/** What a case of the demo township is started with, where no API is there to put it together. */
export function caseStart(receivedOn: Day, registeredAt: Instant): CaseStart {
  const pack = loadRulePack('national-2022')
  const calendar = sliceCalendar(publishedCalendar(), yearOf(receivedOn), yearOf(receivedOn) + 3)
  return {
    settings: {
      logicVersion: 1,
      ...{ pack, packHash: hashOf(pack), calendar, calendarHash: hashOf(calendar) },
      ...{ ladder: standardLadder, targets: standardTargets, lateEntryDays: 30 },
      posts: { body: township as BodyCode, ...responsibilities } as BodyPosts,
      remedyBodies: { review: 'lanxi-city' as BodyCode, finalReview: 'jinhua-city' as BodyCode },
      petitionOffice: 'none',
    },
    registration: {
      number: '2026-000001' as CaseNumber,
      filing: 'F2026-000001' as FilingNumber,
      channel: 'counter',
      ...{ receivedOn, registeredAt },
      recipients: [{ id: petitioner, reachable: true }],
      ...{ excluded: [], accusedUnits: [], inherited: false },
      claims: [{ id: claim }],
      registeredBy: clerk,
    },
  }
}

import type { CaseState } from '../domain/case/state'
import type { PetitionerId } from '../domain/ids'
import { openToPerson, type PersonStep } from '../domain/person/open-to-person'
import type { Day } from '../domain/time/day'
import type { z } from './http/zod'
import type { Words } from './plain-words'
import type { maySchema } from './schemas/look-up'

type May = z.input<typeof maySchema>

const stepWords: Readonly<Record<PersonStep, Words>> = {
  'request-review': { zh: '可以申请复查', en: 'You can ask for a review' },
  'request-final-review': { zh: '可以申请复核', en: 'You can ask for the final review' },
  'answer-settled': { zh: '请告知问题是否已经解决', en: 'You can say whether it is settled' },
  'appoint-reception': { zh: '可以预约领导接待', en: 'You can ask to be received by a leader' },
  'withdraw-reception': { zh: '可以取消接待预约', en: 'You can take your appointment back' },
  rate: { zh: '可以作满意度评价', en: 'You can rate how it was dealt with' },
}

/** What is open to whoever brought it; each of them has their own, so equal ones are told once. */
export function personMay(
  state: CaseState,
  people: readonly PetitionerId[],
  today: Day,
  unansweredDays: number,
): May[] {
  const all = people.flatMap((each) => openToPerson(state, each, today, unansweredDays))
  const told = all.map(({ what, until }) => ({
    ...{ what, ...stepWords[what] },
    ...(until === undefined ? {} : { until }),
  }))
  const same = (one: May) => (other: May) => one.what === other.what && one.until === other.until
  return told.filter((each, index) => told.findIndex(same(each)) === index)
}

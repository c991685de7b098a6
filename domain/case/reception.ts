import type { PetitionerId, PostCode, TextRef } from '../ids'
import type { Day } from '../time/day'
import type { LeadAttention } from './kinds'

/**
 * 预约接待 (T7; Zhejiang Art. 12): who is received, on which reception day, by which post. Moved, it says
 * from which day and why. `not-come` is a fact of the matter and nothing that anybody is blamed for.
 */
export type Reception = {
  recipient: PetitionerId
  askedOn: Day
  /** The reception day as it was published; what is said of it there stays there. */
  reception: string
  day: Day
  post: PostCode
  moved?: readonly { on: Day; from: Day; text: TextRef }[]
  ended?: { on: Day; how: 'held' | 'not-come' | 'withdrawn'; text?: TextRef }
}

/** Day and post as they were published under that id. */
type OnReceptionDay = { recipient: PetitionerId; reception: string; day: Day; post: PostCode }

/** What a case is told of receptions by appointment (T7). */
export type ReceptionFacts =
  | ({ kind: 'appoint-reception' } & OnReceptionDay)
  | { kind: 'withdraw-reception'; recipient: PetitionerId }
  /** `text`: why, as the person is told. */
  | ({ kind: 'move-reception'; text: TextRef } & OnReceptionDay)
  | { kind: 'record-reception'; recipient: PetitionerId; came: boolean; text?: TextRef }

/** 听取汇报, 实地走访, 领导巡诊: none in what was begun before it was kept (H7). */
export type Attended = {
  attention?: readonly { how: LeadAttention; on: Day; leader?: PostCode; text: TextRef }[]
}

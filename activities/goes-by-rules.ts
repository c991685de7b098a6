import type { CommandAnswer } from '../contract/case-workflow'
import type { LeftBehind } from '../contract/rules-update'
import type { UndertakingAnswer } from '../contract/undertaking-workflow'
import type { CaseNumber, UndertakingId } from '../domain/ids'
import type { RulePackId } from '../domain/rules/rule-pack'
import type { Day } from '../domain/time/day'

/** An open case with the rules it goes by, as its row has them. */
export type OpenCase = {
  number: CaseNumber
  workflowId: string
  receivedOn: Day
  packId: RulePackId | null
  packHash: string
  calendarHash: string
}

/** A campaign, a part in one, a paper or a proceeding that has not ended, with the calendar it goes by. */
export type OpenUndertaking = {
  id: UndertakingId
  openedOn: Day
  /** From its year on it knows the calendar. */
  firstDay: Day
  calendarHash: string
}

export type GivenUpdate =
  | { kind: 'done'; answer: Answered }
  | { kind: 'refused'; code: LeftBehind['why'] }
  /** It has come to its end meanwhile and needs no rules any more. */
  | { kind: 'ended' }
  | { kind: 'stopped' | 'not-started' | 'unavailable' }

/** What counting needs of an answer, whoever gave it. */
export type Answered = Pick<CommandAnswer | UndertakingAnswer, 'recordedAt' | 'events'>

import type { BodyCode } from '../ids'
import type { Day } from '../time/day'
import type { CompetenceDecider } from './kinds'

/** Who sent it, and when it was received here, if not from the person (Arts. 22, 23). */
export type Origin = {
  from: BodyCode
  how: 'forwarded' | 'assigned'
  on: Day
  /** The date the assigning body set (Art. 22(3)). */
  reportBackOn?: Day
}

/** Where another body has it, and what became of that. */
export type Transfer = { to: BodyCode; on: Day; reportBackOn?: Day; reportedOn?: Day }

/** A quarrel over whose matter it is. */
export type Quarrel = {
  raised: 'objection' | 'contest'
  on: Day
  with: readonly BodyCode[]
  decided?: { on: Day; by: CompetenceDecider | 'sender'; competent: BodyCode | null }
}

/**
 * The last quarrel, and the only one, so that nobody plays ping-pong with the matter; but where the
 * sender refused an objection, Art. 24 still has somebody above both decide.
 */
export type Competence = Quarrel & { objected?: Quarrel }

/**
 * 交还: another body said that what was sent there is not its matter, and this one agreed (Art. 23).
 * `sent`: when that was, how many quarrels there had been here by then, and how many cases had been
 * taken in; absent in a case that was split from the one that came back.
 */
export type CameBack = { from: BodyCode; on: Day; sent?: Sent }
type Sent = { on: Day; quarrels: number; takenIn: number }

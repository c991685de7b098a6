import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common'
import type { Instant } from '../domain/time/day'

const state = defineSearchAttributeKey('AnjieState', SearchAttributeType.KEYWORD)
const overdue = defineSearchAttributeKey('AnjieOverdue', SearchAttributeType.BOOL)
const nextInstant = defineSearchAttributeKey('AnjieNextInstant', SearchAttributeType.DATETIME)

/** What the list of workflows shows of anything that carries duties. */
export type Standing = { state: string; overdue: boolean; next: Instant | null }

/** Of these, what has changed: only that goes into the history. */
export function standingChanges(shown: Standing | undefined, now: Standing) {
  return [
    ...(shown?.state === now.state ? [] : [{ key: state, value: now.state }]),
    ...(shown?.overdue === now.overdue ? [] : [{ key: overdue, value: now.overdue }]),
    ...(shown?.next === now.next
      ? []
      : [{ key: nextInstant, value: now.next === null ? null : new Date(now.next) }]),
  ]
}

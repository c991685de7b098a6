import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common'
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow'
import type { Renewable, RulesProgress } from '../contract/rules-update'

const state = defineSearchAttributeKey('AnjieState', SearchAttributeType.KEYWORD)
const overdue = defineSearchAttributeKey('AnjieOverdue', SearchAttributeType.BOOL)

/** A list as long as a screen; the result of the workflow has all of them. */
const MOST_NAMED = 50

/** What operators see of it: how far it is, and which cases somebody has to look at. */
export function createRulesUpdateView(what: Renewable) {
  let shown: string | undefined
  return (progress: RulesProgress): void => {
    const now = stateOf(progress)
    if (now !== shown) {
      upsertSearchAttributes([
        { key: state, value: now },
        { key: overdue, value: now === 'cases-left-behind' },
      ])
    }
    shown = now
    setCurrentDetails(detailsOf(what, progress))
  }
}

function stateOf({ over, tally }: RulesProgress): string {
  if (!over) return 'updating'
  return tally.left.length > 0 ? 'cases-left-behind' : 'done'
}

function detailsOf(what: Renewable, progress: RulesProgress): string {
  const { order, on, round, after, tally } = progress
  const { cases, undertakings = 0, dates, left } = tally
  return [
    `**${what}**, ordered by ${order.orderedBy} on ${on}, round ${round}, looked up to ${after ?? 'the end'}`,
    '',
    `- ${cases} cases and ${undertakings} campaigns, parts and papers taken over, ${dates} dates moved or made firm`,
    `- ${left.length} left behind`,
    ...left.slice(0, MOST_NAMED).map(({ number, why }) => `  - ${number}: ${why}`),
  ].join('\n')
}

import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common'
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow'
import type { CaseLife } from './case-life'
import { standingChanges, type Standing } from './shown-changes'

const unit = defineSearchAttributeKey('AnjieUnit', SearchAttributeType.KEYWORD)
const lead = defineSearchAttributeKey('AnjieLead', SearchAttributeType.KEYWORD)

/** What the list of workflows shows of a case: codes only (decision 14). */
type Shown = Standing & { unit: string; lead: string }

/**
 * Keeps the list and the details of a workflow true for operators. An event is written to the
 * history only when something shown has changed.
 */
export function createOperatorView(): (life: CaseLife) => void {
  let shown: Shown | undefined
  return (life) => {
    const now = shownOf(life)
    const changes = [
      ...standingChanges(shown, now),
      ...((shown?.unit ?? '') === now.unit ? [] : [{ key: unit, value: now.unit }]),
      ...((shown?.lead ?? '') === now.lead ? [] : [{ key: lead, value: now.lead }]),
    ]
    shown = now
    if (changes.length > 0) upsertSearchAttributes(changes)
    setCurrentDetails(detailsOf(life))
  }
}

/** A report on officials shows neither unit nor lead, so that the list tells nobody of it. */
function shownOf(life: CaseLife): Shown {
  const { phase, kind, entrustment, ending, aboutOfficial } = life.state
  const silent = kind === 'report' || aboutOfficial === true || entrustment === undefined
  return {
    state: ending === undefined || phase === 'ended' ? phase : `${phase} (${ending})`,
    overdue: life.overdue,
    next: life.nextInstant ?? null,
    unit: silent ? '' : entrustment.unit,
    lead: silent ? '' : entrustment.lead,
  }
}

function detailsOf(life: CaseLife): string {
  const open = life.state.duties.filter((duty) => duty.state === 'open')
  const lines = open.map(
    (duty) =>
      `- ${duty.kind}, owed by ${duty.owedBy}, due ${duty.due.due}${duty.due.provisional ? ' (provisional)' : ''}${duty.rung.includes('overdue') ? ', OVERDUE' : ''}`,
  )
  return [
    `**${life.state.phase}**, version ${life.state.version}, next: ${life.nextInstant ?? 'nothing'}`,
    '',
    ...lines,
  ].join('\n')
}

import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common'
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow'
import { nextDates } from '../domain/campaign/next-dates'
import { standingChanges, type Standing } from './shown-changes'
import type { UndertakingLife } from './undertaking-life'

const campaign = defineSearchAttributeKey('AnjieCampaign', SearchAttributeType.KEYWORD)
const village = defineSearchAttributeKey('AnjieVillage', SearchAttributeType.KEYWORD)

type Shown = Standing & { campaign: string; village: string }

/**
 * What operators see of a campaign, a part in it or a paper: phase, what is due next, what is overdue,
 * without opening an event. Codes only (decision 14); only what changed goes into the history.
 */
export function createUndertakingView(): (life: UndertakingLife) => void {
  let shown: Shown | undefined
  return (life) => {
    const now = shownOf(life)
    const changes = [
      ...standingChanges(shown, now),
      ...((shown?.campaign ?? '') === now.campaign ? [] : [{ key: campaign, value: now.campaign }]),
      ...((shown?.village ?? '') === now.village ? [] : [{ key: village, value: now.village }]),
    ]
    shown = now
    if (changes.length > 0) upsertSearchAttributes(changes)
    setCurrentDetails(detailsOf(life))
  }
}

function shownOf(life: UndertakingLife): Shown {
  const { state: now, overdue: late, nextInstant: next } = life
  const ended = now.endedOn !== undefined
  return {
    state: `${now.type} ${ended ? 'ended' : phaseOf(life)}`,
    overdue: late,
    next: next ?? null,
    campaign: now.type === 'campaign' ? now.id : (now.campaign ?? ''),
    village:
      now.type === 'participant' && now.participant.role === 'village' ? now.participant.code : '',
  }
}

function phaseOf({ state: now }: UndertakingLife): string {
  return now.type === 'participant' ? 'runs' : (now.phase ?? 'announced')
}

function detailsOf(life: UndertakingLife): string {
  const { state: now } = life
  const open = now.duties.filter((duty) => duty.state === 'open')
  return [
    `**${now.type} ${now.id}**, ${phaseOf(life)}, version ${now.version}`,
    '',
    ...nextDates(now, life.settings.calendar).map(
      ({ duty, number, due }) => `- next ${duty} no. ${number}, due ${due}`,
    ),
    '',
    ...open.map(
      (duty) =>
        `- ${duty.kind} (${duty.about}), owed by ${duty.owedBy}, due ${duty.due.due}${duty.rung.includes('overdue') ? ', OVERDUE' : ''}`,
    ),
  ].join('\n')
}

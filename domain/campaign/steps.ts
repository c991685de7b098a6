import { isOpen } from '../duty/duty'
import type { PostCode } from '../ids'
import type { Day } from '../time/day'
import type { Refused } from '../undertaking/refusal'
import type { UndertakingSettings } from '../undertaking/settings'
import { passedWhenAdded } from './adding'
import { applyToCampaign } from './apply'
import { officePart, type CampaignEvent, type CampaignFacts, type CampaignState } from './campaign'
import { againstChange, againstEnded, type Change } from './changes'
import { againstFiling, filing } from './filing-returns'
import { moving } from './part'

export const campaignSteps: readonly CampaignFacts['kind'][] = [
  ...(['file-return', 'extend-phase', 'move-occurrence', 'add-duty', 'stop-campaign'] as const),
  'report-published',
]

export function againstInCampaign(
  state: CampaignState,
  settings: UndertakingSettings,
  facts: CampaignFacts,
  given: { forPost: PostCode | undefined; on: Day; today: Day },
): Refused | undefined {
  const ended = againstEnded(state)
  if (ended !== undefined) return ended
  switch (facts.kind) {
    case 'file-return':
      return againstFiling(state, facts, given)
    case 'stop-campaign':
    case 'report-published':
      return undefined
    default:
      return againstChange(state, settings, facts, given.today)
  }
}

export function inCampaign(
  state: CampaignState,
  settings: UndertakingSettings,
  facts: CampaignFacts,
  { on, today }: { on: Day; today: Day },
): CampaignEvent[] {
  switch (facts.kind) {
    case 'file-return':
      return filing(state, facts, on, settings.calendar)
    case 'report-published':
      return state.report?.publishedOn === undefined
        ? [{ type: 'report-published', on: facts.on }]
        : []
    case 'stop-campaign':
      return [
        ...state.duties
          .filter(isOpen)
          .map(({ id }) => ({ type: 'duty-withdrawn', duty: id }) as const),
        { type: 'campaign-stopped', on, reason: facts.reason },
      ]
    default: {
      const { reason, ...change } = facts
      const changed = { type: 'campaign-changed', on, change, reason } as const
      const after = applyToCampaign(state, changed)
      const { asked } = officePart(state)
      const part = officePart(after)
      return [
        changed,
        ...joining(change, today),
        ...passedWhenAdded(asked, part.asked, settings.calendar, () => today),
        ...moving(part, settings.calendar),
      ]
    }
  }
}

function joining(change: Change, on: Day): CampaignEvent[] {
  if (change.kind !== 'add-duty' || change.joining.length === 0) return []
  return [{ type: 'posts-joined', on, participants: change.joining }]
}

import { beginCampaign } from '../campaign/campaign'
import { beginPart } from '../campaign/participant'
import { beginCircular } from '../circular/steps'
import { beginProceeding } from '../proceeding/steps'
import type { UndertakingSettings } from './settings'
import {
  advance,
  type UndertakingEvent,
  type UndertakingStart,
  type UndertakingState,
} from './undertaking'

/** A new undertaking and the first entry of its journal. */
export function begin(
  start: UndertakingStart,
  settings: UndertakingSettings,
): { state: UndertakingState; events: UndertakingEvent[] } {
  const { openedOn: on } = start
  switch (start.type) {
    case 'campaign':
      return begun(beginCampaign(start), { type: 'campaign-begun', on })
    case 'participant':
      return begun(beginPart(start), { type: 'part-begun', on })
    case 'circular':
      return begun(beginCircular(start, settings), { type: 'circular-begun', on })
    case 'proceeding': {
      const { state, events } = beginProceeding(start, settings)
      return begun(state, ...events)
    }
  }
}

function begun(state: UndertakingState, ...events: UndertakingEvent[]) {
  return { state: advance(state, events), events }
}

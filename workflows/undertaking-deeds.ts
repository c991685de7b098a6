import { getExternalWorkflowHandle, log, proxyActivities } from '@temporalio/workflow'
import { ActivityFailure } from '@temporalio/common'
import { addedOn } from '../domain/campaign/added-on'
import {
  campaignStoppedSignal,
  redefineSignal,
  reportPublishedSignal,
  undertakingWorkflowId,
  type UndertakingActivities,
} from '../contract/undertaking-workflow'
import type { CampaignState, Joining } from '../domain/campaign/campaign'
import { askedOf, participantId, type ParticipantStart } from '../domain/campaign/participant'
import { paperOf, papersBegun } from '../domain/campaign/papers'
import type { CircularState } from '../domain/circular/circular'
import { freezeAt } from '../domain/circular/passage-of-time'
import { frozen } from '../domain/circular/steps'
import { dayOf, type Day } from '../domain/time/day'
import type { UndertakingEvent, UndertakingStart } from '../domain/undertaking/undertaking'
import { workflowNow } from './clock'
import type { UndertakingLife } from './undertaking-life'

const { beginUndertakings } = proxyActivities<UndertakingActivities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '20s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: 'begin parts and papers',
})

const { freezeFigures } = proxyActivities<UndertakingActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '5 minutes' },
  summary: 'freeze the figures',
})

/**
 * Between two cases there is a heartbeat, so a killed worker is noticed long before the round is over. What
 * could not be asked within the hour is asked in the next round: papers and changes wait for none.
 */
const askingCases = {
  heartbeatTimeout: '20s',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '5 minutes' },
  summary: 'ask the cases of a campaign',
} as const
const { takeOnCases } = proxyActivities<UndertakingActivities>({
  ...askingCases,
  scheduleToCloseTimeout: '1 hour',
})
const { releaseCases } = proxyActivities<UndertakingActivities>({
  ...askingCases,
  scheduleToCloseTimeout: '1 day',
})

/** Something the workflow has to do beside keeping time; what came of it is recorded once it is done. */
type Deed = () => Promise<readonly UndertakingEvent[]>

/** The next thing to be done, if any: one at a time, and done again by the next run where this one was cut off. */
export function nextDeed(life: UndertakingLife): Deed | undefined {
  const { state } = life
  if (state.type === 'campaign') return deedOfCampaign(life, state)
  return state.type === 'circular' ? deedOfCircular(life, state) : undefined
}

function deedOfCampaign(life: UndertakingLife, state: CampaignState): Deed | undefined {
  const { changeCount } = state
  if (!state.partsBegun) {
    return async () => {
      await begin(life, partsOf(state))
      return [{ type: 'parts-begun', changes: changeCount }]
    }
  }
  const joining = state.joining ?? []
  if (joining.length > 0) {
    return async () => {
      const parts = joining.map((each) => partOf(state, each))
      await begin(life, parts)
      return [{ type: 'joined-parts-begun', posts: joining.map((each) => each.participant.post) }]
    }
  }
  const [paper] = state.papersToStart
  if (paper !== undefined) {
    return async () => {
      await begin(life, [paperOf(state, life.settings, paper)])
      return [{ type: 'paper-started', code: paper.code, number: paper.number }]
    }
  }
  if (state.toldChanges !== changeCount) {
    return async () => {
      await Promise.all([
        ...state.participants.map((each) => tell(state, each)),
        ...tellingPapers(state),
      ])
      return [{ type: 'parts-told', changes: changeCount }]
    }
  }
  return deedWithCases(state)
}

/** Campaigns never signal cases: each is asked by an update, and may refuse (decision 12). */
function deedWithCases(state: CampaignState): Deed | undefined {
  const { id: campaign, takenOn, toAsk, stopped, released } = state
  const { selection } = state.definition
  if (takenOn === undefined) return undefined
  const on = dayOf(workflowNow())
  if (stopped) {
    if (released) return undefined
    return async () => {
      await unlessAway(releaseCases({ campaign, on }))
      return [{ type: 'cases-released', on }]
    }
  }
  if (selection === undefined || !toAsk) return undefined
  return async () => {
    // Begun late, or after an outage: what can be settled in time no more is not taken on.
    if (takenOn.settleBy >= on) await unlessAway(takeOnCases({ campaign, selection, ...takenOn }))
    return [{ type: 'cases-taken-on', ...takenOn }]
  }
}

async function unlessAway(asking: Promise<void>): Promise<void> {
  try {
    await asking
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error
    log.warn('The cases of a campaign could not all be asked', { error: error.message })
  }
}

function partsOf(state: CampaignState): ParticipantStart[] {
  return state.participants
    .map((participant) => partOf(state, { participant, on: state.openedOn }))
    .filter(({ asked }) => asked.duties.length > 0)
}

function partOf(state: CampaignState, { participant, on: openedOn }: Joining): ParticipantStart {
  const { id, definition, moves, changeCount: changes } = state
  return {
    type: 'participant',
    id: participantId(id, participant),
    campaign: id,
    ...{ participant, moves, changes, openedOn },
    asked: askedOf(definition, participant),
  }
}

/** So many in one order: each brings the duties it asks for along, and an order has a limit of size. */
const AT_ONCE = 20

/**
 * Nobody's children (decision 90): they outlive the run that began them, which then need not be told of
 * their end. Begun by a run that was cut off before it could record it, they are begun once all the same.
 */
async function begin(life: UndertakingLife, starts: readonly UndertakingStart[]): Promise<void> {
  const { settings } = life
  const { continueAfterEvents } = life.carryOn()
  const limit = continueAfterEvents === undefined ? {} : { continueAfterEvents }
  for (let at = 0; at < starts.length; at += AT_ONCE) {
    await beginUndertakings({ starts: starts.slice(at, at + AT_ONCE), settings, ...limit })
  }
}

async function tell(
  state: CampaignState,
  participant: CampaignState['participants'][number],
): Promise<void> {
  const { id, definition, moves, changeCount: changes, endedOn } = state
  const asked = askedOf(definition, participant)
  const part = undertakingWorkflowId(participantId(id, participant))
  const stopped = endedOn === undefined ? {} : { stopped: endedOn }
  try {
    await getExternalWorkflowHandle(part).signal(redefineSignal, {
      ...{ kind: 'redefine', asked, moves, changes, addedOn: addedOn(state), ...stopped },
    })
  } catch {
    // Its part has ended, or it has none: there is nothing in it to be moved.
    log.info('A part of the campaign was not told', { part })
  }
}

/** What is out, or never began, has nothing in it to end. */
function tellingPapers(state: CampaignState): Promise<void>[] {
  const { stopped, endedOn: on } = state
  if (!stopped || on === undefined) return []
  return papersBegun(state).map(async (id) => {
    const paper = undertakingWorkflowId(id)
    try {
      const told = { kind: 'campaign-stopped', on } as const
      await getExternalWorkflowHandle(paper).signal(campaignStoppedSignal, told)
    } catch {
      log.info('A paper of the campaign was not told', { paper })
    }
  })
}

function deedOfCircular(life: UndertakingLife, state: CircularState): Deed | undefined {
  const { report, publishedOn } = state
  if (report?.told === false && publishedOn !== undefined) {
    return () => tellCampaign(state, publishedOn)
  }
  const at = freezeAt(state)
  const { id: circular, campaign, from, cutOff } = state
  const now = workflowNow()
  if (at === undefined || at > now) return undefined
  return async () => {
    const which = report === undefined ? {} : { report: true as const }
    const figures = await freezeFigures({ circular, campaign, from, cutOff, now, ...which })
    // Looked at again: its campaign may have been stopped in between.
    if (life.state.type !== 'circular' || life.ended) return []
    return frozen(life.state, life.settings, { ...figures, frozenAt: workflowNow() })
  }
}

async function tellCampaign({ campaign }: CircularState, on: Day) {
  const workflowId = undertakingWorkflowId(campaign)
  try {
    await getExternalWorkflowHandle(workflowId).signal(reportPublishedSignal, {
      ...{ kind: 'report-published', on },
    })
  } catch {
    // It was stopped meanwhile, and waits for nothing.
    log.info('A campaign was not told of its report', { campaign })
  }
  return [{ type: 'campaign-told' } as const]
}

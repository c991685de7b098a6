import { cancellationSignal, heartbeat, log } from '@temporalio/activity'
import type { CommandMessage } from '../contract/case-workflow'
import type {
  ReleaseOrder,
  TakeOnOrder,
  UndertakingActivities,
} from '../contract/undertaking-workflow'
import { isToTakeOn, type Selectable } from '../domain/campaign/taking-on'
import type { CommandFacts } from '../domain/case/commands'
import type { CaseNumber, PersonId, UndertakingId } from '../domain/ids'
import { latest, type Day } from '../domain/time/day'
import type { GivenUpdate } from './goes-by-rules'

/** An open case as a campaign looks at it. */
export type CampaignCase = {
  number: CaseNumber
  workflowId: string
  receivedOn: Day
  state: Selectable
}

export type CampaignCasesDeps = {
  /** Who began the campaign: the journal of each case names them. */
  begunBy(campaign: UndertakingId): Promise<PersonId>
  /** What is open and was never in it. */
  neverIn(campaign: UndertakingId): AsyncIterable<CampaignCase>
  /** What is open and in it, by that day or another. */
  stillIn(campaign: UndertakingId): AsyncIterable<CampaignCase & { settleBy: Day }>
  give(of: CampaignCase, updateId: string, message: CommandMessage): Promise<GivenUpdate>
}

/** What the cases of a campaign are told, each by an update with an id of its own (decision 12). */
export function createCampaignCaseActivities(
  deps: CampaignCasesDeps,
): Pick<UndertakingActivities, 'takeOnCases' | 'releaseCases'> {
  return {
    async takeOnCases({ campaign, selection, on, settleBy }: TakeOnOrder) {
      const order: Order = {
        ...{ campaign, on, operation: `take-on.${settleBy}` },
        facts: { kind: 'join-campaign', campaign, settleBy },
      }
      await tell(deps, order, deps.neverIn(campaign), ({ state }) => {
        return isToTakeOn(selection, state, on)
      })
      await tell(deps, order, deps.stillIn(campaign), (each) => each.settleBy !== settleBy)
    },

    async releaseCases({ campaign, on }: ReleaseOrder) {
      const facts: CommandFacts = { kind: 'leave-campaign', campaign }
      const order = { campaign, on, operation: 'release', facts }
      await tell(deps, order, deps.stillIn(campaign), () => true)
    },
  }
}

type Order = { campaign: UndertakingId; on: Day; operation: string; facts: CommandFacts }

async function tell<Case extends CampaignCase>(
  deps: CampaignCasesDeps,
  order: Order,
  cases: AsyncIterable<Case>,
  isMeant: (of: Case) => boolean,
): Promise<void> {
  const actor = await deps.begunBy(order.campaign)
  let waiting = 0
  for await (const each of cases) {
    cancellationSignal().throwIfAborted()
    heartbeat(each.number)
    if (!isMeant(each)) continue
    const outcome = await deps.give(each, updateIdOf(order, each), messageOf(order, each, actor))
    if (outcome.kind === 'unavailable' || outcome.kind === 'not-started') waiting += 1
    else if (outcome.kind !== 'done') {
      const { kind } = outcome
      log.warn('A case was not told of a campaign', { case: each.number, kind })
    }
  }
  // Told again, each answers as it did: nothing is done twice.
  if (waiting > 0) throw new Error(`${waiting} cases were away; the round is gone through again`)
}

function updateIdOf({ campaign, operation }: Order, { number }: CampaignCase): string {
  return `${campaign}:${operation}:${number}`
}

/** For no post: a campaign takes on all it selects alike. */
function messageOf(
  { facts, operation, on }: Order,
  { receivedOn }: CampaignCase,
  actor: PersonId,
): CommandMessage {
  return { command: { facts, actor, occurredOn: latest(on, receivedOn) }, bodyHash: operation }
}

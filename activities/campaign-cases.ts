import { cancellationSignal, heartbeat, log, sleep } from '@temporalio/activity'
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
  /** Between two passes of a release; absent, as long as a record takes at the most. */
  pauseMillis?: number
}

/** So many in a row that do not answer are no cases that stand still, but a server that is away. */
const AWAY_IN_A_ROW = 5
/** A record is written after the case has answered: what is not there yet is there a little later. */
const PAUSE_MS = 5_000
const MOST_PASSES = 50

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
      const asked = await tell(deps, order, deps.neverIn(campaign), ({ state }) => {
        return isToTakeOn(selection, state, on)
      })
      const told = await tell(deps, order, deps.stillIn(campaign), (each) => {
        return each.settleBy !== settleBy
      })
      // One that stands still holds up none: it is asked again in the next round.
      const away = [...asked.away, ...told.away]
      if (away.length > 0) log.warn('Cases were away when a campaign asked them', { away })
    },

    async releaseCases({ campaign, on }: ReleaseOrder) {
      const facts: CommandFacts = { kind: 'leave-campaign', campaign }
      const order = { campaign, on, operation: 'release', facts }
      let quiet = 0
      for (let pass = 1; pass <= MOST_PASSES && quiet < 2; pass += 1) {
        const { asked } = await tell(deps, order, deps.stillIn(campaign), () => true)
        quiet = asked === 0 ? quiet + 1 : 0
        heartbeat(`pass ${pass}`)
        if (quiet < 2) await sleep(deps.pauseMillis ?? PAUSE_MS)
      }
      if (quiet < 2) log.warn('A campaign that was stopped has cases still', { campaign })
    },
  }
}

type Order = { campaign: UndertakingId; on: Day; operation: string; facts: CommandFacts }
type Told = { asked: number; away: CaseNumber[] }

async function tell<Case extends CampaignCase>(
  deps: CampaignCasesDeps,
  order: Order,
  cases: AsyncIterable<Case>,
  isMeant: (of: Case) => boolean,
): Promise<Told> {
  const actor = await deps.begunBy(order.campaign)
  const told: Told = { asked: 0, away: [] }
  let inARow = 0
  for await (const each of cases) {
    cancellationSignal().throwIfAborted()
    heartbeat(each.number)
    if (!isMeant(each)) continue
    told.asked += 1
    const { kind } = await deps.give(each, updateIdOf(order, each), messageOf(order, each, actor))
    if (kind === 'unavailable' || kind === 'not-started') {
      told.away.push(each.number)
      inARow += 1
      if (inARow === AWAY_IN_A_ROW) throw new Error('The workflow service does not answer')
      continue
    }
    inARow = 0
    if (kind !== 'done') log.warn('A case was not told of a campaign', { case: each.number, kind })
  }
  return told
}

/** Told again, each answers as it did: nothing is done twice. */
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

import { isConcludedWithin, waitingForAcceptance } from '../domain/campaign/accepting'
import type { CampaignState } from '../domain/campaign/campaign'
import { sampleStillOwed } from '../domain/campaign/sample-owed'
import type { CaseNumber } from '../domain/ids'
import { earliest, latest, type Day } from '../domain/time/day'
import type { UndertakingDuty } from '../domain/undertaking/duty'
import type { HandedIn } from './attention-return'
import { viewerOf } from './case-access'
import type { Giving } from './give-to-undertaking'
import { grantsOf } from './http/principal'
import { Problem } from './http/problem'
import { acceptancesIn, casesTakenOn, samplesDrawn } from './queries/checked-in-campaign'
import { refusedClaims } from './queries/refused-claims'

/** A long list helps nobody. */
const MOST_NAMED = 20

type Stretch = Pick<NonNullable<UndertakingDuty['occurrence']>, 'from' | 'to'> & { due: Day }

/** What a check says was looked at stands in records of its own, which bear it out (decision 98). */
export async function checkIsBorneOut(
  giving: Pick<Giving, 'deps' | 'principal'>,
  campaign: CampaignState | undefined,
  { duty: id, occurredOn }: HandedIn,
): Promise<void> {
  const duty = campaign?.duties.find((each) => each.id === id)
  const { occurrence } = duty ?? {}
  if (campaign === undefined || duty === undefined || occurrence === undefined) return
  const asked = campaign.definition.duties.find(({ code }) => code === occurrence.code)?.check
  const stretch = { from: occurrence.from, to: occurrence.to, due: duty.due.due }
  if (asked === 'refusal-sample') await refusalsSampled(giving, campaign, stretch, occurredOn)
  if (asked === 'acceptance') await mattersAccepted(giving, campaign, stretch, occurredOn)
}

/** Nobody draws where nothing was refused; what is closed to whoever draws is not theirs to draw. */
async function refusalsSampled(
  { deps, principal }: Pick<Giving, 'deps' | 'principal'>,
  { openedOn: since }: CampaignState,
  { from, to }: Stretch,
  occurredOn: Day,
): Promise<void> {
  const samples = await samplesDrawn(deps.prisma)
  const owed = sampleStillOwed({ from, to, since }, samples, occurredOn)
  if (owed === undefined) return
  const reader = { person: principal.personId, posts: principal.posts.map(({ code }) => code) }
  const refused = await refusedClaims(deps.prisma, reader, owed)
  if (refused.length === 0) return
  throw new Problem(
    'return-does-not-fit',
    `Something was found "not supported" from ${owed.from} to ${owed.to}, and no sample of these days is drawn. Draw one first (POST /v1/proceedings, "refusal-sample", from ${owed.from} to a day not after ${to}).`,
    { rule: 'plan H8' },
  )
}

/** Late is what is handed in late, and not what is accepted after it (decision 87). */
async function mattersAccepted(
  { deps, principal }: Pick<Giving, 'deps' | 'principal'>,
  { id }: CampaignState,
  { from, to, due }: Stretch,
  occurredOn: Day,
): Promise<void> {
  const until = earliest(occurredOn, latest(to, due))
  const viewer = viewerOf(principal, grantsOf(principal, 'read-case'))
  const cases = await casesTakenOn(deps.prisma, id, viewer)
  const checks = await acceptancesIn(deps.prisma, id)
  if (isConcludedWithin(cases, checks, { from, until })) return
  const waiting = waitingForAcceptance(cases, checks, { until, at: occurredOn })
  if (waiting.length === 0) return
  throw new Problem(
    'return-does-not-fit',
    `No acceptance of this campaign was concluded from ${from} to ${until}. Settled and waiting for one: ${named(waiting)}. Open one of each that has none (POST /v1/proceedings, "acceptance", with "campaign"), and hand this in once one is accepted or sent back, or none waits any more.`,
    { rule: 'plan H5' },
  )
}

function named(cases: readonly CaseNumber[]): string {
  const shown = cases.slice(0, MOST_NAMED).join(', ')
  return cases.length > MOST_NAMED ? `${shown} and ${cases.length - MOST_NAMED} more` : shown
}

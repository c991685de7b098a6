import { readCampaign, type CampaignFaultAt } from '../campaigns/read'
import type { CampaignOrganisation } from '../domain/campaign/check'
import { roleOf, type Participant } from '../domain/campaign/taking-part'
import type { CampaignDefinition } from '../domain/campaign/definition'
import type { Day } from '../domain/time/day'
import type { UndertakingSettings } from '../domain/undertaking/settings'
import type { AppDeps } from './deps'
import { campaignGround, type CampaignGround } from './queries/campaign-organisation'
import { undertakingSettings } from './undertaking-settings'

export type ReadDefinition = {
  settings: UndertakingSettings
  participants: readonly Participant[]
} & (
  | { ok: true; definition: CampaignDefinition }
  | { ok: false; faults: readonly Omit<CampaignFaultAt, 'file'>[] }
)

/** A definition as it was sent, held against the calendar and the organisation of the day (decision 65). */
export async function readDefinition(
  deps: AppDeps,
  text: string,
  today: Day,
): Promise<ReadDefinition> {
  const ground = await campaignGround(deps.prisma, today)
  const settings = await undertakingSettings(deps, today, today)
  const organisation = organisationIn(ground, settings)
  const read = readCampaign('definition', text, { calendar: settings.calendar, organisation })
  if (!read.ok) {
    const faults = read.faults.map(({ file: _, ...fault }) => fault)
    return { ok: false, faults, settings, participants: [] }
  }
  const { definition } = read
  const roles = new Set(definition.duties.map(({ owers }) => roleOf(owers)))
  const participants = ground.participants.filter(({ role }) => roles.has(role))
  const first = definition.phases.map(({ from }) => from).sort()[0] ?? today
  // A year before this one, where a campaign of the past is looked at.
  const pinned = first < today ? await undertakingSettings(deps, first, today) : settings
  return { ok: true, definition, settings: pinned, participants }
}

export function organisationIn(
  { posts, villages, participants }: CampaignGround,
  { posts: responsible }: UndertakingSettings,
): CampaignOrganisation {
  const having = (role: Participant['role']) =>
    participants
      .filter((each) => each.role === role)
      .map(({ post, code }) => {
        return role === 'village' || role === 'station'
          ? { post, village: code as (typeof villages)[number] }
          : { post }
      })
  return {
    ...{ posts, villages },
    members: {
      office: [{ post: responsible.office }],
      director: [{ post: responsible.director }],
      'each-village': having('village'),
      'each-station': having('station'),
      'each-lead': having('lead'),
      'each-unit': having('unit'),
    },
  }
}

import type { CampaignState } from '../domain/campaign/campaign'
import { faultsOfAdded, joiningWith } from '../domain/campaign/adding'
import type { Change } from '../domain/campaign/changes'
import type { DefinedDuty } from '../domain/campaign/definition'
import type { Day } from '../domain/time/day'
import type { AppDeps } from './deps'
import { Problem } from './http/problem'
import { campaignGround } from './queries/campaign-organisation'
import { organisationIn } from './read-definition'
import { undertakingSettings } from './undertaking-settings'

type Asked = Exclude<Change, { kind: 'add-duty' }> | { kind: 'add-duty'; duty: DefinedDuty }

/**
 * A change as the campaign takes it: a duty that is added is held against the organisation of the day, and
 * brings along those whose part begins with it (decision 84).
 */
export async function changeOf(
  deps: AppDeps,
  state: CampaignState,
  asked: Asked,
  today: Day,
): Promise<Change> {
  if (asked.kind !== 'add-duty') return asked
  const { duty } = asked
  const settings = await undertakingSettings(deps, state.openedOn, today)
  const ground = await campaignGround(deps.prisma, today)
  const organisation = organisationIn(ground, settings)
  const faults = faultsOfAdded(state, duty, settings.calendar, organisation)
  if (faults.length > 0) {
    const fields = faults.map(({ path, found, expected }) => {
      return {
        path: ['body.change.duty', ...path.slice(2)].join('.'),
        message: `${found} ${expected}`,
      }
    })
    throw new Problem('definition-faulty', 'Mend what "fields" lists, or leave the duty out.', {
      ...{ rule: 'decision 84', fields },
    })
  }
  return { kind: 'add-duty', duty, joining: joiningWith(state, duty, ground.participants) }
}

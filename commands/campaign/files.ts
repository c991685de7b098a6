import { readFileSync } from 'node:fs'
import { readCampaign, type Against, type CampaignFaultAt } from '../../campaigns/read'
import type { CampaignOrganisation } from '../../domain/campaign/check'
import type { CampaignDefinition } from '../../domain/campaign/definition'
import { campaignOrganisation } from '../../domain/campaign/members'
import type { PostCode, UnitCode, VillageCode } from '../../domain/ids'
import { readOrganisation } from '../installation/organisation-file'
import { faultInWords } from '../../forms/written-form'
import { unreadable } from '../unreadable'

export function contentOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw unreadable(file === '-' ? 'on standard input' : file, error)
  }
}

/** What a file says, or undefined once everything that is wrong with it was told. */
export function definitionIn(
  file: string,
  text: string,
  against: Against,
): CampaignDefinition | undefined {
  const read = readCampaign(file === '-' ? 'standard input' : file, text, against)
  if (read.ok) return read.definition
  tell(read.faults)
  return undefined
}

function tell(faults: readonly CampaignFaultAt[]): void {
  process.stderr.write(faults.map((fault) => `${faultInWords(fault)}\n`).join(''))
}

/** What an installation was made from: docs/installation.example.json is such a file. */
export function organisationIn(file: string): CampaignOrganisation {
  const { posts, villages, units, responsibilities } = readOrganisation(contentOf(file))
  return campaignOrganisation({
    posts: posts.map(({ code, role, village }) => ({
      ...{ code: code as PostCode, role },
      ...(village === undefined ? {} : { village: village as VillageCode }),
    })),
    villages: villages.map(({ code }) => code as VillageCode),
    units: units.map(({ code, head }) => ({ code: code as UnitCode, head: head as PostCode })),
    officeHead: responsibilities.officeHead as PostCode,
    director: responsibilities.director as PostCode,
  })
}

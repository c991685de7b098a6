import { checkDefinition, type CampaignOrganisation } from '../domain/campaign/check'
import type { CampaignDefinition } from '../domain/campaign/definition'
import type { FaultCode } from '../domain/campaign/fault'
import type { Calendar } from '../domain/time/calendar'
import { at, inOrder, readWritten, type LocatedFault } from '../forms/written-form'
import { definitionSchema } from './schema'

export type CampaignFaultAt = LocatedFault<FaultCode>

export type ReadCampaign =
  { ok: true; definition: CampaignDefinition } | { ok: false; faults: readonly CampaignFaultAt[] }

/** What a definition is held against; without an organisation what names one is not checked. */
export type Against = { calendar: Calendar; organisation?: CampaignOrganisation }

const form = { schema: definitionSchema, fields: 'docs/campaigns.md' }

/**
 * A definition out of its YAML, or everything that is wrong with it: of its grammar, else of its form,
 * else of what it says. `file` is for the faults alone.
 */
export function readCampaign(
  file: string,
  text: string,
  { calendar, organisation }: Against,
): ReadCampaign {
  const written = readWritten(file, text, form)
  if (!written.ok) return written
  const { value: definition, yaml } = written
  const faults = checkDefinition(definition, calendar, organisation)
  if (faults.length === 0) return { ok: true, definition }
  const placed = faults.map(({ code, path, found, expected }) =>
    at<FaultCode>(yaml, file, code, path, { offset: yaml.offsetOf(path), found, expected }),
  )
  return { ok: false, faults: inOrder(placed) }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCampaign } from '../../campaigns/read'
import type { CampaignDefinition } from '../../domain/campaign/definition'
import { publishedCalendar } from '../../rules'
import { projectRoot } from '../../runtime/project'

const folder = join(projectRoot, 'campaigns', '2019')

export const shippedFiles = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

export function shippedText(file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}

export function shipped(file: string): CampaignDefinition {
  const read = readCampaign(file, shippedText(file), { calendar: publishedCalendar() })
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 2))
  return read.definition
}

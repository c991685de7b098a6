import type {
  CampaignDefinition,
  DefinedDuty,
  Phase,
  Schedule,
} from '../../../domain/campaign/definition'
import { asDay } from '../../../domain/time/day'

export function phase(code: string, from: string, to: string): Phase {
  return { code, title: code, from: asDay(from), to: asDay(to), basis: 'plan H' }
}

export function duty(code: string, inPhase: string, when: Schedule, more = {}): DefinedDuty {
  return {
    ...{ code, title: code, owers: 'office', phase: inPhase, form: 'statement', when },
    ...{ acceptedForDays: 7, ladder: 'standard', basis: 'plan H' },
    ...more,
  }
}

export function campaign(
  phases: readonly Phase[],
  duties: readonly DefinedDuty[],
  more: Partial<CampaignDefinition> = {},
): CampaignDefinition {
  const named = { code: 'tried-2019', title: '试行', basis: 'plan' }
  return { ...named, phases, duties, targets: [], acceptance: [], ...more }
}

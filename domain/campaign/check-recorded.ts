import type { CampaignDefinition, DefinedDuty, OwerGroup, RecordedCheck } from './definition'
import type { CampaignFault, DocumentPath } from './fault'

/** By whose duty it can be: those who open such a proceeding (`openedBy` of its table). A named post may be one. */
const openers: Readonly<Record<RecordedCheck, readonly OwerGroup[]>> = {
  acceptance: ['office', 'director'],
  'refusal-sample': ['director'],
}

/** A check that the record bears out is owed by somebody who can bring it about (decision 98). */
export function faultsOfRecorded(
  { code, form, owers, check }: DefinedDuty,
  { acceptance }: Pick<CampaignDefinition, 'acceptance'>,
  path: DocumentPath,
): CampaignFault[] {
  if (check === undefined) return []
  if (form !== 'check') {
    return [
      {
        ...{ code: 'check-not-wanted', path: [...path, 'check'] },
        found: `"${code}" has a check, and its form is ${form}.`,
        expected: 'Leave check out, or choose the form check.',
      },
    ]
  }
  const possible = openers[check]
  const ofOthers: CampaignFault = {
    ...{ code: 'check-not-of-openers', path: [...path, 'owers'] },
    found: `"${code}" asks for a record of the kind "${check}", which those who owe it cannot open.`,
    expected: `Let it be owed by ${possible.join(' or ')}, or by a post that opens such a record.`,
  }
  const nothingAccepted: CampaignFault = {
    ...{ code: 'check-without-criteria', path: [...path, 'check'] },
    found: `"${code}" asks for acceptances, and in this campaign nothing is accepted.`,
    expected: 'Say under acceptance of the campaign what is looked at, or leave check out.',
  }
  return [
    ...(typeof owers !== 'string' || possible.includes(owers) ? [] : [ofOthers]),
    ...(check === 'acceptance' && acceptance.length === 0 ? [nothingAccepted] : []),
  ]
}

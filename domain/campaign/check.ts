import type { PostCode, VillageCode } from '../ids'
import type { Calendar } from '../time/calendar'
import { faultsOfDuties } from './check-duties'
import { faultsOfPhases } from './check-phases'
import type { CampaignDefinition, OwerGroup } from './definition'
import { doubledCodes, type CampaignFault } from './fault'

/** What a definition names of the organisation, as it stands when it is checked. */
export type CampaignOrganisation = {
  posts: readonly PostCode[]
  villages: readonly VillageCode[]
  /** The posts that owe what a group owes. */
  members: Readonly<Record<OwerGroup, readonly Member[]>>
}

/** `village`: the one it owes it for, as head of its committee or at its station. */
export type Member = { post: PostCode; village?: VillageCode }

/**
 * Everything that is wrong with a definition (decision 65). Without an organisation whatever names one
 * is left unchecked: a definition can be written before there is an installation.
 */
export function checkDefinition(
  definition: CampaignDefinition,
  calendar: Calendar,
  organisation?: CampaignOrganisation,
): CampaignFault[] {
  return [
    ...faultsOfPhases(definition.phases),
    ...faultsOfDuties(definition, calendar),
    ...faultsOfTargets(definition),
    ...faultsOfSelection(definition),
    ...(organisation === undefined ? [] : faultsOfNames(definition, organisation)),
  ]
}

function faultsOfTargets({ targets }: CampaignDefinition): CampaignFault[] {
  const outOfRange = targets.flatMap(({ code, atLeastPercent }, index): CampaignFault[] => {
    if (atLeastPercent >= 0 && atLeastPercent <= 100) return []
    return [
      {
        ...{ code: 'target-out-of-range', path: ['targets', index, 'atLeastPercent'] },
        found: `"${code}" asks for at least ${atLeastPercent} per cent.`,
        expected: 'A share lies between 0 and 100: give a number of these.',
      },
    ]
  })
  return [...doubledCodes('targets', targets), ...outOfRange]
}

/** What is settled by no phase has no timetable to be counted back (H4). */
function faultsOfSelection({ phases, selection }: CampaignDefinition): CampaignFault[] {
  if (selection === undefined) return []
  const codes = phases.map(({ code }) => code)
  if (codes.includes(selection.settleBy)) return []
  return [
    {
      ...{ code: 'unknown-phase', path: ['selection', 'settleBy'] },
      found: `What it takes on is settled by the end of "${selection.settleBy}", which is no phase of it.`,
      expected: `Name one of ${codes.join(', ')}.`,
    },
  ]
}

function faultsOfNames(
  { duties, selection }: CampaignDefinition,
  organisation: CampaignOrganisation,
): CampaignFault[] {
  return [
    ...duties.flatMap((duty, index) => faultsOfOwers(duty, ['duties', index], organisation)),
    ...(selection?.villages ?? []).flatMap((village, index): CampaignFault[] => {
      if (organisation.villages.includes(village)) return []
      return [
        {
          ...{ code: 'unknown-village', path: ['selection', 'villages', index] },
          found: `There is no village "${village}".`,
          expected: `Name a village of the organisation, ${some(organisation.villages)}, or enter this one first.`,
        },
      ]
    }),
  ]
}

export function faultsOfOwers(
  { code, owers }: CampaignDefinition['duties'][number],
  path: readonly [string, number],
  organisation: CampaignOrganisation,
): CampaignFault[] {
  if (typeof owers === 'string') {
    const without = nobodyIn(owers, organisation)
    if (without === undefined) return []
    return [
      {
        ...{ code: 'nobody-owes', path: [...path, 'owers'] },
        found: `"${code}" is owed by ${owers}, and ${without}.`,
        expected: 'Enter the post first, or let somebody else owe it.',
      },
    ]
  }
  if (organisation.posts.includes(owers.post)) return []
  return [
    {
      ...{ code: 'unknown-post', path: [...path, 'owers', 'post'] },
      found: `"${code}" is owed by the post "${owers.post}", which is not there.`,
      expected: `Name a post of the organisation, ${some(organisation.posts)}, or enter this one first.`,
    },
  ]
}

/** A village without anybody who owes its return would never be missed (plan V1). */
function nobodyIn(group: OwerGroup, { members, villages }: CampaignOrganisation) {
  const owing = members[group]
  if (owing.length === 0) return 'the organisation has no such post'
  if (group !== 'each-village' && group !== 'each-station') return undefined
  const without = villages.filter((code) => !owing.some(({ village }) => village === code))
  return without.length === 0 ? undefined : `there is no such post for ${without.join(', ')}`
}

/** A long list helps nobody. */
function some(codes: readonly string[]): string {
  if (codes.length === 0) return 'which has none yet'
  const shown = codes.slice(0, 8).join(', ')
  return codes.length <= 8 ? `one of ${shown}` : `such as ${shown}`
}

import type { Role } from '../access'
import type { PostCode, UnitCode, VillageCode } from '../ids'
import type { CampaignOrganisation, Member } from './check'

/** The organisation as it stands on the day a campaign is checked. */
export type OrganisationToday = {
  posts: readonly { code: PostCode; role: Role; village?: VillageCode }[]
  villages: readonly VillageCode[]
  units: readonly { code: UnitCode; head: PostCode }[]
  /** Who answers for the office (decision 10). */
  officeHead: PostCode
  director: PostCode
}

/**
 * Who owes what a group owes. A village owes by the head of its committee, a unit of the township by its
 * head, a station by each of its proxies, the office by its head.
 */
export function campaignOrganisation(today: OrganisationToday): CampaignOrganisation {
  const { posts, villages, units, officeHead, director } = today
  const heads = new Set(units.map(({ head }) => head))
  const headsOfUnits = posts.filter(({ code, role }) => role === 'unit' && heads.has(code))
  return {
    posts: posts.map(({ code }) => code),
    villages,
    members: {
      office: [{ post: officeHead }],
      director: [{ post: director }],
      'each-village': headsOfUnits.flatMap(ofVillage),
      'each-station': posts.filter(({ role }) => role === 'proxy').flatMap(ofVillage),
      'each-lead': posts.filter(({ role }) => role === 'lead').map(({ code }) => ({ post: code })),
      'each-unit': headsOfUnits
        .filter(({ village }) => village === undefined)
        .map(({ code }) => ({ post: code })),
    },
  }
}

function ofVillage({ code, village }: OrganisationToday['posts'][number]): Member[] {
  return village === undefined ? [] : [{ post: code, village }]
}

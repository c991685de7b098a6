import { campaignOrganisation } from '../../../domain/campaign/members'
import type { PostCode, UnitCode, VillageCode } from '../../../domain/ids'

const post = (code: string) => code as PostCode
const village = 'liushu' as VillageCode

test('a village owes by the head of its committee, a station by its proxies, a unit by its head', () => {
  const { members, posts, villages } = campaignOrganisation({
    posts: [
      { code: post('mayor'), role: 'head' },
      { code: post('deputy-mayor'), role: 'director' },
      { code: post('office-head'), role: 'office' },
      { code: post('registrar'), role: 'office' },
      { code: post('lead-east'), role: 'lead' },
      { code: post('resources-head'), role: 'unit' },
      { code: post('resources-clerk'), role: 'unit' },
      { code: post('liushu-head'), role: 'unit', village },
      { code: post('liushu-proxy'), role: 'proxy', village },
    ],
    villages: [village],
    units: [
      { code: 'resources' as UnitCode, head: post('resources-head') },
      { code: 'village-liushu' as UnitCode, head: post('liushu-head') },
      { code: 'petition-office' as UnitCode, head: post('office-head') },
    ],
    officeHead: post('office-head'),
    director: post('deputy-mayor'),
  })
  expect(members).toEqual({
    office: [{ post: 'office-head' }],
    director: [{ post: 'deputy-mayor' }],
    'each-village': [{ post: 'liushu-head', village: 'liushu' }],
    'each-station': [{ post: 'liushu-proxy', village: 'liushu' }],
    'each-lead': [{ post: 'lead-east' }],
    'each-unit': [{ post: 'resources-head' }],
  })
  expect([posts.length, villages]).toEqual([9, ['liushu']])
})

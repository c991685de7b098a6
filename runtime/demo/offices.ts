export type OfficeData = { code: string; name: string; head: string; lead?: string }

/**
 * Offices of the township (O1, O2); every village committee is a responsible unit as well. Whose charge each
 * is in is invented (H3); the command room is the director's, who is no lead official.
 */
export const offices: readonly OfficeData[] = [
  { code: 'command-office', name: '综合信息指挥室', head: 'office-head' },
  {
    ...{ code: 'party-building', name: '党建办', head: 'party-building-head' },
    lead: 'lead-ganxi',
  },
  {
    ...{ code: 'natural-resources', name: '自然资源所', head: 'natural-resources-head' },
    lead: 'lead-zhiyan',
  },
  {
    ...{ code: 'enforcement', name: '综合执法队', head: 'enforcement-head' },
    lead: 'lead-huangdian',
  },
  {
    ...{ code: 'service-centre', name: '365便民服务中心', head: 'service-centre-head' },
    lead: 'lead-zhiyan',
  },
  { code: 'justice', name: '司法所', head: 'justice-head', lead: 'lead-zhujia' },
]

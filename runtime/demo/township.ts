import type { BodyRow, PostRow, Responsible } from '../organisation/organisation'
import { offices, type OfficeData } from './offices'
import { villages } from './places'

/**
 * The demo township. Its bodies, work areas and offices are those of the plan (O1–O3); villages
 * and everybody's names are invented, and mail to example.invalid reaches nobody.
 */
export const township = 'huangdian-township'

/** Highest first, so that each finds its superior. Opinions are reviewed one and two levels up. */
export const bodies: readonly BodyRow[] = [
  { code: 'jinhua-city', name: '金华市人民政府', level: 'prefecture', external: true },
  {
    code: 'lanxi-city',
    name: '兰溪市人民政府',
    level: 'county',
    external: true,
    superiorCode: 'jinhua-city',
  },
  {
    code: township,
    name: '黄店镇人民政府',
    level: 'township',
    external: false,
    superiorCode: 'lanxi-city',
  },
  // From whom matters come, and to whom they go.
  ...besideTheTownship(),
]

function besideTheTownship(): BodyRow[] {
  const ofTheCity = [
    ['lanxi-petition-office', '兰溪市信访局'],
    ['lanxi-natural-resources', '兰溪市自然资源和规划局'],
    ['lanxi-civil-affairs', '兰溪市民政局'],
  ] as const
  const besideTheCity = [
    ['lanxi-discipline', '兰溪市纪委监委'],
    ['lanxi-court', '兰溪市人民法院'],
    ['lanxi-arbitration', '兰溪市劳动人事争议仲裁委员会'],
  ] as const
  const outside = { level: 'county', external: true } as const
  return [
    ...ofTheCity.map(([code, name]) => ({ code, name, ...outside, superiorCode: 'lanxi-city' })),
    ...besideTheCity.map(([code, name]) => ({ code, name, ...outside })),
  ]
}

/** National-2022 is in force everywhere; the place matters for filings from before it. */
export const installation = {
  name: '黄店镇信访工作（演示）',
  jurisdiction: 'CN-33',
  petitionOffice: false,
}

export type PostData = PostRow & {
  /** Nobody: the post is vacant, which the ladder reports to the director. */
  holder?: string
  deputy?: string
  /** Sign-in of the holder in the demo. */
  login?: string
}

const townshipPosts: readonly PostData[] = [
  {
    code: 'mayor',
    title: '镇长',
    role: 'head',
    groupSeat: 'deputy',
    holder: '林远山',
    login: 'mayor',
  },
  {
    code: 'director',
    title: '副镇长（分管信访工作，办公室主任）',
    role: 'director',
    groupSeat: 'deputy',
    holder: '沈清和',
    login: 'director',
  },
  {
    code: 'office-head',
    title: '综合信息指挥室负责人',
    role: 'office',
    unit: 'command-office',
    holder: '周明理',
    login: 'office-head',
  },
  {
    code: 'office-registrar',
    title: '综合信息指挥室登记分办岗',
    role: 'office',
    unit: 'command-office',
    holder: '宋知言',
    login: 'office',
  },
  {
    code: 'office-follow-up',
    title: '综合信息指挥室跟办送达岗',
    role: 'office',
    unit: 'command-office',
    holder: '何之恒',
    login: 'office2',
  },
  {
    code: 'lead-zhujia',
    title: '党委副书记（联系朱家片）',
    role: 'lead',
    groupSeat: 'deputy',
    holder: '顾长川',
    login: 'lead',
  },
  {
    code: 'lead-zhiyan',
    title: '常务副镇长（联系芝堰片）',
    role: 'lead',
    groupSeat: 'deputy',
    holder: '罗予安',
    login: 'lead2',
  },
  {
    code: 'lead-ganxi',
    title: '组织委员（联系甘溪片）',
    role: 'lead',
    groupSeat: 'deputy',
    holder: '苏叶青',
  },
  {
    code: 'lead-huangdian',
    title: '人武部长（联系黄店片）',
    role: 'lead',
    groupSeat: 'deputy',
    holder: '武定边',
  },
  { code: 'lead-congress', title: '人大主席', role: 'lead', groupSeat: 'deputy', holder: '孟守正' },
  {
    code: 'party-building-head',
    title: '党建办主任',
    role: 'unit',
    groupSeat: 'member',
    unit: 'party-building',
    holder: '唐一心',
  },
  {
    code: 'natural-resources-head',
    title: '自然资源所所长',
    role: 'unit',
    groupSeat: 'member',
    unit: 'natural-resources',
    holder: '田广源',
    deputy: '石小山',
    login: 'unit',
  },
  {
    code: 'enforcement-head',
    title: '综合执法队队长',
    role: 'unit',
    groupSeat: 'member',
    unit: 'enforcement',
  },
  {
    code: 'service-centre-head',
    title: '365便民服务中心主任',
    role: 'unit',
    groupSeat: 'member',
    unit: 'service-centre',
    holder: '温如言',
  },
  {
    code: 'justice-head',
    title: '司法所所长',
    role: 'unit',
    groupSeat: 'member',
    unit: 'justice',
    holder: '明正法',
    login: 'unit2',
  },
  { code: 'operator', title: '系统运维员', role: 'operator', holder: '简维', login: 'operator' },
]

/** The one village whose two posts have a sign-in in the demo. */
const villageWithSignIns = 'laojie'

const villagePosts: readonly PostData[] = villages.flatMap(({ code, name, head, proxy }) => {
  const signsIn = code === villageWithSignIns
  return [
    {
      code: `${code}-head`,
      title: `${name}村民委员会主任`,
      role: 'unit' as const,
      unit: `village-${code}`,
      village: code,
      holder: head,
      ...(signsIn ? { login: 'village' } : {}),
    },
    {
      code: `${code}-proxy`,
      title: `${name}双民代办站代办员`,
      role: 'proxy' as const,
      village: code,
      holder: proxy,
      ...(signsIn ? { login: 'proxy' } : {}),
    },
  ]
})

export const posts: readonly PostData[] = [...townshipPosts, ...villagePosts]

export const units: readonly OfficeData[] = [
  ...offices,
  ...villages.map(({ code, name }) => ({
    code: `village-${code}`,
    name: `${name}村民委员会`,
    head: `${code}-head`,
  })),
]

/** Which post owes what (decision 10). Two members of the office, so that its head comes next. */
export const responsibilities: Readonly<Record<Responsible, string>> = {
  sort: 'office-registrar',
  notify: 'office-registrar',
  entrust: 'office-registrar',
  handle: 'office-follow-up',
  serveOpinion: 'office-follow-up',
  conclude: 'office-follow-up',
  officeHead: 'office-head',
  director: 'director',
  head: 'mayor',
}

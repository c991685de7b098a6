import type { CaseKind } from '../../../domain/case/kinds'
import type { PostCode } from '../../../domain/ids'
import {
  channelKinds,
  groupsOf,
  groupText,
  leadsTo,
  mayRingInGroup,
  ringsInGroup,
  shortText,
  type Channel,
} from '../../../domain/messages/channels'

const post = (code: string) => code as PostCode

test.each([
  ['dingtalk', true, false, false],
  ['wecom', true, false, false],
  ['sms', false, true, false],
  ['webhook', false, true, true],
] as const)('%s: a group %s, with a number %s, without %s', (kind, group, withOne, without) => {
  expect(channelKinds).toContain(kind)
  expect(ringsInGroup(kind)).toBe(group)
  expect(leadsTo(kind, { phone: true })).toBe(withOne)
  expect(leadsTo(kind, { phone: false })).toBe(without)
})

test.each<[CaseKind | null, boolean, boolean, boolean]>([
  ['petition', false, false, true],
  ['petition', true, false, false],
  ['report', false, false, false],
  // It may still turn out to be a report.
  [null, false, false, false],
  // Whoever filed it says that it is one, whatever it was sorted as.
  ['petition', false, true, false],
])(
  'of a %s with somebody shut out %s, said to be about an official %s, a group may hear: %s',
  (kind, anybodyShutOut, aboutOfficial, may) => {
    expect(mayRingInGroup({ kind, anybodyShutOut, aboutOfficial })).toBe(may)
  },
)

test('groups are those of the posts, each post once, and no channel to persons is among them', () => {
  const channels: Channel[] = [
    { name: 'one', kind: 'dingtalk', posts: [post('a'), post('b')] },
    { name: 'two', kind: 'wecom', posts: [post('b')] },
    { name: 'three', kind: 'webhook', posts: [post('b')] },
  ]
  expect(groupsOf(channels, [post('b'), post('b'), post('c')])).toEqual([
    { channel: 'one', post: 'b' },
    { channel: 'two', post: 'b' },
  ])
})

test('a group is told whose inbox to look into, and nothing else', () => {
  expect(groupText('司法所所长')).toBe('【案结】司法所所长的收件箱有新的加急消息，请登录系统查看。')
})

test('a short message is the title and the line that matters most', () => {
  const title = '【逾期】信访事项 2026-000001：办结'
  const lines = ['期限：2026-05-01（法定期限）', '依据：《信访工作条例》第三十四条']
  expect(shortText({ title, lines })).toBe(`【案结】加急 ${title}。期限：2026-05-01（法定期限）`)
  expect(shortText({ title, lines: [] })).toBe(`【案结】加急 ${title}。`)
})

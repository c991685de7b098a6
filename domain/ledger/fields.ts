/** What a column of an office's old books may hold. */
export const ledgerFields = [
  /** By what a row is known again when the file comes a second time. */
  'key',
  'title',
  'words',
  'receivedOn',
  'acceptedOn',
  'answeredOn',
  'endedOn',
  'answer',
  /** Whether it is settled (化解): the books say yes or no, and anything else counts as unknown (H1). */
  'settled',
  'name',
  'address',
  'phone',
  'village',
  'channel',
  'kind',
  'subject',
] as const
export type LedgerField = (typeof ledgerFields)[number]

/** Without these no row can be taken over. */
export const neededFields = ['key', 'words', 'receivedOn'] as const satisfies readonly LedgerField[]

/** Headers under which offices keep them, as far as they are usual: a mapping is proposed by these. */
const usualHeaders: Readonly<Record<LedgerField, readonly string[]>> = {
  key: ['编号', '序号', '信访编号', '登记编号', '留言编号', '案件编号', '信访件编号'],
  title: ['标题', '主题', '信访事项', '留言主题', '概况', '事项概要'],
  words: ['内容', '信访内容', '留言详情', '主要诉求', '反映内容', '主要内容', '信访诉求'],
  receivedOn: ['收到日期', '来访日期', '来信日期', '信访日期', '登记日期', '登记时间', '留言时间'],
  acceptedOn: ['受理日期', '受理时间'],
  answeredOn: ['答复日期', '答复时间', '回复时间'],
  endedOn: ['办结日期', '办结时间', '结案日期'],
  answer: ['答复意见', '处理意见', '答复内容', '办理结果'],
  settled: ['是否化解', '化解情况', '是否办结化解'],
  name: ['姓名', '信访人', '信访人姓名', '来访人', '来信人'],
  address: ['地址', '住址', '信访人住址', '联系地址'],
  phone: ['电话', '联系电话', '手机', '手机号码'],
  village: ['村', '所属村', '行政村', '村（社区）', '村居'],
  channel: ['信访形式', '信访渠道', '来源', '渠道'],
  kind: ['事项类别', '信访目的', '信访类型'],
  subject: ['内容分类', '分类', '问题类别', '内容分类编码'],
}

const fieldOf = new Map(
  Object.entries(usualHeaders).flatMap(([field, headers]) =>
    headers.map((header) => [comparable(header), field as LedgerField] as const),
  ),
)

/** The field a column of that name is likely to hold; undefined where nothing is known of it. */
export function usualField(header: string): LedgerField | undefined {
  return fieldOf.get(comparable(header))
}

/** Headers are the same however they are spaced and whatever width their signs have. */
export function comparable(header: string): string {
  return header.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()
}

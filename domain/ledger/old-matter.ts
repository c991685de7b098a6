import type { CaseKind, Channel, Route } from '../case/kinds'
import type { Day } from '../time/day'
import { channelInCell, dayInCell, kindInCell, settledInCell, type SaidSettled } from './cells'
import type { LedgerField } from './fields'
import type { Assumed } from './mapping'

/** A row of the books, read. */
export type OldMatter = {
  key: string
  title: string
  words: string
  receivedOn: Day
  acceptedOn?: Day
  answeredOn?: Day
  endedOn?: Day
  answer?: string
  settled: SaidSettled
  name?: string
  address?: string
  phone?: string
  /** As it stands in the books: a name or a code. */
  village?: string
  channel: Channel
  kind: CaseKind
  route: Route
  subject?: string
}

export type RowProblem = { field: LedgerField; code: RowProblemCode }
export type RowProblemCode = keyof typeof rowProblems

/** What is said of a row that cannot be taken over, to whoever mends the file. */
export const rowProblems = {
  missing: { zh: '不能为空', en: 'is empty' },
  'not-a-day': { zh: '不是完整的日期', en: 'is no whole day, such as 2019-04-25' },
  'in-future': { zh: '日期在今天之后', en: 'lies in the future' },
  'before-receipt': { zh: '早于收到日期', en: 'lies before the day of receipt' },
  'before-answer': { zh: '早于答复日期', en: 'lies before the day of the answer' },
  'before-acceptance': { zh: '早于受理日期', en: 'lies before the day of acceptance' },
  'too-long': { zh: '过长', en: 'is too long' },
  'not-known': { zh: '不认识该写法', en: 'is written in a way that is not known' },
  'report-by-hand': {
    zh: '举报、控告类请逐件登记，并写明涉及何人',
    en: 'is a report on officials: register it by hand, with whom it is about (Art. 30)',
  },
  'unknown-village': { zh: '没有这个村', en: 'names a village that is not in the organisation' },
  'unknown-subject': { zh: '分类中没有此项', en: 'is not in the tree of subjects' },
  'key-twice': { zh: '编号在本文件中重复', en: 'stands in the file twice' },
} as const

type Cells = Partial<Record<LedgerField, string>>
export type RowRead = { matter: OldMatter } | { problems: readonly RowProblem[] }

const longest: Partial<Record<LedgerField, number>> = {
  ...{ key: 100, title: 200, words: 20_000, answer: 20_000 },
  ...{ name: 100, address: 300, phone: 40, village: 100, subject: 300 },
}
const TITLE_FROM_WORDS = 40

/** Reads one row; everything that is wrong with it is said at once. */
export function readRow(cells: Cells, assumed: Assumed, today: Day): RowRead {
  const problems: RowProblem[] = []
  const text = (field: LedgerField) => {
    const given = cells[field]?.trim() ?? ''
    if (given.length > (longest[field] ?? Infinity)) problems.push({ field, code: 'too-long' })
    return given === '' ? undefined : given
  }
  const needed = (field: LedgerField) => {
    const given = text(field)
    if (given === undefined) problems.push({ field, code: 'missing' })
    return given ?? ''
  }
  const day = (field: DayField) => {
    const given = text(field)
    if (given === undefined) return undefined
    const found = dayInCell(given)
    if (found === undefined) problems.push({ field, code: 'not-a-day' })
    else if (found > today) problems.push({ field, code: 'in-future' })
    return found
  }
  const word = <Value>(field: LedgerField, known: (text: string) => Value | undefined) => {
    const given = text(field)
    const found = given === undefined ? undefined : known(given)
    if (given !== undefined && found === undefined) problems.push({ field, code: 'not-known' })
    return found
  }
  const [key, words] = [needed('key'), needed('words')]
  if (text('receivedOn') === undefined) problems.push({ field: 'receivedOn', code: 'missing' })
  const days = {
    ...{ receivedOn: day('receivedOn'), acceptedOn: day('acceptedOn') },
    ...{ answeredOn: day('answeredOn'), endedOn: day('endedOn') },
  }
  const rest = {
    ...{ answer: text('answer'), name: text('name'), address: text('address') },
    ...{ phone: text('phone'), village: text('village'), subject: text('subject') },
  }
  const kind = word('kind', kindInCell) ?? assumed.kind
  // Whoever it is about must be shut out from the first moment, and books have no column for that.
  if (kind === 'report') problems.push({ field: 'kind', code: 'report-by-hand' })
  const channel = word('channel', channelInCell) ?? assumed.channel
  const title = text('title') ?? words.slice(0, TITLE_FROM_WORDS)
  problems.push(...outOfOrder(days))
  const { receivedOn } = days
  if (problems.length > 0 || receivedOn === undefined) return { problems }
  const settled = settledInCell(cells.settled ?? '')
  const matter = { key, title, words, ...days, receivedOn, ...rest, settled, kind, channel }
  return { matter: given({ ...matter, route: assumed.route }) }
}

type DayField = 'receivedOn' | 'acceptedOn' | 'answeredOn' | 'endedOn'

function outOfOrder(days: Readonly<Record<DayField, Day | undefined>>): RowProblem[] {
  const after = (field: DayField, before: DayField, code: RowProblemCode): RowProblem[] => {
    const [one, other] = [days[field], days[before]]
    return one !== undefined && other !== undefined && one < other ? [{ field, code }] : []
  }
  return [
    ...after('acceptedOn', 'receivedOn', 'before-receipt'),
    ...after('answeredOn', 'receivedOn', 'before-receipt'),
    ...after('answeredOn', 'acceptedOn', 'before-acceptance'),
    ...after('endedOn', 'receivedOn', 'before-receipt'),
    ...after('endedOn', 'acceptedOn', 'before-acceptance'),
    ...after('endedOn', 'answeredOn', 'before-answer'),
  ]
}

function given<T extends object>(all: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T
}

/**
 * What a row becomes. Settled is only what the books call so; and without a day on which it ended or
 * was answered it cannot be a record. Everything else goes to sorting as backlog (plan H1).
 */
export function becomes({ settled, endedOn, answeredOn }: OldMatter): 'record' | 'backlog' {
  return settled === 'yes' && (endedOn ?? answeredOn) !== undefined ? 'record' : 'backlog'
}

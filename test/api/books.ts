import { randomUUID } from 'node:crypto'
import { Workbook } from 'exceljs'
import { createSweeper } from '../../api/sweeper'
import { expectStatus, bodyOf, type LiveApi } from './live-cases'
import type { Answered, ApiCaller } from './running-api'

const assumed = {
  ...{ channel: 'letter', kind: 'petition', route: 'hear-and-decide', place: 'unknown' },
} as const

export const columns = {
  ...{ 编号: 'key', 标题: 'title', 内容: 'words', 登记日期: 'receivedOn', 答复日期: 'answeredOn' },
  ...{ 办结日期: 'endedOn', 答复意见: 'answer', 是否化解: 'settled', 姓名: 'name', 备注: null },
} as const

export const headers = Object.keys(columns)
type Row = readonly (string | Date)[]

export const row = (
  key: string,
  change: Partial<Record<keyof typeof columns, string>> = {},
): Row => {
  const whole = {
    ...{ 编号: key, 标题: `路灯 ${key}`, 内容: '村口路灯不亮。', 登记日期: '2019/4/24 16:03' },
    ...{ 答复日期: '2019-05-09', 办结日期: '2019-05-20', 答复意见: '已修复。', 是否化解: '是' },
    ...{ 姓名: '张小明', 备注: '' },
    ...change,
  }
  return headers.map((header) => whole[header as keyof typeof columns] ?? '')
}

export const csv = (rows: readonly Row[], names: readonly string[] = headers): Uint8Array =>
  Buffer.from([names, ...rows].map((cells) => cells.join(',')).join('\r\n'), 'utf8')

export async function workbook(
  rows: readonly Row[],
  names: readonly string[] = headers,
): Promise<Uint8Array> {
  const book = new Workbook()
  book.addWorksheet('台账').addRows([[...names], ...rows.map((cells) => [...cells])])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const fileType = { 'Content-Type': 'application/octet-stream' }

export function upload(
  caller: ApiCaller,
  path: string,
  raw: Uint8Array,
  key: string = randomUUID(),
) {
  const sent = { 'Idempotency-Key': key, ...fileType }
  return caller.send('POST', path, undefined, { raw, headers: sent })
}

export const saveBooks = (caller: ApiCaller, name = 'letters', change: object = {}) =>
  caller.send('PUT', `/v1/ledgers/${name}`, { columns, assumed, ...change })

/** The id of an import of these bytes. */
export async function readIn(
  caller: ApiCaller,
  bytes: Uint8Array,
  name = 'letters',
): Promise<string> {
  const answer = await upload(caller, `/v1/ledgers/${name}/imports`, bytes)
  return bodyOf<{ id: string }>(expectStatus(answer, 201)).id
}

export type Import = {
  state: string
  rows: Record<string, number>
  records: number
  backlog: number
  kept: { pack: string; inTime: number; late: number }[]
  refusedColumns: string[]
}

export const standing = async (caller: ApiCaller, id: string): Promise<Import> =>
  bodyOf<Import>(expectStatus(await caller.get(`/v1/imports/${id}`), 200))

export type ImportRow = {
  row: number
  state: string
  becomes: string | null
  problems: { field: string; code: string }[]
  oldLimit: { due: string; kept: boolean | null; assumed: boolean; pack: string } | null
  case: string | null
}

export const rowsOf = async (caller: ApiCaller, id: string): Promise<ImportRow[]> => {
  const answer: Answered = await caller.get(`/v1/imports/${id}/rows?size=100`)
  return bodyOf<{ rows: ImportRow[] }>(expectStatus(answer, 200)).rows
}

/** Released, and registered to the last row. */
export async function released(api: LiveApi, caller: ApiCaller, id: string): Promise<Import> {
  expectStatus(await caller.post(`/v1/imports/${id}/release`), 202)
  await createSweeper(api.deps).sweep()
  return standing(caller, id)
}

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { ApiSession } from '../api-session'
import { untilQuiet } from '../cases'
import { timed, type Bench, type Figure, type Measured } from '../figure'
import type { Installation } from '../installation'

const ROWS = 1_000

/** An office's old books: reading them in, and registering them as records and as backlog. */
export const importing: Figure = {
  name: 'import',
  async measure(bench) {
    const installation = await bench.installation()
    const director = await ApiSession.signIn(installation.origin, installation.signIns, 'director')
    await director.put('/v1/ledgers/bench', { columns, assumed })
    const measured: Measured[] = []
    for (const becomes of ['record', 'backlog'] as const) {
      measured.push(...(await taken(bench, installation, director, becomes)))
    }
    director.close()
    return measured
  },
}

const columns = {
  ...{ 编号: 'key', 标题: 'title', 内容: 'words', 登记日期: 'receivedOn' },
  ...{ 答复日期: 'answeredOn', 答复意见: 'answer', 是否化解: 'settled', 姓名: 'name' },
}
const assumed = {
  ...{ channel: 'letter', kind: 'petition', route: 'hear-and-decide', place: 'here' },
}

type Becomes = 'record' | 'backlog'

async function taken(
  { runs, samples }: Bench,
  { pool }: Installation,
  director: ApiSession,
  becomes: Becomes,
): Promise<Measured[]> {
  const count = samples(ROWS)
  const [read, registered]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    await untilQuiet(pool)
    let id = ''
    const file = books(count, becomes)
    const millis = await timed(async () => {
      id = (await director.upload<{ id: string }>('/v1/ledgers/bench/imports', file)).id
    })
    read.push((count * 1_000) / millis)
    await director.post(`/v1/imports/${id}/release`, undefined)
    while ((await director.get<{ state: string }>(`/v1/imports/${id}`)).state !== 'released') {
      await pause(100)
    }
    registered.push(await rate(pool, id))
  }
  return [
    { name: `import: rows read and checked, to be ${becomes}`, unit: '/s', runs: read },
    { name: `import: rows registered as ${becomes}`, unit: '/s', runs: registered },
  ]
}

/** From the first row to the last, by the moments at which they were registered. */
async function rate(pool: Installation['pool'], id: string): Promise<number> {
  const { rows } = await pool.query<{ count: number; seconds: number }>(
    `SELECT count(*)::int AS count,
       extract(epoch FROM max(f."registeredAt") - min(f."registeredAt"))::float AS seconds
     FROM "LedgerRow" r JOIN "Case" c ON c.number = r."caseNumber"
     JOIN "Filing" f ON f.number = c."filingNumber" WHERE r."importId" = $1`,
    [id],
  )
  const { count = 0, seconds = 0 } = rows[0] ?? {}
  return (count - 1) / seconds
}

function books(count: number, becomes: Becomes): Uint8Array<ArrayBuffer> {
  const settled = becomes === 'record' ? '是' : '否'
  const words = '村口道路路面破损，雨后积水，出行不便，希望尽快维修。'.repeat(4)
  const rows = Array.from({ length: count }, (_, at) => {
    const answer = '已安排养护单位修复。'
    return [
      randomUUID(),
      `路面破损 ${at}`,
      words,
      '2019-04-24',
      '2019-05-09',
      answer,
      settled,
      '甲某',
    ]
  })
  const text = [Object.keys(columns), ...rows].map((row) => row.join(',')).join('\r\n')
  return new Uint8Array(Buffer.from(text, 'utf8'))
}

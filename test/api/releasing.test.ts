import { releaseOrdered } from '../../api/release-imports'
import { createSweeper } from '../../api/sweeper'
import { columns, csv, headers, readIn, row, rowsOf, saveBooks, standing } from './books'
import {
  allStaff,
  caseAt,
  expectStatus,
  startLiveApi,
  type LiveApi,
  type Staff,
} from './live-cases'

let api: LiveApi
let staff: Staff
beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

const release = async (id: string) =>
  expectStatus(await staff.director.post(`/v1/imports/${id}/release`), 202)
const sweep = () => createSweeper(api.deps).sweep()

test('a row that cannot be opened keeps no other row, import or case from going on', async () => {
  expectStatus(await saveBooks(staff.director), 200)
  const broken = await readIn(staff.director, csv([row('1'), row('2')]))
  const sound = await readIn(staff.director, csv([row('3')]))
  await api.owner.ledgerRow.updateMany({
    where: { importId: broken, position: 2 },
    data: { cells: Buffer.from('no ciphertext') },
  })
  await release(broken)
  await release(sound)
  await sweep()
  expect(await standing(staff.director, broken)).toMatchObject({
    ...{ state: 'releasing', rows: { ready: 1, registered: 1 } },
  })
  expect((await standing(staff.director, sound)).state).toBe('released')
  expect(api.logged.join('\n')).toContain('rows of an import cannot be registered')
  await api.owner.ledgerRow.deleteMany({ where: { importId: broken, state: 'ready' } })
  await sweep()
  expect((await standing(staff.director, broken)).state).toBe('released')
})

test('a village renamed since the file was read is not left out in silence', async () => {
  const filed = { columns: { ...columns, 村: 'village' } }
  expectStatus(await saveBooks(staff.director, 'by-village', filed), 200)
  const { code, areaCode } = await api.owner.village.findFirstOrThrow()
  const rename = async (name: string) => {
    const body = { name, area: areaCode }
    expectStatus(await staff.director.send('PUT', `/v1/villages/${code}`, body), 200)
  }
  await rename('旧名村')
  const rows = [
    [...row('1'), '旧名村'],
    [...row('2'), ''],
  ]
  const id = await readIn(staff.director, csv(rows, [...headers, '村']), 'by-village')
  await rename('新名村')
  await release(id)
  await sweep()
  const [one, two] = await rowsOf(staff.director, id)
  expect([one?.state, one?.problems[0]?.code]).toEqual(['refused', 'unknown-village'])
  expect(two?.state).toBe('registered')
  expect((await standing(staff.director, id)).state).toBe('released')
})

test('a row whose case is about whoever reads the list stands in no list and no count', async () => {
  expectStatus(await saveBooks(staff.director), 200)
  const file = csv([row('11'), row('12', { 是否化解: '' })])
  const id = await readIn(staff.director, file)
  await release(id)
  await sweep()
  const [, about] = await rowsOf(staff.director, id)
  const { readBy } = await api.owner.ledgerImport.findUniqueOrThrow({ where: { id } })
  await api.owner.$executeRaw`
    UPDATE "Case" SET excluded = ARRAY[${readBy}] WHERE number = ${about?.case ?? ''}`
  expect((await rowsOf(staff.director, id)).map(({ row: at }) => at)).toEqual([2])
  const counts = { rows: { registered: 1 }, records: 1, backlog: 0 }
  expect(await standing(staff.director, id)).toMatchObject(counts)
  const again = await readIn(staff.director, file)
  expect((await rowsOf(staff.director, again)).map(({ row: at }) => at)).toEqual([2])
})

test('of two files with the same row but other words the later one says that it is changed', async () => {
  expectStatus(await saveBooks(staff.director), 200)
  const first = await readIn(staff.director, csv([row('21'), row('22')]))
  const later = await readIn(staff.director, csv([row('21'), row('22', { 内容: '另一件事。' })]))
  await release(first)
  await sweep()
  await release(later)
  await sweep()
  expect((await standing(staff.director, later)).rows).toEqual({ known: 1, changed: 1 })
})

test('a process that ends registers no further row, and the next one goes on', async () => {
  expectStatus(await saveBooks(staff.director), 200)
  const id = await readIn(staff.director, csv([row('61'), row('62')]))
  await release(id)
  let asked = 0
  expect(await releaseOrdered(api.deps, { stopping: () => (asked += 1) > 1 })).toBe(1)
  expect((await standing(staff.director, id)).state).toBe('releasing')
  await sweep()
  expect(await standing(staff.director, id)).toMatchObject({
    ...{ state: 'released', rows: { registered: 2 } },
  })
})

test('where the workflow server is away every row is registered, and one alone asks for it', async () => {
  const settled = { 是否化解: '' }
  const id = await readIn(staff.director, csv(['71', '72', '73'].map((key) => row(key, settled))))
  await release(id)
  let asked = 0
  const start = () => {
    asked += 1
    return Promise.resolve({ kind: 'unavailable' as const, reason: 'away' })
  }
  const away = { ...api.deps, caseClient: { ...api.caseClient, start } }
  expect(await releaseOrdered(away)).toBe(3)
  expect(asked).toBe(1)
  const rows = await rowsOf(staff.director, id)
  await createSweeper({ ...api.deps, leftAfterMillis: -1_000 }).sweep()
  for (const { case: number } of rows) await caseAt(staff.office, number ?? '', 1)
})

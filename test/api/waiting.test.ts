import type { ApiRoute } from '../../api/http/route'
import { rowReaches } from '../../api/queries/await-version'
import { documentRoutes } from '../../api/routes/document'
import type { CaseNumber } from '../../domain/ids'
import type { Connection } from '../../prisma/statements'
import { within } from '../support/within'

const dbAnswering = (answer: () => Promise<unknown>) => ({ query: answer }) as unknown as Connection
const number = '2026-000001' as CaseNumber

test('waiting for a row ends in time even where the database falls silent', async () => {
  const silent = dbAnswering(() => new Promise(() => undefined))
  expect(await within(5_000, rowReaches(silent, number, 2))).toBe(false)
})

test('a row that comes a moment later is waited for', async () => {
  let asked = 0
  const late = dbAnswering(() => Promise.resolve({ rows: (asked += 1) > 3 ? [{}] : [] }))
  expect(await rowReaches(late, number, 2)).toBe(true)
  expect(asked).toBe(4)
})

test('a row that is there is not waited for; an error is not hidden', async () => {
  const there = dbAnswering(() => Promise.resolve({ rows: [{}] }))
  expect(await rowReaches(there, number, 2)).toBe(true)
  const broken = dbAnswering(() => Promise.reject(new Error('broken')))
  await expect(rowReaches(broken, number, 2)).rejects.toThrow('broken')
})

test('the document is written once', async () => {
  let written = 0
  const all = (): ApiRoute[] => {
    written += 1
    return []
  }
  const [document] = documentRoutes(all)
  const context = { deps: { settings: { publicOrigin: 'http://127.0.0.1' } } } as never
  await document?.handle(context)
  await document?.handle(context)
  expect(written).toBe(1)
})

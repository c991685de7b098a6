import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { removeText, storeText, type NewText } from '../../api/records/texts'
import type { CaseNumber, PersonId } from '../../domain/ids'
import { at, startApi, type RunningApi } from './running-api'
import { bodyOf, filing } from './live-cases'

let api: RunningApi
let number: CaseNumber
/** The program's own login, outside the program. */
let program: Client

beforeAll(async () => {
  api = await startApi()
  const office = await api.signedIn('office')
  number = bodyOf<{ case: CaseNumber }>(await office.post('/v1/filings', filing())).case
  program = await api.connectAsProgram()
})
afterAll(async () => {
  await program.end()
  await api.close()
})

const INSUFFICIENT_PRIVILEGE = '42501'
const remove = (id: string) => program.query('DELETE FROM "CaseText" WHERE id = $1', [id])
const ids = async () =>
  (await api.owner.caseText.findMany({ where: { caseNumber: number } })).map(({ id }) => id)

type Bringing = { updateId: string; attempt: string }
function textOf(brought?: Bringing, body = '已受理，特此告知'): NewText {
  return {
    ...{ id: `${number}-T${brought?.updateId ?? randomUUID()}`, case: number, kind: 'notice' },
    ...{ body, author: 'person-4' as PersonId, writtenAt: at('2026-03-02', '10:00') },
    ...(brought === undefined ? {} : { brought }),
  }
}

async function stored(text: NewText) {
  const ref = await storeText(api.db, api.deps.fieldCipher, text)
  if (ref === false) throw new Error(`Another text stands at ${text.id}`)
  return ref
}

const bringing = (updateId: string = randomUUID()) => ({ updateId, attempt: randomUUID() })

/** As the projection writes it. */
async function journal(client: Client, updateId: string, sequence: number): Promise<void> {
  await client.query(`UPDATE "Case" SET version = version + 1 WHERE number = $1`, [number])
  await client.query(
    `INSERT INTO "CaseEntry" ("caseNumber", epoch, sequence, cause, events, "occurredOn",
       "recordedAt", "updateId") VALUES ($1, 1, $2, 'serve-notice', '[]', '2026-03-02', now(), $3)`,
    [number, sequence, updateId],
  )
}

test('a text of a command that was refused may go', async () => {
  const brought = bringing()
  const { id } = await stored(textOf(brought))
  await remove(id)
  expect(await ids()).not.toContain(id)
})

test('one whose command the journal has stays, whoever tries', async () => {
  const brought = bringing()
  const ref = await stored(textOf(brought))
  await journal(program, brought.updateId, 1)
  await expect(remove(ref.id)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE })
  await removeText(api.db, ref, brought)
  const owner = api.owner.$executeRaw`DELETE FROM "CaseText" WHERE id = ${ref.id}`
  await expect(owner).rejects.toThrow(/final/)
  expect(await ids()).toContain(ref.id)
})

test('a claim and a draft are final from the start', async () => {
  const { id: draft } = await stored(textOf())
  for (const id of [`${number}-C1`, draft]) {
    await expect(remove(id)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE })
  }
  expect(await ids()).toEqual(expect.arrayContaining([`${number}-C1`, draft]))
})

test('an entry that is just being written is waited for', async () => {
  const brought = bringing()
  const { id } = await stored(textOf(brought))
  const projection = await api.connectAsProgram()
  try {
    await projection.query('BEGIN')
    await journal(projection, brought.updateId, 2)
    const removing = expect(remove(id)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE })
    await new Promise((resolve) => setTimeout(resolve, 100))
    await projection.query('COMMIT')
    await removing
  } finally {
    await projection.end()
  }
  expect(await ids()).toContain(id)
})

test('of two requests with one key, the refused one takes away nothing the other relies on', async () => {
  const updateId = randomUUID()
  const [first, second] = [bringing(updateId), bringing(updateId)]
  const ref = await stored(textOf(first))
  expect(await stored(textOf(second))).toEqual(ref)
  await removeText(api.db, ref, first)
  expect(await ids()).toContain(ref.id)
  await removeText(api.db, ref, second)
  expect(await ids()).not.toContain(ref.id)
})

test('another text under the same id is not taken, and changes nothing of the first', async () => {
  const updateId = randomUUID()
  const first = bringing(updateId)
  const ref = await stored(textOf(first))
  const other = textOf(bringing(updateId), '不予受理')
  expect(await storeText(api.db, api.deps.fieldCipher, other)).toBe(false)
  await removeText(api.db, ref, first)
  expect(await ids()).not.toContain(ref.id)
})

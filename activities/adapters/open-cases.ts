import type { CommandAnswer } from '../../contract/case-workflow'
import type { CaseNumber } from '../../domain/ids'
import type { Database } from '../../prisma/client'
import type { OpenCase } from '../goes-by-rules'

const PAGE = 200

/** Every case that has not ended, in order of number, with the rules it goes by; a page at a time. */
export async function* openCases(
  database: Database,
  from: string | null,
): AsyncGenerator<OpenCase> {
  let page: OpenCase[]
  let after = from ?? ''
  do {
    page = await readPage(database, after)
    yield* page
    after = page.at(-1)?.number ?? after
  } while (page.length === PAGE)
}

function readPage(database: Database, after: string): Promise<OpenCase[]> {
  return database.$queryRaw<OpenCase[]>`
    SELECT number, "workflowId", "receivedOn", "packId", "packHash", "calendarHash"
    FROM "Case"
    WHERE phase <> 'ended' AND number > ${after}
    ORDER BY number
    LIMIT ${PAGE}`
}

/** Stands in the journal from the moment on from which the row has the rules it brought. */
export async function answeredUpdate(
  database: Database,
  caseNumber: CaseNumber,
  updateId: string,
): Promise<CommandAnswer | undefined> {
  const entry = await database.caseEntry.findFirst({
    where: { caseNumber, updateId },
    select: { answer: true },
  })
  // Written by the projection and by nobody else.
  return (entry?.answer as CommandAnswer | null | undefined) ?? undefined
}

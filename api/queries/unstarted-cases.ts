import type { CaseStart } from '../../contract/case-workflow'
import type { CaseNumber } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import type { Database } from '../../prisma/client'

export type UnstartedCase = { number: CaseNumber; start: CaseStart }

const PAGE = 100

/** Cases registered by that moment that have not been seen to live, a page at a time. */
export async function* unstartedCases(
  db: Database,
  registeredBy: Instant,
): AsyncGenerator<UnstartedCase> {
  let page: UnstartedCase[]
  let after = ''
  do {
    page = await readPage(db, registeredBy, after)
    yield* page
    after = page.at(-1)?.number ?? after
  } while (page.length === PAGE)
}

function readPage(db: Database, registeredBy: Instant, after: string): Promise<UnstartedCase[]> {
  return db.$queryRaw<UnstartedCase[]>`
    SELECT c.number, c."startArgs" AS start
    FROM "Case" c JOIN "Filing" f ON f.number = c."filingNumber"
    WHERE c.phase = 'starting' AND c.number > ${after}
      AND f."registeredAt" <= ${registeredBy}::timestamp
    ORDER BY c.number
    LIMIT ${PAGE}`
}

import type { FilingNumber } from '../../domain/ids'
import type { FieldCipher } from '../../protection/field-cipher'
import { Prisma } from '../../prisma/generated/client'
import { select, type Connection } from '../../prisma/statements'

type Row = { number: FilingNumber; title: Uint8Array; titleKey: string }

/** What people called their matters, by filing. */
export async function titlesOf(
  connection: Connection,
  cipher: FieldCipher,
  cases: readonly { filing: FilingNumber }[],
): Promise<ReadonlyMap<FilingNumber, string>> {
  const filings = cases.map(({ filing }) => filing)
  const rows = await select<Row>(
    connection,
    Prisma.sql`
      SELECT number, title, "titleKey" FROM "Filing" WHERE number = ANY(${filings})`,
  )
  const opened = rows.map(({ number, title, titleKey }) => {
    return [number, cipher.open(`Filing.title:${number}`, title, titleKey)] as const
  })
  return new Map(opened)
}

import type { FilingNumber } from '../../domain/ids'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Database } from '../../prisma/client'

/** What people called their matters, by filing. */
export async function titlesOf(
  db: Database,
  cipher: FieldCipher,
  cases: readonly { filing: FilingNumber }[],
): Promise<ReadonlyMap<FilingNumber, string>> {
  const rows = await db.filing.findMany({
    where: { number: { in: cases.map(({ filing }) => filing) } },
    select: { number: true, title: true, titleKey: true },
  })
  const opened = rows.map(({ number, title, titleKey }) => {
    return [number as FilingNumber, cipher.open(`Filing.title:${number}`, title, titleKey)] as const
  })
  return new Map(opened)
}

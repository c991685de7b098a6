import type { BodyCode, CaseNumber, ClaimId, FilingNumber } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import { clerk, settings } from './case-fixtures'
import { PureLife } from './pure-life'

/** When each of them was registered. */
export const start = '2026-03-02T02:00:00.000Z' as Instant
let count = 0

/** A case as intake leaves it, with its life beginning in memory. */
export async function registeredLife(
  prisma: Database,
  ...claims: readonly ClaimId[]
): Promise<PureLife> {
  count += 1
  const number = `2026-${String(count).padStart(6, '0')}` as CaseNumber
  const filing = `F${number}` as FilingNumber
  const sealed = { value: new Uint8Array([count]), keyId: 'k' }
  await prisma.filing.create({
    data: {
      number: filing,
      channel: 'online',
      receivedOn: '2026-03-02',
      registeredAt: start,
      registeredBy: clerk,
      words: sealed.value,
      wordsKey: 'k',
      title: sealed.value,
      titleKey: 'k',
      queryCode: sealed.value,
      queryCodeKey: 'k',
      queryCodeHash: new Uint8Array([count]),
    },
  })
  await prisma.case.create({
    data: {
      number,
      filingNumber: filing,
      bodyCode: 'body' as BodyCode,
      workflowId: `case-${number}`,
      phase: 'starting',
      registeredBy: clerk,
      excluded: [],
      receivedOn: '2026-03-02',
      startArgs: { settings: settings() },
    },
  })
  for (const [index, id] of claims.entries()) {
    await prisma.claim.create({ data: { id, caseNumber: number, position: index + 1 } })
  }
  const asked = claims.length === 0 ? {} : { claims: claims.map((id) => ({ id })) }
  return new PureLife(start, { number, filing, ...asked })
}

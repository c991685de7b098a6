import { randomBytes } from 'node:crypto'
import type { CaseClient } from '../../api/case-client/case-client'
import { caseWorkflowId, type CaseStart } from '../../contract/case-workflow'
import type { CaseSettings } from '../../domain/case/settings'
import type { CaseNumber, ClaimId, FilingNumber, PetitionerId } from '../../domain/ids'
import { dayOf, type Instant } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import { township } from '../../runtime/demo/township'
import { registration } from './case-fixtures'
import { until } from './messenger-driver'

/** Cases registered one moment ago, with a row and a workflow each, as registration leaves them. */
export async function startCases(
  { db, caseClient }: { db: Database; caseClient: CaseClient },
  count: number,
  settings: CaseSettings,
  registeredAt: Instant,
  year = 2026,
): Promise<CaseNumber[]> {
  const numbers = Array.from(
    { length: count },
    (_, index) => `${year}-${String(index + 1).padStart(6, '0')}` as CaseNumber,
  )
  // As registration leaves it: what is split off takes the next number.
  await db.counter.create({ data: { series: 'case', year, last: count } })
  for (const number of numbers) {
    const filing = `F${number}` as FilingNumber
    const start: CaseStart = {
      settings,
      registration: registration({
        ...{ number, filing, registeredAt, receivedOn: dayOf(registeredAt) },
        recipients: [{ id: `${filing}-P1` as PetitionerId, reachable: true }],
        claims: claimsOf(number),
      }),
    }
    await storeCase(db, start)
    const { kind } = await caseClient.start(start)
    if (kind !== 'started') throw new Error(`${number} was not started: ${kind}`)
  }
  await until(async () => (await db.case.count({ where: { phase: 'starting' } })) === 0)
  return numbers
}

/** Two, so that one can be split off. */
const claimsOf = (number: CaseNumber) =>
  [1, 2].map((position) => ({ id: `${number}-C${position}` as ClaimId }))

async function storeCase(db: Database, start: CaseStart): Promise<void> {
  const { number, filing, receivedOn, registeredAt } = start.registration
  const sealed = new Uint8Array([1])
  await db.filing.create({
    data: {
      ...{ number: filing, channel: 'online', receivedOn, registeredBy: 'person-4', registeredAt },
      ...{ words: sealed, wordsKey: '1', title: sealed, titleKey: '1' },
      ...{ queryCode: sealed, queryCodeKey: '1', queryCodeHash: new Uint8Array(randomBytes(16)) },
    },
  })
  await db.case.create({
    data: {
      ...{ number, filingNumber: filing, bodyCode: township, workflowId: caseWorkflowId(number) },
      ...{ registeredBy: 'person-4', excluded: [] },
      ...{ phase: 'starting', receivedOn, startArgs: JSON.parse(JSON.stringify(start)) as object },
    },
  })
  await db.claim.createMany({
    data: claimsOf(number).map(({ id }, index) => ({
      id,
      caseNumber: number,
      position: index + 1,
    })),
  })
}

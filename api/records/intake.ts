import type { CaseStart } from '../../contract/case-workflow'
import { register } from '../../domain/case/register'
import type { Registration } from '../../domain/case/registration'
import type { CaseState } from '../../domain/case/state'
import type { CaseNumber, ClaimId, FilingNumber, PetitionerId } from '../../domain/ids'
import { dayOf, yearOf } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Prisma } from '../../prisma/generated/client'
import type { Connection } from '../../prisma/statements'
import { usingApproval } from './approval-use'
import { insertAudit, type AuditRecord } from './audit'
import { nextNumbers } from './counters'
import { insertFiling, type Intake } from './filing-rows'
import { insertAnswer, type NewAnswer } from './idempotency'
import type { PetitionerDetails } from './petitioner-hashes'
import { newQueryCode } from './query-code'

export type Numbered = {
  filing: FilingNumber
  number: CaseNumber
  queryCode: string
  start: CaseStart
}

export type NumberedFiling = Numbered & {
  /** The case as its workflow will open it. */
  opened: CaseState
}

/** The counter is locked from here to the end of the transaction: nothing slow comes after it. */
export async function numberFiling(
  connection: Connection,
  intake: Intake,
): Promise<NumberedFiling> {
  const { settings, registeredAt } = intake
  const numbered = await takeNumbers(connection, intake)
  const { state } = register(numbered.start.registration, settings, registeredAt)
  return { ...numbered, opened: state }
}

/** Numbers, query code, and what a case begins with, whether it is opened or only recorded. */
export async function takeNumbers(connection: Connection, intake: Intake): Promise<Numbered> {
  const { settings, registeredAt } = intake
  const queryCode = newQueryCode()
  const { filing, case: number } = await nextNumbers(connection, yearOf(dayOf(registeredAt)))
  const registration = registrationOf(intake, filing, number)
  return { filing, number, queryCode, start: { settings, registration } }
}

/**
 * The statement that writes filing and case with their numbers (walk, step 2). The case stays in
 * phase `starting`, with everything needed to start it, until its workflow has projected itself for
 * the first time. What is audited, what a repetition is answered and which approval has been used
 * go in the same statement.
 */
export function storingFiling(
  cipher: FieldCipher,
  filed: Intake & NumberedFiling,
  along: { audit: AuditRecord; answer: NewAnswer },
): Prisma.Sql {
  const { lateEntryApproval, number } = filed
  return insertFiling(cipher, filed, {
    audit: insertAudit(filed.registeredAt, [along.audit]),
    approval:
      lateEntryApproval === undefined ? undefined : usingApproval(lateEntryApproval, number),
    answer: insertAnswer(cipher, along.answer),
  })
}

const petitionerId = (filing: FilingNumber, index: number) =>
  `${filing}-P${index + 1}` as PetitionerId
const claimId = (number: CaseNumber, index: number) => `${number}-C${index + 1}` as ClaimId

function registrationOf(intake: Intake, filing: FilingNumber, number: CaseNumber): Registration {
  const { channel, village, receivedOn, registeredAt } = intake
  const { origin, inherited, repeatOf, accusedUnits, filedAt, aboutOfficial } = intake
  return {
    number,
    filing,
    channel,
    receivedOn,
    registeredAt,
    registeredBy: intake.registeredBy ?? petitionerId(filing, 0),
    ...{ inherited, accusedUnits },
    ...(aboutOfficial === undefined ? {} : { aboutOfficial }),
    ...(village === undefined ? {} : { village }),
    ...(origin === undefined ? {} : { origin }),
    ...(repeatOf === undefined ? {} : { repeatOf }),
    ...(filedAt === undefined ? {} : { filedAt }),
    recipients: intake.petitioners.map((petitioner, index) => {
      return { id: petitionerId(filing, index), reachable: isReachable(petitioner) }
    }),
    claims: intake.claims.map((_, index) => ({ id: claimId(number, index) })),
    excluded: intake.accused.map((person) => ({ person, why: 'accused' })),
  }
}

/** Art. 23: no notice is owed to somebody whose name or address is unclear. */
function isReachable({ name, address }: PetitionerDetails): boolean {
  return name !== undefined && address !== undefined
}

import type { CaseStart } from '../../contract/case-workflow'
import type { Registration } from '../../domain/case/register'
import type { CaseNumber, ClaimId, FilingNumber, PetitionerId } from '../../domain/ids'
import { dayOf, yearOf } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import { nextNumbers } from './counters'
import type { Transaction } from './database'
import { insertFiling, type Intake, type PetitionerDetails } from './filing-rows'
import { newQueryCode } from './query-code'

export type StoredFiling = {
  filing: FilingNumber
  number: CaseNumber
  queryCode: string
  start: CaseStart
}

/**
 * Writes filing and case with their numbers (walk, step 2). The case stays in phase `starting`,
 * with everything needed to start it, until its workflow has projected itself for the first time.
 */
export async function storeFiling(
  tx: Transaction,
  cipher: FieldCipher,
  intake: Intake,
): Promise<StoredFiling> {
  const queryCode = newQueryCode()
  const year = yearOf(dayOf(intake.registeredAt))
  // The counter is locked from here to the end of the transaction: nothing slow comes after it.
  const { filing, case: number } = await nextNumbers(tx, year)
  const start: CaseStart = {
    settings: intake.settings,
    registration: registrationOf(intake, filing, number),
  }
  await tx.$executeRaw(insertFiling(cipher, { ...intake, filing, queryCode }, start))
  return { filing, number, queryCode, start }
}

const petitionerId = (filing: FilingNumber, index: number) =>
  `${filing}-P${index + 1}` as PetitionerId
const claimId = (number: CaseNumber, index: number) => `${number}-C${index + 1}` as ClaimId

function registrationOf(intake: Intake, filing: FilingNumber, number: CaseNumber): Registration {
  const { channel, village, receivedOn, registeredAt, registeredBy } = intake
  const { origin, inherited, repeatOf, accusedUnits } = intake
  return {
    number,
    filing,
    channel,
    receivedOn,
    registeredAt,
    registeredBy,
    ...{ inherited, accusedUnits },
    ...(village === undefined ? {} : { village }),
    ...(origin === undefined ? {} : { origin }),
    ...(repeatOf === undefined ? {} : { repeatOf }),
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

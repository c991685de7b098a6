import type { CaseStart } from '../../contract/case-workflow'
import { caseWorkflowId } from '../../contract/case-workflow'
import { register, type Registration } from '../../domain/case/register'
import type { CaseSettings } from '../../domain/case/settings'
import type { Channel } from '../../domain/case/kinds'
import type {
  CaseNumber,
  ClaimId,
  FilingNumber,
  PersonId,
  PetitionerId,
  VillageCode,
} from '../../domain/ids'
import { dayOf, yearOf, type Day, type Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Prisma } from '../../prisma/generated/client'
import { nextNumbers } from './counters'
import type { Transaction } from './database'
import { newQueryCode } from './query-code'
import { storeTexts } from './texts'

export type PetitionerDetails = {
  name?: string | undefined
  address?: string | undefined
  phone?: string | undefined
}

/** What a person handed in, checked, with the rules its case will live by. */
export type Intake = {
  channel: Channel
  receivedOn: Day
  title: string
  words: string
  petitioners: readonly PetitionerDetails[]
  /** What each claim asks for. */
  claims: readonly string[]
  village?: VillageCode | undefined
  /** Reported officials: shut out of the case by person (Art. 30). */
  accused: readonly PersonId[]
  lateEntryApproval?: string | undefined
  registeredBy: PersonId
  registeredAt: Instant
  settings: CaseSettings
}

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
  await tx.filing.create({ data: filingRow(cipher, intake, filing, queryCode) })
  await tx.petitioner.createMany({
    data: intake.petitioners.map((petitioner, index) =>
      petitionerRow(cipher, filing, petitionerId(filing, index), petitioner),
    ),
  })
  await tx.case.create({ data: caseRow(intake, start) })
  await tx.claim.createMany({
    data: intake.claims.map((_, index) => {
      return { id: claimId(number, index), caseNumber: number, position: index + 1 }
    }),
  })
  await storeTexts(
    tx,
    cipher,
    intake.claims.map((body, index) => ({
      ...{ id: claimId(number, index), case: number, kind: 'claim', body },
      ...{ author: intake.registeredBy, writtenAt: intake.registeredAt },
    })),
  )
  return { filing, number, queryCode, start }
}

const petitionerId = (filing: FilingNumber, index: number) =>
  `${filing}-P${index + 1}` as PetitionerId
const claimId = (number: CaseNumber, index: number) => `${number}-C${index + 1}` as ClaimId

function registrationOf(intake: Intake, filing: FilingNumber, number: CaseNumber): Registration {
  const { channel, village, receivedOn, registeredBy } = intake
  return {
    number,
    filing,
    channel,
    receivedOn,
    registeredBy,
    ...(village === undefined ? {} : { village }),
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

function caseRow(intake: Intake, start: CaseStart): Prisma.CaseUncheckedCreateInput {
  const { number, filing } = start.registration
  return {
    number,
    filingNumber: filing,
    bodyCode: start.settings.posts.body,
    villageCode: intake.village ?? null,
    workflowId: caseWorkflowId(number),
    phase: 'starting',
    receivedOn: intake.receivedOn,
    nextDue: firstDue(start, intake.registeredAt),
    startArgs: start,
  }
}

/** So that a case stands in its place of the list even while its workflow cannot start. */
function firstDue({ registration, settings }: CaseStart, registeredAt: Instant): Day | null {
  const { state } = register(registration, settings, registeredAt)
  return state.duties.map(({ due }) => due.due).sort()[0] ?? null
}

function filingRow(cipher: FieldCipher, intake: Intake, number: FilingNumber, queryCode: string) {
  const seal = (field: string, text: string) => cipher.seal(`Filing.${field}:${number}`, text)
  const words = seal('words', intake.words)
  const title = seal('title', intake.title)
  const code = seal('queryCode', queryCode)
  return {
    number,
    channel: intake.channel,
    receivedOn: intake.receivedOn,
    registeredAt: intake.registeredAt,
    registeredBy: intake.registeredBy,
    ...{ words: words.value, wordsKey: words.keyId },
    ...{ title: title.value, titleKey: title.keyId },
    ...{ queryCode: code.value, queryCodeKey: code.keyId },
    queryCodeHash: cipher.hash('Filing.queryCode', queryCode),
  }
}

function petitionerRow(
  cipher: FieldCipher,
  filingNumber: FilingNumber,
  id: PetitionerId,
  { name, address, phone }: PetitionerDetails,
): Prisma.PetitionerCreateManyInput {
  const seal = (field: string, text: string) => cipher.seal(`Petitioner.${field}:${id}`, text)
  const row: Prisma.PetitionerCreateManyInput = { id, filingNumber }
  if (name !== undefined) {
    const sealed = seal('name', name)
    Object.assign(row, { name: sealed.value, nameKey: sealed.keyId })
    row.nameHash = cipher.hash('Petitioner.name', name)
  }
  if (address !== undefined) {
    const sealed = seal('address', address)
    Object.assign(row, { address: sealed.value, addressKey: sealed.keyId })
  }
  if (phone !== undefined) {
    const sealed = seal('phone', phone)
    Object.assign(row, { phone: sealed.value, phoneKey: sealed.keyId })
    row.phoneHash = cipher.hash('Petitioner.phone', phone)
  }
  return row
}

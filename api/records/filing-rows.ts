import { caseWorkflowId, type CaseStart } from '../../contract/case-workflow'
import type { Channel } from '../../domain/case/kinds'
import type { CaseSettings } from '../../domain/case/settings'
import type { Origin } from '../../domain/case/between-bodies'
import type { CaseState } from '../../domain/case/state'
import type {
  BodyCode,
  CaseNumber,
  FilingNumber,
  PersonId,
  PostCode,
  UnitCode,
  VillageCode,
} from '../../domain/ids'
import type { Day, Instant } from '../../domain/time/day'
import type { FieldCipher, SealedField } from '../../protection/field-cipher'
import { Prisma } from '../../prisma/generated/client'
import { petitionerHashes, type PetitionerDetails } from './petitioner-hashes'
import { insertClaimSearch, insertFilingSearch } from './search-rows'
import { insertTexts, type NewText } from './texts'

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
  /** Units the matter is about, whose members are shut out too, and bodies it is not passed to. */
  accusedUnits: readonly (UnitCode | BodyCode)[]
  /** They say that it is about an official; whom, stands in their words where they said so. */
  aboutOfficial?: true | undefined
  about?: string | undefined
  /** From which body it came, where it did not come from the person. */
  origin?: Origin | undefined
  /** 积案 taken over from before (H1). */
  inherited: boolean
  repeatOf?: CaseNumber | undefined
  lateEntryApproval?: string | undefined
  /** Null where they filed it themselves: then it is the first of them (decision 76). */
  registeredBy: PersonId | null
  /** The post for which: whoever takes it over has taken over what it filed (O4). */
  registeredForPost: PostCode | null
  /** Of what a proxy filed: when the person consented to that (V2). */
  consentedOn?: Day | undefined
  /** The post of a station that accompanies it, where the matter is not one it steps aside from. */
  filedAt?: PostCode | undefined
  registeredAt: Instant
  settings: CaseSettings
}

/** What was handed in, with its numbers and what its case begins with, however that goes on. */
type Filed = Omit<Intake, 'inherited' | 'lateEntryApproval'> & {
  filing: FilingNumber
  queryCode: string
  start: CaseStart
}

type Numbered = Filed & { opened: CaseState }

/**
 * Everything a filing consists of, in one statement: the counter's rows are locked while it runs,
 * and every registration waits for them. It fails where the answer is kept already.
 */
export function insertFiling(
  cipher: FieldCipher,
  intake: Numbered,
  along: { audit: Prisma.Sql; approval: Prisma.Sql | undefined; answer: Prisma.Sql },
): Prisma.Sql {
  const { approval: used } = along
  const approval = used === undefined ? Prisma.empty : Prisma.sql`, approval AS (${used})`
  return Prisma.sql`
    WITH ${filedRows(cipher, intake, saidOfWhom(intake))},
      "case" AS (${caseRow(intake)}),
      audit AS (${along.audit})${approval}
    ${along.answer}`
}

/** Whom it is about, as they name them: words of the case, and no code that anybody has to know. */
function saidOfWhom({ start, about, registeredAt }: Numbered): NewText[] {
  if (about === undefined) return []
  const { number, registeredBy } = start.registration
  const text: NewText = {
    ...{ id: `${number}-O`, case: number, kind: 'about', body: about },
    ...{ author: registeredBy, writtenAt: registeredAt },
  }
  return [text]
}

/** The filing with its people, claims and texts, and by what it is found: all but its case. */
export function filedRows(
  cipher: FieldCipher,
  filed: Filed,
  besides: readonly NewText[] = [],
): Prisma.Sql {
  const { start, filing } = filed
  const { number, claims, recipients } = start.registration
  const people = recipients.map(({ id }, index) => ({ id, ...filed.petitioners[index] }))
  const asked = claims.map(({ id }, index) => ({
    ...{ id, case: number, kind: 'claim' as const, body: filed.claims[index] ?? '' },
    ...{ author: start.registration.registeredBy, writtenAt: filed.registeredAt },
  }))
  return Prisma.sql`
    filing AS (${filingRow(cipher, filed)}),
      petitioners AS (${petitionerRows(cipher, filing, people)}),
      claims AS (${claimRows(start)}),
      search AS (${searchRow(cipher, filed)}),
      claim_search AS (${claimSearchRows(cipher, filed)}),
      texts AS (${insertTexts(cipher, [...asked, ...besides])})`
}

function filingRow(cipher: FieldCipher, intake: Filed): Prisma.Sql {
  const { filing, channel, receivedOn, registeredAt, queryCode } = intake
  const { registeredBy } = intake.start.registration
  const seal = (field: string, text: string) => cipher.seal(`Filing.${field}:${filing}`, text)
  const words = seal('words', intake.words)
  const title = seal('title', intake.title)
  const code = seal('queryCode', queryCode)
  return Prisma.sql`
    INSERT INTO "Filing" (number, channel, "receivedOn", "registeredAt", "registeredBy",
      "registeredForPost", "consentedOn", words, "wordsKey", title, "titleKey", "queryCode", "queryCodeKey", "queryCodeHash")
    VALUES (${filing}, ${channel}, ${receivedOn}, ${registeredAt}::timestamp, ${registeredBy},
      ${intake.registeredForPost}, ${intake.consentedOn ?? null}, ${words.value}, ${words.keyId}, ${title.value}, ${title.keyId}, ${code.value}, ${code.keyId},
      ${cipher.hash('Filing.queryCode', queryCode)})`
}

function searchRow(cipher: FieldCipher, { filing, title, words }: Filed): Prisma.Sql {
  return insertFilingSearch(filing, cipher.grams(title, words))
}

function claimSearchRows(cipher: FieldCipher, { start, claims }: Filed): Prisma.Sql {
  return insertClaimSearch(
    start.registration.claims.map(({ id }, index) => {
      return { claim: id, grams: cipher.grams(claims[index] ?? '') }
    }),
  )
}

function petitionerRows(
  cipher: FieldCipher,
  filing: FilingNumber,
  people: readonly (PetitionerDetails & { id: string })[],
): Prisma.Sql {
  const rows = people.map(({ id, name, address, phone }) => {
    const seal = (field: string, text: string | undefined): Partial<SealedField> =>
      text === undefined ? {} : cipher.seal(`Petitioner.${field}:${id}`, text)
    const { nameHash, phoneHash } = petitionerHashes(cipher, { name, phone })
    const sealed = { name: seal('name', name), address: seal('address', address) }
    const sealedPhone = seal('phone', phone)
    return Prisma.sql`(${id}, ${filing},
      ${sealed.name.value ?? null}, ${sealed.name.keyId ?? null}, ${nameHash ?? null},
      ${sealed.address.value ?? null}, ${sealed.address.keyId ?? null},
      ${sealedPhone.value ?? null}, ${sealedPhone.keyId ?? null}, ${phoneHash ?? null})`
  })
  return Prisma.sql`
    INSERT INTO "Petitioner" (id, "filingNumber", name, "nameKey", "nameHash", address,
      "addressKey", phone, "phoneKey", "phoneHash")
    VALUES ${Prisma.join(rows)}`
}

function claimRows({ registration: { number, claims } }: CaseStart): Prisma.Sql {
  const rows = claims.map(({ id }, index) => Prisma.sql`(${id}, ${number}, ${index + 1})`)
  return Prisma.sql`
    INSERT INTO "Claim" (id, "caseNumber", position) VALUES ${Prisma.join(rows)}`
}

export function caseRow(intake: Numbered): Prisma.Sql {
  const { start, opened } = intake
  const { number } = start.registration
  return Prisma.sql`
    INSERT INTO "Case" (number, "filingNumber", "bodyCode", "villageCode", "workflowId", phase,
      "registeredBy", "registeredForPost", excluded, "receivedOn", "nextDue", "startArgs")
    VALUES (${number}, ${intake.filing}, ${start.settings.posts.body}, ${intake.village ?? null},
      ${caseWorkflowId(number)}, 'starting', ${start.registration.registeredBy},
      ${intake.registeredForPost}, ${[...intake.accused]}, ${intake.receivedOn},
      ${firstDue(opened)}, ${JSON.stringify(start)}::jsonb)`
}

/** So that a case stands in its place of the list even while its workflow cannot start. */
function firstDue({ duties }: CaseState): Day | null {
  return duties.map(({ due }) => due.due).sort()[0] ?? null
}

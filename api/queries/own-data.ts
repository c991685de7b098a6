import { MOST_CLAIMS } from '../../domain/case/claims'
import type { Channel } from '../../domain/case/kinds'
import type { CaseNumber, FilingNumber, PetitionerId } from '../../domain/ids'
import { instantFrom, type Day, type Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { notRewound } from './journal'
import { readContacts, type Contact } from './petitioners'

/** What of it a petitioner has said themselves, or somebody wrote down for them. */
export const ownTextKinds = ['review-request', 'settlement-answer', 'withdrawal'] as const
export type OwnTextKind = (typeof ownTextKinds)[number]

type Text = { id: string; body: Uint8Array; bodyKey: string }

export type OwnData = {
  channel: Channel
  receivedOn: Day
  registeredAt: Instant
  consentedOn: Day | null
  petitioner: Contact
  others: number
  title: string
  words: string
  claims: readonly string[]
  said: readonly { case: CaseNumber; what: OwnTextKind; writtenAt: Instant; text: string }[]
}

/** `cases`: those in which the matter lies today. */
type Whose = { filing: FilingNumber; petitioner: PetitionerId; cases: readonly CaseNumber[] }

/** Everything that is kept of somebody through their filing, and of those who brought it with them nothing. */
export async function readOwnData(
  db: Database,
  cipher: FieldCipher,
  { filing, petitioner, cases }: Whose,
): Promise<OwnData> {
  const [row, contacts, claims, said] = await Promise.all([
    db.filing.findUniqueOrThrow({
      where: { number: filing },
      include: { _count: { select: { petitioners: true } } },
    }),
    readContacts(db, cipher, [petitioner]),
    claimsOf(db, filing),
    saidBy(db, petitioner, cases),
  ])
  const [contact] = contacts
  if (contact === undefined) throw new RangeError('A petitioner who was recognised is not there')
  const open = ({ id, body, bodyKey }: Text) => cipher.open(`CaseText.body:${id}`, body, bodyKey)
  return {
    channel: row.channel as Channel,
    receivedOn: row.receivedOn as Day,
    registeredAt: instantFrom(row.registeredAt.getTime()),
    consentedOn: row.consentedOn as Day | null,
    petitioner: contact,
    others: row._count.petitioners - 1,
    title: cipher.open(`Filing.title:${filing}`, row.title, row.titleKey),
    words: cipher.open(`Filing.words:${filing}`, row.words, row.wordsKey),
    claims: claims.map(open),
    said: said.map(({ case: number, what, writtenAt, ...text }) => ({
      ...{ case: number, what, writtenAt: instantFrom(writtenAt.getTime()), text: open(text) },
    })),
  }
}

/** Claims keep the number of the case they were registered under, wherever they have gone since. */
function claimsOf(db: Database, filing: FilingNumber): Promise<Text[]> {
  return db.$queryRaw<Text[]>`
    SELECT t.id, t.body, t."bodyKey"
    FROM "Case" c
    CROSS JOIN generate_series(1, ${MOST_CLAIMS}::int) AS nth
    JOIN "CaseText" t ON t.id = c.number || '-C' || nth AND t.kind = 'claim'
    WHERE c."filingNumber" = ${filing}
    ORDER BY c.number, nth`
}

type Said = Text & { case: CaseNumber; what: OwnTextKind; writtenAt: Date }

/** Of texts that came with a command those whose command was about them. */
function saidBy(
  db: Database,
  petitioner: PetitionerId,
  cases: readonly CaseNumber[],
): Promise<Said[]> {
  const aboutThem = JSON.stringify([{ facts: { recipient: petitioner } }])
  return db.$queryRaw<Said[]>(Prisma.sql`
    SELECT t.id, t."caseNumber" AS case, t.kind AS what, t."writtenAt", t.body, t."bodyKey"
    FROM "CaseText" t
    JOIN "Case" c ON c.number = t."caseNumber"
    JOIN "CaseEntry" e ON e."caseNumber" = c.number AND e."updateId" = t."updateId"
    WHERE t."caseNumber" = ANY(${[...cases]}) AND t.kind = ANY(${[...ownTextKinds]}) AND e.events @> ${aboutThem}::jsonb AND ${notRewound}
    ORDER BY t."writtenAt", t.id`)
}

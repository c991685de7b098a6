import type { Actor, CaseNumber, PetitionerId } from '../../domain/ids'
import type { OldLimit } from '../../domain/ledger/old-limit'
import { maskedName } from '../../domain/masking'
import { instantFrom, type Day, type Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Database } from '../../prisma/client'
import type { FoundCase } from './find-case'
import { carriedOut } from './journal'

export type CaseText = {
  id: string
  kind: string
  hash: string
  author: Actor
  writtenAt: Instant
  body: string
}

/** What lies encrypted beside a case: the person's words, the texts written on it, who they are. */
export type CasePapers = {
  title: string
  words: string
  texts: readonly CaseText[]
  /** Enough to tell petitioners apart on a screen that others may see. */
  maskedNames: ReadonlyMap<PetitionerId, string>
  /** What was owed on it before it was taken over from the office's old books. */
  oldLimit: OldLimit | null
  /** Of what a proxy filed: when the person consented (V2). */
  consentedOn: Day | null
}

export async function readPapers(
  db: Database,
  cipher: FieldCipher,
  { number, filing, state }: Pick<FoundCase, 'number' | 'filing' | 'state'>,
): Promise<CasePapers> {
  // Both may come from the filing of a case that was merged into this one (decision 38).
  const people = state.recipients.map(({ id }) => id)
  const claims = state.claims.map(({ id }) => id)
  // A text whose command failed or was never answered waits for its repetition: nobody has said it.
  const said = await carriedOut(db, number)
  const [words, petitioners, texts, row] = await Promise.all([
    db.filing.findUniqueOrThrow({
      where: { number: filing },
      select: { words: true, wordsKey: true, title: true, titleKey: true, consentedOn: true },
    }),
    db.petitioner.findMany({
      where: { id: { in: people } },
      select: { id: true, name: true, nameKey: true },
    }),
    db.caseText.findMany({
      where: {
        OR: [
          { caseNumber: number, OR: [{ updateId: null }, { updateId: { in: said } }] },
          { kind: 'claim', id: { in: claims } },
        ],
      },
      orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    }),
    state.inherited ? db.ledgerRow.findUnique(takenOver(number)) : null,
  ])
  return {
    title: cipher.open(`Filing.title:${filing}`, words.title, words.titleKey),
    words: cipher.open(`Filing.words:${filing}`, words.words, words.wordsKey),
    texts: texts.map((text) => ({
      id: text.id,
      kind: text.kind,
      hash: text.hash,
      author: text.author as Actor,
      writtenAt: instantFrom(text.writtenAt.getTime()),
      body: cipher.open(`CaseText.body:${text.id}`, text.body, text.bodyKey),
    })),
    // Written by whoever read the books in, and by nobody else.
    oldLimit: (row?.oldLimit ?? null) as unknown as OldLimit | null,
    consentedOn: words.consentedOn as Day | null,
    maskedNames: new Map(
      petitioners.flatMap(({ id, name, nameKey }): [PetitionerId, string][] => {
        if (name === null || nameKey === null) return []
        const whole = cipher.open(`Petitioner.name:${id}`, name, nameKey)
        return [[id as PetitionerId, maskedName(whole)]]
      }),
    ),
  }
}

const takenOver = (number: CaseNumber) => ({
  where: { caseNumber: number },
  select: { oldLimit: true },
})

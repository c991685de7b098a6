import type { TextRef, UndertakingId } from '../../domain/ids'
import type { ProceedingStart, ProceedingState } from '../../domain/proceeding/proceeding'
import type { Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import type { UndertakingText } from './undertakings'

export type GoodPractice = {
  id: UndertakingId
  approvedOn: Day
  subject: string | null
  /** The id of its text, which is sealed. */
  text: string
}

type Row = {
  id: UndertakingId
  state: ProceedingState
  start: { start: ProceedingStart }
  subject: string | null
}

/** What is in the library now, the newest first: approved, and not withdrawn (S1). */
export async function library(
  db: Database,
  most: number,
): Promise<{ entries: GoodPractice[]; texts: UndertakingText[] }> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT u.id, u.snapshot AS state, u."startArgs" AS start,
      (SELECT c."subjectPath" FROM "Case" c WHERE c.number = u."caseNumbers"[1]) AS subject
    FROM "Undertaking" u
    WHERE u.type = 'proceeding' AND u.kind = 'good-practice' AND u.phase = 'approved'
    ORDER BY u."openedOn" DESC, u.id DESC LIMIT ${most}::int`
  const entries = rows.map((row) => {
    const { id, subject, state } = row
    return { id, subject, text: textIn(row).id, approvedOn: approvedOn(state) }
  })
  const texts = await db.undertakingText.findMany({
    where: { id: { in: entries.map(({ text }) => text) } },
    select: { id: true, kind: true, body: true, bodyKey: true },
  })
  return { entries, texts }
}

/** As it was approved: written anew last, or as it was proposed. */
function textIn({ state, start }: Row): TextRef {
  const revised = state.taken.filter(({ step }) => step === 'revise').at(-1)
  return revised?.text ?? start.start.text
}

function approvedOn({ taken, openedOn }: ProceedingState): Day {
  return taken.filter(({ step }) => step === 'approve').at(-1)?.on ?? openedOn
}

import type { CaseNumber, UnitCode } from '../../domain/ids'
import type { SubjectPath } from '../../domain/ledger/subjects'
import { Prisma } from '../../prisma/generated/client'
import { execute, type Connection } from '../../prisma/statements'
import type { Transaction } from './database'

/** Adds what is not there yet, parents first; nothing is ever removed, for cases name them. */
export async function addSubjects(
  tx: Transaction,
  subjects: readonly SubjectPath[],
): Promise<number> {
  const data = subjects.map(({ path, parent }) => ({ path, parentPath: parent }))
  return (await tx.subject.createMany({ data, skipDuplicates: true })).count
}

/** Whose field it is (plan H3). */
export async function setSubjectUnit(
  tx: Transaction,
  path: string,
  unitCode: UnitCode | null,
): Promise<void> {
  await tx.subject.update({ where: { path }, data: { unitCode } })
}

export async function setSubject(
  tx: Transaction,
  number: CaseNumber,
  subject: string | null,
): Promise<void> {
  await tx.case.update({ where: { number }, data: { subjectPath: subject } })
}

/** The same of a case that is being taken over, in its own transaction. */
export async function fileUnder(
  connection: Connection,
  number: CaseNumber,
  subject: string,
): Promise<void> {
  await execute(
    connection,
    Prisma.sql`UPDATE "Case" SET "subjectPath" = ${subject} WHERE number = ${number}`,
  )
}

import type { CaseNumber } from '../../domain/ids'
import type { Database } from '../../prisma/client'

export type SubjectFound = { path: string; parent: string | null; unit: string | null }

/** The whole tree, in the order in which it is read: what lies within another stands behind it. */
export async function allSubjects(db: Database): Promise<SubjectFound[]> {
  const rows = await db.subject.findMany({ orderBy: { path: 'asc' } })
  return rows.map(({ path, parentPath, unitCode }) => ({
    ...{ path, parent: parentPath, unit: unitCode },
  }))
}

export async function subjectExists(db: Database, path: string): Promise<boolean> {
  return (await db.subject.count({ where: { path } })) > 0
}

/** What a case is about, by the way to it; null where nobody has said so. */
export async function subjectOfCase(db: Database, number: CaseNumber): Promise<string | null> {
  const found = await db.case.findUnique({ where: { number }, select: { subjectPath: true } })
  return found?.subjectPath ?? null
}

import type { BodyCode, CaseNumber, PostCode, UndertakingId } from '../../domain/ids'
import type { Database } from '../../prisma/client'

/** What posts, bodies and campaigns are called today; there are few, and any of them may be named. */
export type Names = {
  post(code: PostCode): string
  body(code: BodyCode): string
  campaign(id: UndertakingId): string
}

export async function organisationNames(db: Database): Promise<Names> {
  const [posts, bodies, campaigns] = await Promise.all([
    db.post.findMany({ select: { code: true, title: true } }),
    db.body.findMany({ select: { code: true, name: true } }),
    db.undertaking.findMany({ where: { type: 'campaign' }, select: { id: true, title: true } }),
  ])
  const titles = new Map(posts.map(({ code, title }) => [code, title]))
  const names = new Map(bodies.map(({ code, name }) => [code, name]))
  const called = new Map(campaigns.map(({ id, title }) => [id, title]))
  return {
    post: (code) => titles.get(code) ?? code,
    body: (code) => names.get(code) ?? code,
    campaign: (id) => called.get(id) ?? id,
  }
}

/** What a case is about, in the office's tree of subjects. */
export async function subjectOf(db: Database, number: CaseNumber): Promise<string | null> {
  const row = await db.case.findUnique({ where: { number }, select: { subjectPath: true } })
  return row?.subjectPath ?? null
}

import type { MatterFacts } from '../../domain/analysis/hardest'
import { headsReview } from '../../domain/proceeding/heads-review'
import type { PostCode, UndertakingId } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { caseConditions } from './case-filter'
import { visibleTo, type Viewer } from './case-scope'

export type MatterAtHand = MatterFacts & {
  lead: PostCode | null
  subject: string | null
  /** The heads' review of it that is under way. */
  review: UndertakingId | null
}

/**
 * What is neither answered nor settled, with what is late or was taken up although it is (H1), of what is open
 * to somebody; of the state only what is looked at.
 */
export function mattersAtHand(db: Database, viewer: Viewer): Promise<MatterAtHand[]> {
  const conditions = [
    visibleTo(viewer),
    ...caseConditions({ counted: true, settled: false }),
    Prisma.sql`c.snapshot IS NOT NULL`,
    Prisma.sql`(c."concludedOn" IS NULL AND c."endedOn" IS NULL
      OR c.overdue OR jsonb_exists(c.snapshot, 'backlog'))`,
  ]
  return db.$queryRaw<MatterAtHand[]>(Prisma.sql`
    SELECT c.number, c."receivedOn", c."leadPostCode" AS lead, c."subjectPath" AS subject,
      c.snapshot->'duties' AS duties, c.snapshot->'promises' AS promises,
      (c.snapshot->>'round')::int AS round, c.snapshot->'cameBack' AS "cameBack",
      c.snapshot->'fallenAway' AS "fallenAway",
      c.snapshot->'supervision' AS supervision, c.snapshot->'backlog' AS backlog,
      (SELECT count(DISTINCT v."villageCode")::int FROM "Case" v
        WHERE v.number = c.number OR v.number IN (
          SELECT taken->>'case' FROM jsonb_array_elements(c.snapshot->'takenIn') taken)) AS villages,
      (SELECT u.id FROM "Undertaking" u
        WHERE u.kind = ${headsReview.kind} AND u."endedOn" IS NULL
          AND c.number = ANY(u."caseNumbers") ORDER BY u.id LIMIT 1) AS review
    FROM "Case" c WHERE ${Prisma.join(conditions, ' AND ')}`)
}

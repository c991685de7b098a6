import type { AssignmentOrganisation } from '../../domain/assignment/propose'
import type { PostCode, UnitCode, VillageCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import { heldOn } from '../../prisma/held-on'

/**
 * By what a case is proposed to a unit and a lead on that day (plan H3). A unit whose head is abolished or
 * vacant has none, and such a lead is none: whatever is entrusted to them is refused.
 */
export async function assignmentOrganisation(
  db: Database,
  day: Day,
): Promise<AssignmentOrganisation> {
  const byCode = { orderBy: { code: 'asc' } } as const
  // One statement at a time: the pool serves other requests too.
  const areas = await db.workArea.findMany(byCode)
  const villages = await db.village.findMany(byCode)
  const units = await db.unit.findMany({
    ...byCode,
    where: { body: { external: false } },
    include: { headPost: true },
  })
  const subjects = await db.subject.findMany({ orderBy: { path: 'asc' } })
  const staffed = await db.post.findMany({
    ...byCode,
    where: {
      OR: [{ abolishedOn: null }, { abolishedOn: { gt: day } }],
      holdings: { some: heldOn(day) },
    },
    select: { code: true, role: true },
  })
  const canAct = new Set(staffed.map(({ code }) => code))
  return {
    areas: areas.map(({ code, leadPostCode }) => ({ code, lead: leadPostCode as PostCode | null })),
    villages: villages.map(({ code, areaCode }) => ({
      ...{ code: code as VillageCode, area: areaCode },
    })),
    units: units.map(({ code, headPost, leadPostCode }) => ({
      code: code as UnitCode,
      head: headPost !== null && canAct.has(headPost.code) ? (headPost.code as PostCode) : null,
      lead: leadPostCode as PostCode | null,
      village: (headPost?.villageCode ?? null) as VillageCode | null,
    })),
    subjects: subjects.map(({ path, parentPath, unitCode }) => ({
      ...{ path, parent: parentPath, unit: unitCode as UnitCode | null },
    })),
    leads: staffed.flatMap(({ code, role }) => (role === 'lead' ? [code as PostCode] : [])),
  }
}

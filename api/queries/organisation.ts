import type { Day } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Database } from '../../prisma/client'
import { heldOn } from '../../prisma/held-on'
import { openName } from './people'

export type Holder = { person: string; name: string; capacity: 'holder' | 'deputy' }

/** The township as it stands on a day: what one chooses units and leads from (O1–O4, H3). */
export async function organisationOn(db: Database, cipher: FieldCipher, day: Day) {
  const byCode = { orderBy: { code: 'asc' } } as const
  // One statement at a time: the pool serves other requests too.
  const installation = await db.installation.findFirst()
  const bodies = await db.body.findMany(byCode)
  const areas = await db.workArea.findMany({ ...byCode, include: { villages: byCode } })
  const units = await db.unit.findMany(byCode)
  const posts = await db.post.findMany({
    ...byCode,
    where: { OR: [{ abolishedOn: null }, { abolishedOn: { gt: day } }] },
    include: {
      holdings: {
        where: heldOn(day),
        include: { person: true },
        orderBy: [{ capacity: 'desc' }, { startsOn: 'asc' }, { id: 'asc' }],
      },
    },
  })
  return {
    installation: installation && {
      name: installation.name,
      body: installation.bodyCode,
      version: installation.version,
    },
    bodies: bodies.map(({ code, name, level, external, superiorCode }) => ({
      ...{ code, name, level, external },
      superior: superiorCode,
    })),
    areas: areas.map(({ code, name, leadPostCode, villages }) => ({
      ...{ code, name, lead: leadPostCode },
      villages: villages.map((village) => ({ code: village.code, name: village.name })),
    })),
    units: units.map(({ code, name, bodyCode, headPostCode, leadPostCode }) => ({
      ...{ code, name, body: bodyCode, headPost: headPostCode, lead: leadPostCode },
    })),
    posts: posts.map(({ code, title, role, unitCode, villageCode, groupSeat, holdings }) => ({
      ...{ code, title, role, unit: unitCode, village: villageCode, groupSeat },
      holders: holdings.map(({ person, capacity }): Holder => ({
        person: person.id,
        name: openName(cipher, person),
        capacity: capacity === 'deputy' ? 'deputy' : 'holder',
      })),
    })),
  }
}

import type { UnitCode } from '../../domain/ids'
import type { PanelServes } from '../../domain/panel/member'
import type { Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import type { FieldCipher } from '../../protection/field-cipher'

export type PanelMember = {
  id: string
  name: string
  serves: PanelServes
  unit: UnitCode | null
  leftOn: Day | null
}

/** Everybody who serves on panels, or did. */
export async function panelMembers(
  db: Database,
  cipher: FieldCipher,
  ids?: readonly string[],
): Promise<PanelMember[]> {
  const rows = await db.panelMember.findMany({
    ...(ids === undefined ? {} : { where: { id: { in: [...ids] } } }),
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, name, nameKey, serves, unitCode, leftOn }) => ({
    ...{ id, name: cipher.open(`PanelMember.name:${id}`, name, nameKey) },
    serves: serves as PanelServes,
    unit: unitCode as UnitCode | null,
    leftOn: leftOn as Day | null,
  }))
}

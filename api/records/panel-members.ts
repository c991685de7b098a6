import type { PersonId, UnitCode } from '../../domain/ids'
import type { PanelServes } from '../../domain/panel/member'
import type { Day, Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Transaction } from './database'

type NewMember = { id: string; name: string; serves: PanelServes; unit: UnitCode | null }

export async function addPanelMember(
  tx: Transaction,
  cipher: FieldCipher,
  { id, name, serves, unit }: NewMember,
  added: { by: PersonId; at: Instant },
): Promise<void> {
  const { value, keyId } = cipher.seal(`PanelMember.name:${id}`, name)
  await tx.panelMember.create({
    data: {
      ...{ id, name: value, nameKey: keyId, serves, unitCode: unit },
      ...{ addedBy: added.by, addedAt: added.at },
    },
  })
}

/** Whether they are there; who left before left then. */
export async function leavePanels(tx: Transaction, id: string, leftOn: Day): Promise<boolean> {
  const { count } = await tx.panelMember.updateMany({
    where: { id, leftOn: null },
    data: { leftOn },
  })
  return count > 0 || (await tx.panelMember.count({ where: { id } })) > 0
}

import type { UnitCode } from '../../domain/ids'
import { panelServes } from '../../domain/panel/member'
import { z } from '../http/zod'
import { dayOut, idOut, idSchema, textSchema } from './values'

const serves = z.enum(panelServes).openapi({
  description: 'By what they serve on panels: 两代表一委员, a grass-roots cadre, or a lawyer.',
})
const id = { id: z.string().max(80) }

export const newPanelMember = z
  .strictObject({
    name: textSchema(100),
    serves,
    unit: idSchema<UnitCode>('Their unit or village committee', 'village-laojie').optional(),
  })
  .openapi('NewPanelMember')

export const panelMemberParams = z.strictObject({
  id: z.string().min(1).max(80).openapi({ description: 'Of GET /v1/panel-members' }),
})

export const panelMemberAdded = z.strictObject(id).openapi('PanelMemberAdded')

export const panelMemberLeft = z.strictObject({ ...id, leftOn: dayOut }).openapi('PanelMemberLeft')

export const panelMembersAnswer = z
  .strictObject({
    members: z.array(
      z
        .strictObject({
          ...{ ...id, name: z.string(), serves },
          unit: idOut<UnitCode>('village-laojie').nullable(),
          leftOn: dayOut.nullable(),
        })
        .openapi('PanelMember'),
    ),
  })
  .openapi('PanelMembers')

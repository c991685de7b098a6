import { actions, roles, type Scope } from '../../domain/access'
import type { PersonId, PostCode, UnitCode, VillageCode } from '../../domain/ids'
import { groupSeats } from '../../domain/organisation/leading-group'
import { z } from '../http/zod'
import { idOut } from './values'

const scopes = [
  ...([
    'installation',
    'own-unit',
    'own-lead',
    'own-reception',
    'own-filing',
    'self',
  ] as const satisfies Scope[]),
] as const

export const signInBody = z
  .strictObject({
    login: z.string().trim().min(1).max(100),
    password: z.string().min(1).max(1_000),
  })
  .openapi('SignIn')

const heldPost = z.strictObject({
  code: idOut<PostCode>('office-director'),
  title: z.string(),
  role: z.enum(roles),
  capacity: z.enum(['holder', 'deputy']),
  unit: idOut<UnitCode>('natural-resources').nullable(),
  village: idOut<VillageCode>('laojie').nullable(),
  groupSeat: z.enum(groupSeats).nullable(),
})

const allowed = z.strictObject({
  action: z.enum(actions),
  scopes: z.array(z.enum(scopes)),
})

export const meAnswer = z
  .strictObject({
    person: z.strictObject({ id: idOut<PersonId>('person-12'), name: z.string() }),
    posts: z.array(heldPost).openapi({ description: 'Held or deputised today.' }),
    actions: z.array(allowed).openapi({ description: 'What these posts allow, and where.' }),
  })
  .openapi('Me')

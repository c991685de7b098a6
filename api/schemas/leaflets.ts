import { caseKinds, handingWays, routes } from '../../domain/case/kinds'
import { casePhases } from '../../domain/case/state'
import type { CaseNumber, LeafletCode, PetitionerId } from '../../domain/ids'
import { z } from '../http/zod'
import { commandBody } from './command'
import { dayOut, idOut, idSchema } from './values'

/** 告知单: what is handed out to people, and what anybody may read (plan V3, T4). */

const codeOut = idOut<LeafletCode>('labour-arbitration')

export const leafletParams = z.strictObject({
  code: idSchema<LeafletCode>('A leaflet', 'labour-arbitration'),
})

export const leafletQuery = z.strictObject({
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Give the hash as it was written when the leaflet was handed out')
    .optional()
    .openapi({ description: 'An earlier version, as it was handed out; else the one of today.' }),
})

const brief = {
  ...{ code: codeOut, title: z.string(), from: dayOut },
  hash: z.string().openapi({ description: 'Of its text: what was handed out is known by it.' }),
}

const forOut = z
  .array(
    z.strictObject({
      kinds: z.array(z.enum(caseKinds)).optional(),
      routes: z.array(z.enum(routes)).optional(),
      phases: z.array(z.enum(casePhases)).optional(),
      subjects: z.array(z.string()).optional(),
    }),
  )
  .nullable()
  .openapi({ description: 'What it is for: any of these; null, every matter.' })

const leafletOut = z
  .strictObject({
    ...brief,
    for: forOut,
    rights: z.array(z.string()),
    steps: z.array(z.string()),
    door: z.strictObject({ name: z.string(), about: z.string() }),
    basis: z.array(
      z.strictObject({
        law: z.string(),
        articles: z.array(z.string()),
        unverified: z.boolean().openapi({
          description: 'Its text was not checked here: confirm it locally before handing it out.',
        }),
      }),
    ),
  })
  .openapi('Leaflet')

export const leafletAnswer = leafletOut

export const leafletsAnswer = z
  .strictObject({ leaflets: z.array(z.strictObject({ ...brief, for: forOut })) })
  .openapi('Leaflets')

export const caseLeafletsAnswer = z
  .strictObject({
    number: idOut<CaseNumber>('2026-000001'),
    leaflets: z.array(leafletOut).openapi({
      description: 'Those made for such a matter first, then those for everybody.',
    }),
  })
  .openapi('CaseLeaflets')

export const handingOutBody = commandBody('HandingOutRequest', {
  leaflet: idSchema<LeafletCode>('One of GET /v1/public/leaflets', 'labour-arbitration'),
  recipient: idSchema<PetitionerId>('Petitioner who got it', 'F2026-000001-P1')
    .optional()
    .openapi({ description: 'Where several people bring the matter: whom it was given to.' }),
  way: z.enum(handingWays),
})

export const handedOutOut = z.strictObject({
  ...{ leaflet: codeOut, hash: z.string(), way: z.enum(handingWays), on: dayOut },
  recipient: idOut<PetitionerId>('F2026-000001-P1'),
})

export const personLeafletOut = z
  .strictObject({
    ...{ on: dayOut, code: codeOut, hash: z.string(), title: z.string() },
    way: z.strictObject({ code: z.enum(handingWays), zh: z.string(), en: z.string() }),
  })
  .openapi('PersonLeaflet')

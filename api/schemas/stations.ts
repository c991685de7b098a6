import { stationGaps } from '../../domain/station/gaps'
import { eligibilities } from '../../domain/station/station'
import type { PersonId, PostCode, VillageCode } from '../../domain/ids'
import { z } from '../http/zod'
import { commandBody } from './command'
import { expectedVersion } from './keeping'
import { dayOut, idOut, idSchema } from './values'

export const stationAssignmentBody = commandBody('StationAssignmentRequest', {
  village: idSchema<VillageCode>('The village whose station goes with the matter', 'laojie'),
})
export const stationReleaseBody = commandBody('StationReleaseRequest', {})

export const eligibility = z.enum(eligibilities).openapi('Eligibility', {
  description:
    'By what somebody is proxy (plan V1): one of the village’s leading cadres, a grid worker, or a ' +
    'member of a committee.',
})

export const givenEligibility = eligibility.optional().openapi({
  description: 'Of the post of a station alone; left out there, a cadre of the village.',
})

export const eligibilityBody = z
  .strictObject({ eligibility, expectedVersion })
  .openapi('EligibilityChange')

const named = { code: z.string(), name: z.string() }

const proxy = z.strictObject({
  holding: z.string(),
  person: idOut<PersonId>('person-7'),
  ...{ name: z.string(), capacity: z.enum(['holder', 'deputy']), since: dayOut },
  eligibility: eligibility.nullable().openapi({ description: 'Null: nobody has said it yet.' }),
  eligibilityName: z.string().nullable(),
})

export const stationsAnswer = z
  .strictObject({
    version: z.int().openapi({ description: 'Of the organisation: how often it was changed.' }),
    stations: z.array(
      z.strictObject({
        village: z.strictObject(named),
        area: z.strictObject(named),
        posts: z.array(
          z.strictObject({
            post: idOut<PostCode>('laojie-proxy'),
            ...{ title: z.string(), vacant: z.boolean() },
            proxies: z.array(proxy),
          }),
        ),
        lacks: z.enum(stationGaps).nullable().openapi({
          description: 'What is missing in the village: the station, or anybody who is its proxy.',
        }),
        lacksName: z.string().nullable(),
      }),
    ),
  })
  .openapi('Stations')

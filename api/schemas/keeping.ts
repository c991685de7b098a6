import { roles } from '../../domain/access'
import { bodyLevels } from '../../domain/organisation/bodies'
import type { BodyCode, PostCode, UnitCode, VillageCode } from '../../domain/ids'
import { groupSeats } from '../../domain/organisation/leading-group'
import { z } from '../http/zod'
import { subjectSchema } from './subject'
import { dayPattern, daySchema, idSchema, textSchema } from './values'

const codePattern = /^[a-z0-9][a-z0-9-]{0,63}$/

/** Codes as the first organisation has them (commands/installation): they stay for good. */
function newCode<Code extends string>(example: string) {
  return z
    .string()
    .regex(codePattern, 'Give a code of small letters, digits and hyphens, at most 64')
    .transform((text) => text as Code)
    .openapi({
      ...{ type: 'string', pattern: codePattern.source },
      ...{ description: 'For good: nothing is given another.', example },
    })
}

/** One that leads somewhere, or nowhere. */
function reference<Code extends string>(description: string, example: string) {
  return idSchema<Code>(description, example)
    .nullable()
    .openapi({ type: ['string', 'null'] })
}

export const expectedVersion = z.int().min(0).max(1_000_000).optional().openapi({
  description:
    'The version of the organisation you saw (GET /v1/organisation): if it is another by now, nothing is changed.',
})

const name = textSchema(200)
const areaFields = { name, expectedVersion }
export const areaChange = z.strictObject(areaFields).openapi('AreaChange')
export const newArea = z
  .strictObject({ code: newCode('huangdian'), ...areaFields })
  .openapi('NewArea')

const villageFields = {
  ...{ name, expectedVersion },
  area: idSchema<string>('The work area it lies in', 'huangdian'),
}
export const villageChange = z.strictObject(villageFields).openapi('VillageChange')
export const newVillage = z
  .strictObject({ code: newCode<VillageCode>('laojie'), ...villageFields })
  .openapi('NewVillage')

const unitFields = {
  ...{ name, expectedVersion },
  headPost: reference<PostCode>('The post that heads it', 'justice-head'),
}
export const unitChange = z.strictObject(unitFields).openapi('UnitChange')
export const newUnit = z
  .strictObject({ code: newCode<UnitCode>('justice'), ...unitFields })
  .openapi('NewUnit')

const bodyFields = {
  ...{ name, expectedVersion },
  superior: reference<BodyCode>('The body above it, which reviews', 'lanxi-city'),
}
export const bodyChange = z.strictObject(bodyFields).openapi('BodyChange')
export const newBody = z
  .strictObject({
    ...{ code: newCode<BodyCode>('lanxi-court'), level: z.enum(bodyLevels), ...bodyFields },
  })
  .openapi('NewBody')

const postFields = { title: name, expectedVersion }
export const postChange = z.strictObject(postFields).openapi('PostChange')
export const groupSeatChange = z
  .strictObject({ seat: z.enum(groupSeats).nullable(), expectedVersion })
  .openapi('GroupSeatChange')
export const newPost = z
  .strictObject({
    ...{ code: newCode<PostCode>('justice-head'), role: z.enum(roles), ...postFields },
    unit: reference<UnitCode>('The unit it belongs to', 'justice'),
    village: reference<VillageCode>('The village it is of', 'laojie'),
  })
  .openapi('NewPost')

export const leadChange = z
  .strictObject({
    lead: reference<PostCode>('The post that leads it, of the role "lead"', 'lead-ganxi'),
    expectedVersion,
  })
  .openapi('LeadChange')

const subjectUnitFields = {
  subject: subjectSchema,
  unit: reference<UnitCode>('The unit competent for it', 'natural-resources'),
}
export const subjectUnitChange = z
  .strictObject({ ...subjectUnitFields, expectedVersion })
  .openapi('SubjectUnitChange')
export const subjectUnitAnswer = z
  .strictObject({
    ...{ subject: z.string(), unit: z.string().nullable() },
    version: z.int().openapi({ description: 'That of the organisation now.' }),
  })
  .openapi('SubjectUnit')

export const abolition = z
  .strictObject({
    abolishedOn: daySchema.nullable().openapi({
      type: ['string', 'null'],
      ...{ format: 'date', pattern: dayPattern },
      description: 'The first day on which there is no such post; null keeps it after all.',
    }),
    expectedVersion,
  })
  .openapi('Abolition')

/** What is changed is named in the address. */
export const codeParams = <Code extends string>(description: string, example: string) =>
  z.strictObject({ code: idSchema<Code>(description, example) })

export const changedAnswer = z
  .strictObject({
    code: z.string(),
    version: z.int().openapi({ description: 'That of the organisation now.' }),
  })
  .openapi('OrganisationChange')

import type { PostCode, VillageCode } from '../../domain/ids'
import { z } from '../http/zod'
import { dayOut, daySchema, idOut, idSchema, instantOut, textSchema } from './values'

/** What anybody reads of the open channels (T4, T7), and what the office keeps of them. */

const line = textSchema(300)
const lines = z.array(textSchema(1_000)).min(1).max(40)

const channelsShape = {
  address: line.openapi({ example: '黄店镇人民政府一楼信访接待窗口' }),
  hours: line.openapi({ example: '工作日 8:30–11:30，14:00–17:00' }),
  phones: z.array(textSchema(40)).min(1).max(10).openapi({
    description: 'Of the office, for everybody; nobody’s own.',
  }),
  post: line.openapi({ description: 'Where letters go.' }),
  online: textSchema(1_000).openapi({ description: 'How one files oneself, online.' }),
  rights: lines.openapi({ description: 'What rights people have, one by one (T4).' }),
  steps: lines.openapi({ description: 'What happens, step by step, and by when (T4).' }),
}

export const channelsBody = z.strictObject(channelsShape).openapi('ChannelsRequest', {
  description: 'All of it, in Chinese, as it is shown: it takes the place of what was there.',
})

const channelsOut = z.strictObject({
  ...{ address: z.string(), hours: z.string(), phones: z.array(z.string()), post: z.string() },
  ...{ online: z.string(), rights: z.array(z.string()), steps: z.array(z.string()) },
})

export const channelsKept = z
  .strictObject({ version: z.int(), publishedAt: instantOut })
  .openapi('ChannelsKept')

const reception = {
  id: idOut<string>('0b9f7a52-5f5c-4a55-9a0e-2f1f0a3e9d10'),
  day: dayOut,
  opensAt: z.string().openapi({ example: '09:00' }),
  closesAt: z.string().openapi({ example: '11:30' }),
  place: z.string(),
  receives: z.string().openapi({ description: 'The post that receives, by its title (O4).' }),
}

export const publicChannels = z
  .strictObject({
    office: z.string().nullable(),
    version: z.int().openapi({ description: '0 before anything was published.' }),
    publishedOn: dayOut.nullable(),
    channels: channelsOut.nullable(),
    villages: z
      .array(z.strictObject({ code: idOut<VillageCode>('laojie'), name: z.string() }))
      .openapi({ description: 'By their codes a matter says to which it belongs.' }),
    receptionDays: z
      .array(
        z.strictObject({
          ...reception,
          free: z.boolean().openapi({ description: 'Whether there is an appointment left.' }),
        }),
      )
      .openapi({ description: 'From today on.' }),
  })
  .openapi('PublicChannels')

const timePattern = /^([01][0-9]|2[0-3]):[0-5][0-9]$/
const time = z.string().regex(timePattern, 'Give a time as 09:30')

export const receptionDayBody = z
  .strictObject({
    day: daySchema,
    ...{ opensAt: time, closesAt: time, place: line },
    post: idSchema<PostCode>('The post that receives: a lead official or the head', 'lead-zhujia'),
    capacity: z.int().min(1).max(200).openapi({ description: 'Appointments at most.' }),
  })
  .refine(({ opensAt, closesAt }) => closesAt > opensAt, {
    path: ['closesAt'],
    message: 'Give a time after that at which it begins',
  })
  .openapi('ReceptionDayRequest')

export const receptionDayOut = z
  .strictObject({
    ...{ ...reception, post: idOut<PostCode>('lead-zhujia') },
    ...{ capacity: z.int(), taken: z.int(), cancelled: z.boolean() },
  })
  .openapi('ReceptionDay')

export const receptionDaysAnswer = z
  .strictObject({ receptionDays: z.array(receptionDayOut) })
  .openapi('ReceptionDays')

export const receptionDayParams = z.strictObject({
  id: idSchema<string>('The reception day', '0b9f7a52-5f5c-4a55-9a0e-2f1f0a3e9d10'),
})

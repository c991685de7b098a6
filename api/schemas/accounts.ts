import type { PersonId } from '../../domain/ids'
import { dialled } from '../../domain/phone'
import { z } from '../http/zod'
import { idOut, idSchema, textSchema } from './values'

const LEAST_LENGTH = 12

const person = idSchema<PersonId>('Whose id that is: GET /v1/people', 'person-7')
const name = textSchema(200).openapi({ description: 'As it stands in lists and letters.' })
const email = z
  .email('Give an e-mail address, or null')
  .max(200)
  .nullable()
  .openapi({ description: 'Where letters reach them; null: they read their inbox here.' })
const phone = z
  .string()
  .max(30)
  .refine(
    (text) => /^1[3-9]\d{9}$/.test(dialled(text)),
    'Give a mobile number of eleven digits, or null',
  )
  .nullable()
  .openapi({
    description: 'Where short messages reach them, if a gateway is configured; null: nowhere.',
    example: '13800000000',
  })
const login = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._-]{0,63}$/,
    'Give small letters, digits and . _ -, at most 64, the first a letter or digit',
  )
  .openapi({ description: 'Under which they sign in; for good.', example: 'mingzf' })

export const newPerson = z
  .strictObject({ name, email: email.default(null), phone: phone.default(null) })
  .openapi('NewPerson')

export const personChange = z
  .strictObject({ name: name.optional(), email: email.optional(), phone: phone.optional() })
  .refine((given) => Object.values(given).some((each) => each !== undefined), {
    message: 'Give the name, the address or the number',
  })
  .openapi('PersonChange')

export const personParams = z.strictObject({ id: person })
export const personAnswer = z
  .strictObject({ person: idOut<PersonId>('person-7') })
  .openapi('Person')

export const peopleAnswer = z
  .strictObject({
    people: z.array(
      z.strictObject({
        person: idOut<PersonId>('person-7'),
        name: z.string(),
        signsIn: z
          .boolean()
          .openapi({ description: 'Whether they have an account that is not disabled.' }),
      }),
    ),
  })
  .openapi('People')

export const newAccount = z.strictObject({ person, login }).openapi('NewAccount')
export const loginParams = z.strictObject({ login })
export const disabledBody = z.strictObject({ disabled: z.boolean() }).openapi('AccountDisabled')

export const accountsAnswer = z
  .strictObject({
    accounts: z.array(
      z.strictObject({
        login: z.string(),
        person: idOut<PersonId>('person-7'),
        name: z.string(),
        disabled: z.boolean(),
      }),
    ),
  })
  .openapi('Accounts')

export const passwordAnswer = z
  .strictObject({
    login: z.string(),
    password: z.string().openapi({
      description: 'Shown this once: hand it over at once. Whoever gets it changes it.',
    }),
  })
  .openapi('GivenPassword')

export const ownPasswordBody = z
  .strictObject({
    old: z.string().min(1).max(1_000),
    new: z
      .string()
      .min(LEAST_LENGTH, `Choose one of ${LEAST_LENGTH} characters or more`)
      .max(1_000),
  })
  .refine((given) => given.old !== given.new, { path: ['new'], message: 'Choose another one' })
  .openapi('OwnPassword')

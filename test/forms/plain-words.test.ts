import { z } from 'zod'
import { inPlainWords } from '../../forms/plain-words'

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, inPlainWords).error?.issues.map(({ message }) => message)

const field = (schema: z.ZodType) => z.strictObject({ field: schema })
const unit = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('days'), count: z.int() }),
  z.strictObject({ unit: z.literal('none') }),
])

test.each<[what: string, schema: z.ZodType, value: unknown, sentence: string]>([
  ['what is missing', field(z.string()), {}, 'This is missing: give a text'],
  ['a choice missing', field(z.enum(['a', 'b'])), {}, 'This is missing: give one of a, b'],
  ['nothing at all', field(z.string()), undefined, 'This is missing: give a JSON object'],
  ['null', field(z.string()), null, 'Give a JSON object'],
  ['a list for an object', field(z.string()), [], 'Give a JSON object'],
  ['a text for an object', field(z.string()), 'x', 'Give a JSON object'],
  ['another type', z.string(), 5, 'Give a text'],
  ['no number', z.coerce.number(), 'few', 'Give a number'],
  ['a broken number', z.int(), 1.5, 'Give a whole number'],
  ['no list', z.array(z.string()), 'x', 'Give a list'],
  ['no truth', z.boolean(), 'yes', 'Give true or false'],
  ['no null', z.null(), 1, 'Give null'],
  ['what is not wanted', z.never(), 1, 'Leave this out'],
  ['a type of its own', z.instanceof(Map), 1, 'Give a value of the form that is documented'],
  ['an own type', z.symbol(), 1, 'Give a value of the form that is documented'],
  ['a short text', z.string().min(1), '', 'Give at least 1 character'],
  ['a shorter text', z.string().min(3), '', 'Give at least 3 characters'],
  ['a long text', z.string().max(2), 'abc', 'Give at most 2 characters'],
  ['a text of another length', z.string().length(2), 'abc', 'Give exactly 2 characters'],
  ['an empty list', z.array(z.string()).min(1), [], 'Give at least 1 entry'],
  ['a long list', z.array(z.string()).max(1), ['a', 'b'], 'Give at most 1 entry'],
  ['a small number', z.int().min(2), 1, 'Give 2 or more'],
  ['a large number', z.int().max(2), 3, 'Give 2 or less'],
  ['a number at the edge', z.number().gt(2), 2, 'Give more than 2'],
  ['a number at the other', z.number().lt(2), 2, 'Give less than 2'],
  ['an odd number', z.number().multipleOf(2), 3, 'Give a multiple of 2'],
  ['another literal', z.literal(true), false, 'Give true'],
  ['no e-mail', z.email(), 'x', 'Give an e-mail address'],
  ['no day', z.iso.date(), '2026-02-30', 'Give a real day as YYYY-MM-DD'],
  ['no pattern', z.string().regex(/^a$/), 'b', 'Give it in the form that is documented'],
  [
    'a field nobody knows',
    field(z.any()),
    { field: 1, x: 1 },
    'Leave out "x": no such field is known here',
  ],
  ['two', z.strictObject({}), { x: 1, y: 1 }, 'Leave out "x", "y": no such fields are known here'],
  ['another branch', unit, { unit: 'weeks' }, 'Give one of days, none'],
  ['no branch', unit, {}, 'This is missing: give one of days, none'],
  ['neither', z.union([z.string(), z.array(z.string())]), 1, 'Give a text; or: Give a list'],
  [
    'a name too long',
    z.record(z.string().max(1), z.any()),
    { ab: 1 },
    'Give it other names. Give at most 1 character',
  ],
  [
    'a wrong entry',
    z.map(z.string(), z.string()),
    new Map<unknown, unknown>([['a', 1]]),
    'Give a text',
  ],
  [
    'an entry of a key that is no text',
    z.map(z.date(), z.string()),
    new Map<unknown, unknown>([[new Date(0), 1]]),
    'Give it other entries. Give a text',
  ],
  ['what nobody put in words', z.custom(() => false), 1, 'Give it in the form that is documented'],
])('%s is answered by what to give', (_what, schema, value, sentence) => {
  expect(said(schema, value)).toEqual([sentence])
})

test.each<[z.ZodType, unknown]>([
  [z.string('Say it'), 5],
  [z.string().min(1, 'Say it'), ''],
  [z.string().refine(() => false, 'Say it'), 'x'],
])('what a schema says itself is kept', (schema, value) => {
  expect(said(schema, value)).toEqual(['Say it'])
})

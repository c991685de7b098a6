import { z } from '../http/zod'

/** Lists are read page by page: each page names where the next begins. */

export const pageSize = z.coerce
  .number()
  .int()
  .min(1)
  .max(100)
  .default(50)
  .openapi({ type: 'integer', minimum: 1, maximum: 100, description: 'Most entries of one page.' })

const LONGEST_CURSOR = 400

/** Where a page ended, opaque to clients: `next` of the page before. */
export function cursorSchema<Place extends z.ZodType>(place: Place) {
  return z
    .string()
    .max(LONGEST_CURSOR)
    .transform((text, context): z.output<Place> => {
      const read = place.safeParse(parsed(text))
      if (read.success) return read.data
      context.addIssue({ code: 'custom', message: 'Give "next" of the page before, unchanged' })
      return z.NEVER
    })
    .optional()
    .openapi({
      ...{ type: 'string', maxLength: LONGEST_CURSOR },
      description: '"next" of the page before.',
    })
}

export const nextOut = z
  .string()
  .nullable()
  .openapi({ description: 'Give it as "after" for the next page; null on the last.' })

export function cursorOf(place: object | undefined): string | null {
  return place === undefined ? null : Buffer.from(JSON.stringify(place)).toString('base64url')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

import type { FieldCipher } from '../protection/field-cipher'
import { Problem } from './http/problem'
import type { z } from './http/zod'

/**
 * Where a page ended, unreadable to whoever holds it: for lists whose places would tell how much lies
 * between them that is not shown. Good for this list and this person only.
 */
export type CursorOf = { cipher: FieldCipher; list: string; person: string }

export function sealedCursor(of: CursorOf, place: object | undefined): string | null {
  if (place === undefined) return null
  const { value, keyId } = of.cipher.seal(placeOf(of), JSON.stringify(place))
  return `${keyId}.${Buffer.from(value).toString('base64url')}`
}

export function openedCursor<Place extends z.ZodType>(
  of: CursorOf,
  schema: Place,
  text: string | undefined,
): z.output<Place> | undefined {
  if (text === undefined) return undefined
  const [keyId = '', sealed = ''] = text.split('.')
  try {
    const opened = of.cipher.open(placeOf(of), Buffer.from(sealed, 'base64url'), keyId)
    return schema.parse(JSON.parse(opened))
  } catch {
    throw new Problem('invalid-request', 'Correct what "fields" lists and send it again.', {
      fields: [{ path: 'query.after', message: 'Give "next" of the page before, unchanged' }],
    })
  }
}

const placeOf = ({ list, person }: CursorOf): string => `cursor:${list}:${person}`

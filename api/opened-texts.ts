import type { FieldCipher } from '../protection/field-cipher'
import type { UndertakingText } from './queries/undertakings'
import { undertakingTextPlace } from './records/undertaking-texts'

/** What was written on an undertaking, by the id of the text. */
export function openedTexts(
  cipher: FieldCipher,
  texts: readonly UndertakingText[],
): ReadonlyMap<string, string> {
  return new Map(
    texts.map(({ id, body, bodyKey }) => [
      id,
      cipher.open(undertakingTextPlace(id), body, bodyKey),
    ]),
  )
}

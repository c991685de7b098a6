/** Keys by id; the first is used for writing, all of them for reading, so that keys can change. */
export type Keyring = { active: string; keys: ReadonlyMap<string, Buffer> }

const KEY_BYTES = 32

/**
 * Reads `id:base64[,id:base64…]`. Throws a sentence that names the variable and never the key.
 */
export function parseKeyring(variable: string, text: string): Keyring {
  const keys = new Map<string, Buffer>()
  for (const part of text.split(',')) {
    const [id, encoded, ...rest] = part.trim().split(':')
    const key = Buffer.from(encoded ?? '', 'base64')
    if (!id || !/^[a-zA-Z0-9_-]{1,32}$/.test(id) || rest.length > 0 || key.length !== KEY_BYTES) {
      throw new Error(
        `${variable} must hold id:base64 pairs of ${KEY_BYTES}-byte keys, separated by commas.`,
      )
    }
    if (keys.has(id)) throw new Error(`${variable} names the key id "${id}" twice.`)
    keys.set(id, key)
  }
  const active = keys.keys().next().value
  if (active === undefined) throw new Error(`${variable} holds no key.`)
  return { active, keys }
}

export function idsOf({ active, keys }: Keyring): { active: string; known: string[] } {
  return { active, known: [...keys.keys()] }
}

export function keyOf(ring: Keyring, id: string): Buffer {
  const key = ring.keys.get(id)
  if (key === undefined) {
    throw new Error(`Key "${id}" is not configured; keys stay as long as cases live.`)
  }
  return key
}

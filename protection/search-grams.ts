import { createCipheriv, hkdfSync } from 'node:crypto'

const BLOCK = 16

/** What texts are found by, each number once, as decimals; empty where nothing in them can be found. */
export type Grams = (...texts: readonly string[]) => string[]

/**
 * Two neighbouring characters become one number under a key of its own: in clear they would be the
 * text itself again (decision 48). One block of AES stands for each pair, so that a long text costs
 * a single call.
 */
export function createGrams(hashKey: Buffer): Grams {
  const key = Buffer.from(hkdfSync('sha256', hashKey, '', 'anjie search grams', 32))
  return (...texts) => {
    const pairs = [...new Set(texts.flatMap(pairsOf))]
    const clear = Buffer.alloc(pairs.length * BLOCK)
    pairs.forEach((pair, index) => clear.write(pair, index * BLOCK, BLOCK, 'utf8'))
    const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
    const sealed = cipher.update(clear)
    return pairs.map((_, index) => sealed.readBigInt64LE(index * BLOCK).toString())
  }
}

/** Signs and spaces part words; a pair never reaches over them. At most eight bytes, so it fits a block. */
function pairsOf(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return words.flatMap((word) => {
    const letters = [...word]
    return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
  })
}

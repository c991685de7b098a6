/** Whether all words somebody looks for stand in a text, in whatever width or case they are written. */
export function holdsAll(text: string, words: string): boolean {
  const plain = (written: string) => written.normalize('NFKC').toLowerCase()
  const within = plain(text)
  return plain(words)
    .split(/\s+/)
    .every((word) => within.includes(word))
}

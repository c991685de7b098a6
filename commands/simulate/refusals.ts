/** What the product said no to, by what was tried: it belongs to the summary. */
export class Refusals {
  private readonly counted = new Map<string, number>()
  /** Of each the first answer in full, for whoever looks into it. */
  readonly firstOf = new Map<string, string>()

  add(tried: string, refused: { code?: string | undefined; message: string }): void {
    const key = `${tried}: ${refused.code ?? 'no code'}`
    this.counted.set(key, (this.counted.get(key) ?? 0) + 1)
    if (!this.firstOf.has(key)) this.firstOf.set(key, refused.message)
  }

  get all(): Record<string, number> {
    return Object.fromEntries([...this.counted].sort(([one], [other]) => (one < other ? -1 : 1)))
  }
}

import { auditSeal, NO_SEAL, type AuditContent } from '../../protection/audit-seal'
import type { Keyring } from '../../protection/keyring'
import type { Finding } from './findings'

/** A seal, and the entry it is for where there is one. */
export type Link = {
  place: bigint
  entryId: bigint
  seal: Buffer
  keyId: string
  entry: AuditContent | undefined
}

/** What the next seal may have been made over. */
type Before = {
  /** As it stands there; undefined where seals are missing and their entries do not lead to the next. */
  stored: Buffer | undefined
  /** Where that does not fit its entry: the one that would. */
  rebuilt?: Buffer
  /** Something says that what is stored is what was made. */
  sure: boolean
}

/** Links that fit nothing, one behind the other. */
type Run = { from: Link; to: Link; sure: boolean }

/** Seals missing before a link, and what there is in their stead. */
type Gap = { from: bigint; to: bigint; left: number; candidates: Map<string, Buffer> }

/**
 * Goes along the chain seal by seal, and keeps only what the next one needs. Which of an entry and its
 * seal was changed the seal behind them says: it was made over the one that was there then.
 */
export class Chain {
  private before: Before = { stored: NO_SEAL, sure: true }
  private expected = 1n
  private run: Run | undefined
  private gap: Gap | undefined
  private unknown: (Finding & { kind: 'key-unknown' }) | undefined
  private found: Finding[] = []
  private lastKeyId: string | undefined

  constructor(private readonly ring: Keyring) {}

  get newestPlace(): bigint {
    return this.expected - 1n
  }

  /** A link begins: first comes what lies before it without a seal. */
  open({ place, keyId }: Link): void {
    if (place <= this.expected) return
    this.endRun()
    const { stored } = this.before
    const keyIds = new Set([keyId, this.lastKeyId ?? keyId])
    const known = [...keyIds].filter((id) => this.ring.keys.has(id))
    const candidates = new Map(stored === undefined ? [] : known.map((id) => [id, stored] as const))
    this.gap = { from: this.expected, to: place - 1n, left: 0, candidates }
  }

  /** An entry without a seal before the link that was opened. */
  unsealed(entry: AuditContent): void {
    if (this.gap === undefined) {
      this.found.push({ kind: 'entry-put-in', entry: BigInt(entry.id) })
      return
    }
    const place = this.gap.from + BigInt(this.gap.left)
    for (const [keyId, before] of this.gap.candidates) {
      this.gap.candidates.set(keyId, auditSeal(this.key(keyId), before, place, entry))
    }
    this.gap.left += 1
  }

  /** The link that was opened, after what lies before it. */
  close(link: Link): void {
    if (this.gap !== undefined) this.endGap(this.gap, link)
    this.expected = link.place + 1n
    this.lastKeyId = link.keyId
    if (!this.ring.keys.has(link.keyId)) this.cannotBeChecked(link)
    else if (link.entry === undefined) this.isMissing(link)
    else this.check(link, link.entry)
  }

  /** Ends what was not decided yet: there is no link behind it. */
  end(): void {
    this.endRun()
    this.endUnknown()
  }

  taken(): Finding[] {
    const found = this.found
    this.found = []
    return found
  }

  private check(link: Link, entry: AuditContent): void {
    this.endUnknown()
    const over = (before: Buffer) => auditSeal(this.key(link.keyId), before, link.place, entry)
    const { stored, rebuilt } = this.before
    const fits = (before: Buffer | undefined) =>
      before !== undefined && over(before).equals(link.seal)
    if (fits(stored)) this.endRun('entry-changed')
    else if (fits(rebuilt)) this.endRun('seal-changed')
    else return this.fail(link, stored && over(stored))
    this.before = { stored: link.seal, sure: true }
  }

  /** `made`: the seal it would have by what stands there. */
  private fail(link: Link, made: Buffer | undefined): void {
    const { run } = this
    const { sure } = this.before
    const alone = run === undefined && made !== undefined
    this.before = { stored: link.seal, sure: false, ...(alone ? { rebuilt: made } : {}) }
    // Behind missing seals it was said already that nothing can be said of it.
    if (made === undefined) return
    this.run = run === undefined ? { from: link, to: link, sure } : { ...run, to: link }
  }

  /** `told`: what the link behind a single one says of it. */
  private endRun(told?: 'entry-changed' | 'seal-changed'): void {
    const { run } = this
    this.run = undefined
    if (run === undefined) return
    const { from, to, sure } = run
    if (from !== to) this.found.push({ kind: 'chain-broken', from: from.place, to: to.place })
    else {
      const kind = told === 'seal-changed' || sure ? (told ?? 'does-not-fit') : 'does-not-fit'
      this.found.push({ kind, entry: from.entryId, place: from.place })
    }
  }

  private isMissing({ place, entryId, seal }: Link): void {
    this.endRun()
    this.endUnknown()
    this.found.push({ kind: 'entry-missing', entry: entryId, place })
    this.before = { stored: seal, sure: false }
  }

  private cannotBeChecked({ place, keyId, seal }: Link): void {
    this.endRun()
    if (this.unknown?.keyId === keyId && this.unknown.to === place - 1n) this.unknown.to = place
    else {
      this.endUnknown()
      this.unknown = { kind: 'key-unknown', keyId, from: place, to: place }
    }
    this.before = { stored: seal, sure: false }
  }

  private endUnknown(): void {
    if (this.unknown !== undefined) this.found.push(this.unknown)
    this.unknown = undefined
  }

  private endGap({ from, to, left, candidates }: Gap, link: Link): void {
    this.gap = undefined
    this.endUnknown()
    const { entry, keyId, place, seal } = link
    const full = entry !== undefined && this.ring.keys.has(keyId) && BigInt(left) === to - from + 1n
    const leads = full
      ? [...candidates.values()].find((before) =>
          auditSeal(this.key(keyId), before, place, entry).equals(seal),
        )
      : undefined
    this.found.push({ kind: 'seals-missing', from, to, left, whole: leads !== undefined })
    this.before = { stored: leads, sure: leads !== undefined }
  }

  private key(id: string): Buffer {
    const key = this.ring.keys.get(id)
    if (key === undefined) throw new RangeError(`No key "${id}"`)
    return key
  }
}

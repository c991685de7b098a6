import type { Connection } from '../../prisma/statements'
import type { AuditContent } from '../../protection/audit-seal'
import type { Keyring } from '../../protection/keyring'
import { Failure } from '../../runtime/failure'
import { Chain, type Link } from './chain'
import type { Finding } from './findings'
import {
  isOtherKey,
  keysInUse,
  nextLinks,
  notSealedYet,
  unsealedBetween,
  type NotSealedYet,
} from './rows'

export type Noted = { place: bigint; seal: string }

export type Outcome = {
  sealed: number
  findings: number
  newest: Noted | undefined
  waiting: NotSealedYet
}

const BEFORE_ALL = -(2n ** 63n)
const AFTER_ALL = 2n ** 63n

/** Walks entries and seals in order and tells each finding as it comes; the connection sees one moment. */
export async function verifyAudit(
  connection: Connection,
  ring: Keyring,
  noted: readonly Noted[],
  tell: (finding: Finding) => void,
): Promise<Outcome> {
  await requireRightKeys(connection, ring)
  const outcome: Omit<Outcome, 'waiting'> = { sealed: 0, findings: 0, newest: undefined }
  const told = (finding: Finding) => {
    outcome.findings += 1
    tell(finding)
  }
  const chain = new Chain(ring)
  let highest = BEFORE_ALL
  for (;;) {
    const links = await nextLinks(connection, outcome.newest?.place ?? BEFORE_ALL)
    const last = links.at(-1)
    if (last === undefined) break
    const upTo = links.reduce((most, { entryId }) => (entryId > most ? entryId : most), highest)
    await walk(chain, links, new Left(unsealedBetween(connection, highest, upTo)))
    chain.taken().forEach(told)
    links.flatMap((link) => otherThanNoted(link, noted)).forEach(told)
    outcome.sealed += links.length
    outcome.newest = { place: last.place, seal: last.seal.toString('hex') }
    highest = upTo
  }
  chain.end()
  chain.taken().forEach(told)
  const newest = outcome.newest?.place ?? 0n
  for (const { place } of noted) {
    if (place > newest) told({ kind: 'noted-seal-gone', place, newest })
  }
  return { ...outcome, waiting: await notSealedYet(connection, highest) }
}

async function walk(chain: Chain, links: readonly Link[], left: Left): Promise<void> {
  for (const link of links) {
    chain.open(link)
    await passUnsealed(chain, left, link.entryId)
    chain.close(link)
  }
  // Where seals were put out of order, some lie behind the last link.
  await passUnsealed(chain, left, AFTER_ALL)
}

async function passUnsealed(chain: Chain, left: Left, upTo: bigint): Promise<void> {
  for (let entry = await left.below(upTo); entry; entry = await left.below(upTo)) {
    chain.unsealed(entry)
  }
}

/** Entries without a seal, in order, as long as they lie before the next that has one. */
class Left {
  private next: AuditContent | undefined

  constructor(private readonly entries: AsyncGenerator<AuditContent, undefined>) {}

  async below(id: bigint): Promise<AuditContent | undefined> {
    this.next ??= (await this.entries.next()).value
    const { next } = this
    if (next === undefined || BigInt(next.id) > id) return undefined
    this.next = undefined
    return next
  }
}

function otherThanNoted({ place, seal }: Link, noted: readonly Noted[]): Finding[] {
  const other = noted.some((each) => each.place === place && each.seal !== seal.toString('hex'))
  return other ? [{ kind: 'noted-seal-other', place }] : []
}

/** With other bytes under the id of a key nothing would fit, and every sentence would be untrue. */
async function requireRightKeys(connection: Connection, ring: Keyring): Promise<void> {
  for (const id of await keysInUse(connection)) {
    const key = ring.keys.get(id)
    if (key === undefined || !(await isOtherKey(connection, id, key))) continue
    throw new Failure(
      `The key "${id}" of ANJIE_AUDIT_KEYS is not the one that sealed: none of its seals fits. Give it ` +
        'as the API has it. If it is the same, all its seals were replaced.',
    )
  }
}

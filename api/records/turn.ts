import type { Transaction } from './database'

/** What is opened one after the other: each a space of locks of its own. */
const spaces = { campaign: 0x63_61_6d_70, circular: 0x63_69_72_63, clusters: 0x63_6c_75_73 }

/** Whoever does the same in that moment waits until this transaction ends, and then sees what is there. */
export async function inTurn(
  tx: Pick<Transaction, '$queryRaw'>,
  of: keyof typeof spaces,
  which: string,
): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${spaces[of]}::int, hashtext(${which}))::text`
}

import type { Logger } from 'pino'
import type { FieldCipher } from '../protection/field-cipher'
import type { Database } from './records/database'
import { indexLeftFilings } from './records/filing-search'

/** Where nothing was left, little comes: registration writes what a filing is found by. */
const EVERY_MILLIS = 10 * 60_000
const BATCH = 50
/** A whole ledger takes a few rounds; between them the sweeper does its other work. */
const BATCHES_AT_ONCE = 40

export type IndexingDeps = { prisma: Database; fieldCipher: FieldCipher; log: Logger }

/** Every filing is found by its words, also after what it is found by was removed (docs/runbook.md). */
export function createIndexing({ prisma, fieldCipher, log }: IndexingDeps) {
  let next = 0

  /** One round; answers how many were made findable, and whether that was all. */
  async function index(): Promise<{ indexed: number; whole: boolean }> {
    let indexed = 0
    let after = ''
    for (let batches = 0; batches < BATCHES_AT_ONCE; batches += 1) {
      const found = await indexLeftFilings(prisma, fieldCipher, after, BATCH)
      indexed += found.indexed
      if (found.failed.length > 0) log.error({ filings: found.failed }, 'texts cannot be opened')
      if (found.last === undefined) return { indexed, whole: true }
      after = found.last
    }
    return { indexed, whole: false }
  }

  return {
    index,
    /** Every ten minutes once none is left, and never a reason to stop what else is to be done. */
    async whenDue(): Promise<void> {
      if (performance.now() < next) return
      try {
        const { indexed, whole } = await index()
        if (whole) next = performance.now() + EVERY_MILLIS
        if (indexed > 0) log.info({ indexed }, 'filings were made findable')
      } catch (error) {
        log.warn({ err: error }, 'some filings cannot be found by their words yet; trying again')
      }
    },
  }
}

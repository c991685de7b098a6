import type { Logger } from 'pino'
import type { FieldCipher } from '../protection/field-cipher'
import type { Database } from './records/database'
import { indexLeftFilings } from './records/filing-search'

const EVERY_MILLIS = 60_000
const BATCH = 50
/** A whole ledger takes a few rounds; between them the sweeper does its other work. */
const BATCHES_AT_ONCE = 40

export type IndexingDeps = { prisma: Database; fieldCipher: FieldCipher; log: Logger }

/** Every filing is found by its words, also after what it is found by was removed (docs/runbook.md). */
export function createIndexing({ prisma, fieldCipher, log }: IndexingDeps) {
  let next = 0

  /** One round; answers how many were made findable. */
  async function index(): Promise<number> {
    let indexed = 0
    for (let batches = 0; batches < BATCHES_AT_ONCE; batches += 1) {
      const found = await indexLeftFilings(prisma, fieldCipher, BATCH)
      indexed += found
      if (found < BATCH) break
    }
    return indexed
  }

  return {
    index,
    /** At most once a minute, and never a reason to stop what else is to be done. */
    async whenDue(): Promise<void> {
      if (performance.now() < next) return
      try {
        const indexed = await index()
        if (indexed < BATCH * BATCHES_AT_ONCE) next = performance.now() + EVERY_MILLIS
        if (indexed > 0) log.info({ indexed }, 'filings were made findable')
      } catch (error) {
        log.warn({ err: error }, 'some filings cannot be found by their words yet; trying again')
      }
    },
  }
}

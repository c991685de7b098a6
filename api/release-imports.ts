import type { VillageCode } from '../domain/ids'
import { readRow, type OldMatter } from '../domain/ledger/old-matter'
import { fieldsOf } from '../domain/ledger/row-cells'
import { dayOf, type Instant } from '../domain/time/day'
import type { AppDeps } from './deps'
import { isDatabaseOutage } from './http/outages'
import { Problem } from './http/problem'
import { placesOf } from './queries/places'
import { appendAudit } from './records/audit'
import type { Intake } from './records/filing-rows'
import {
  endRelease,
  markRefused,
  openCells,
  orderedImports,
  readyRows,
  type OrderedImport,
  type ReadyRow,
} from './records/ledger-imports'
import { takeOver, type TakenOver } from './records/taken-over'
import { settingsFor } from './settings-for'

/** Rows looked at together. */
const AT_ONCE = 100

export type ReleasingDeps = Pick<
  AppDeps,
  'prisma' | 'pool' | 'fieldCipher' | 'caseClient' | 'clock' | 'log'
>

/** `stopping`: this process ends, and the next goes on. `unavailable`: the workflow server is away. */
type ReleasingRound = { readonly stopping: () => boolean; unavailable?: boolean }

/**
 * Registers what was released, row by row: each in a transaction of its own, and each once, whoever
 * else is at it. Answers how many; what is left when this process ends, the next round takes up. A row that
 * cannot be registered keeps no other from it, nor an import another one.
 */
export async function releaseOrdered(
  deps: ReleasingDeps,
  round: ReleasingRound = { stopping: () => false },
): Promise<number> {
  let registered = 0
  for (const ordered of await orderedImports(deps.prisma)) {
    registered += await releaseOne(deps, ordered, round)
  }
  return registered
}

async function releaseOne(
  deps: ReleasingDeps,
  ordered: OrderedImport,
  round: ReleasingRound,
): Promise<number> {
  const { villages } = await placesOf(deps.prisma)
  const failed: { row: number; error: unknown }[] = []
  let registered = 0
  let rows = await readyRows(deps.pool, ordered.id, { after: 0, most: AT_ONCE })
  while (rows.length > 0) {
    for (const row of rows) {
      if (round.stopping()) return registered
      try {
        if (await register(deps, ordered, { row, villages, round })) registered += 1
      } catch (error) {
        // What every row would meet with is for whoever sweeps: the database, or an organisation that is not whole.
        if (error instanceof Problem || isDatabaseOutage(error)) throw error
        failed.push({ row: row.position, error })
      }
    }
    const after = rows.at(-1)?.position ?? 0
    rows = await readyRows(deps.pool, ordered.id, { after, most: AT_ONCE })
  }
  const [first] = failed
  if (first === undefined) await finish(deps, ordered)
  else {
    // Its message might hold what stands in the row.
    const { name, code } = first.error as { name?: unknown; code?: unknown }
    const said = { import: ordered.id, row: first.row, rows: failed.length, code: code ?? name }
    deps.log.error(said, 'rows of an import cannot be registered')
  }
  return registered
}

async function finish({ prisma, clock, log }: ReleasingDeps, { id, releasedBy }: OrderedImport) {
  const now = clock.now()
  await prisma.$transaction(async (tx) => {
    if (!(await endRelease(tx, id, now))) return
    const done = { actor: releasedBy, action: 'import-registered', subject: `import:${id}` }
    await appendAudit(tx, now, done)
    log.info({ import: id }, 'an import was registered')
  })
}

type Villages = ReadonlyMap<string, VillageCode>

/** Whether it was registered here, and not meanwhile by somebody else. */
async function register(
  deps: ReleasingDeps,
  ordered: OrderedImport,
  { row, villages, round }: { row: ReadyRow; villages: Villages; round: ReleasingRound },
): Promise<boolean> {
  const now = deps.clock.now()
  const matter = matterOf(deps, ordered, row, now)
  const place = { id: ordered.id, position: row.position }
  if (matter.village !== undefined && !villages.has(matter.village)) {
    // It was there when the file was read, and has another name now.
    await markRefused(deps.pool, place, [{ field: 'village', code: 'unknown-village' }])
    return false
  }
  const intake = await intakeOf(deps, ordered, { matter, villages }, now)
  const by = { pool: deps.pool, cipher: deps.fieldCipher, actor: ordered.releasedBy }
  const taken = await takeOver(by, place, takenOver(row, matter, intake))
  if (taken?.start !== undefined && round.unavailable !== true) {
    const { kind } = await deps.caseClient.start(taken.start)
    // Then the sweeper starts it, and not every row waits for a server that is away.
    if (kind === 'unavailable') round.unavailable = true
  }
  return taken !== undefined
}

function takenOver({ becomes }: ReadyRow, matter: OldMatter, intake: Intake): TakenOver {
  const { subject, answer, kind, route, acceptedOn, answeredOn } = matter
  if (becomes === 'backlog') return { becomes, subject, answer, intake }
  const endedOn = matter.endedOn ?? answeredOn
  if (endedOn === undefined) throw new RangeError('A record has a day on which it ended')
  const days = { ...(acceptedOn && { acceptedOn }), ...(answeredOn && { answeredOn }), endedOn }
  const record = { kind, route, ...days, ...(answer === undefined ? {} : { answer }) }
  return { becomes, subject, intake: { ...intake, record } }
}

/** Today's reading of it: it was whole when it was read, and only grows older. */
function matterOf(
  { fieldCipher }: ReleasingDeps,
  { id, mapping }: OrderedImport,
  row: ReadyRow,
  now: Instant,
): OldMatter {
  const cells = openCells(fieldCipher, id, row)
  const read = readRow(fieldsOf(cells, mapping), mapping.assumed, dayOf(now))
  if ('matter' in read) return read.matter
  throw new Error(`Row ${row.position} of import ${id} cannot be read any more`)
}

type Read = { matter: OldMatter; villages: Villages }

async function intakeOf(
  deps: ReleasingDeps,
  { mapping, releasedBy, releasedForPost }: OrderedImport,
  { matter, villages }: Read,
  now: Instant,
): Promise<Intake> {
  const { channel, receivedOn, title, words, name, address, phone } = matter
  const village = matter.village === undefined ? undefined : villages.get(matter.village)
  const { place } = mapping.assumed
  const settings = await settingsFor(deps, { receivedOn, village, place }, dayOf(now))
  return {
    ...{ channel, receivedOn, title, words, village, settings },
    petitioners: [{ name, address, phone }],
    claims: [title],
    ...{ accused: [], accusedUnits: [], inherited: true },
    ...{ registeredBy: releasedBy, registeredForPost: releasedForPost, registeredAt: now },
  }
}

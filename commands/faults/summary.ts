import { answersInOutages, calmMillis } from './checks/answers'
import { bellsHeardOnce, latestBell } from './checks/bells'
import { carriedOutOnce } from './checks/carried-out-once'
import { dutiesKept } from './checks/duties'
import { numbersWithoutGap } from './checks/numbers'
import { nothingReconciled, rowsAsWorkflows } from './checks/rows'
import type { Witness } from './clients/witness'
import type { Ran } from './run'

/** What went wrong, a sentence each. */
export function violationsIn(ran: Ran): string[] {
  const { witness, bells, struck, outages, evidence, heardUntil } = ran
  const { written, standings, round, unreplayed } = evidence
  return [
    ...witness.troubles,
    ...carriedOutOnce({ ...witness, unanswered: unansweredOf(witness) }, written),
    ...numbersWithoutGap(written, witness.registered),
    ...rowsAsWorkflows(written.rows, standings),
    ...nothingReconciled(round, written.rows.length),
    ...dutiesKept(written, standings, heardUntil),
    ...bellsHeardOnce(bells, written, heardUntil),
    ...answersInOutages(witness.asked, outages),
    ...struck.flatMap(({ strike, lost }) =>
      strike.losses > 0 && lost === 0 ? ['Not one answer of the database was lost.'] : [],
    ),
    ...unreplayed,
  ]
}

/** Commands that were neither acknowledged nor refused. */
function unansweredOf({ asked }: Witness) {
  return asked.flatMap(({ command, attempts }) => {
    const status = attempts.at(-1)?.status
    const open = status === undefined || status === 'broken' || status === 503
    return command !== undefined && open ? [command] : []
  })
}

export function summaryLines(ran: Ran): string[] {
  const { witness, bells, outages, evidence, heardUntil } = ran
  const { written, replayed } = evidence
  const attempts = witness.asked.flatMap((each) => each.attempts)
  const repeated = witness.asked.filter((each) => each.attempts.length > 1).length
  const unavailable = attempts.filter(({ status }) => status === 503)
  const broken = attempts.filter(({ status }) => status === 'broken')
  const slowest = Math.max(0, ...unavailable.map(({ millis }) => millis)) / 1_000
  const rang = bells.filter(({ at }) => at <= heardUntil)
  const late = latestBell(rang, written.entries)
  const calm = calmMillis(witness.asked, outages) / 1_000
  return [
    `${written.rows.length} cases of ${witness.registered.length} filings; ${witness.acknowledged.length} commands acknowledged, ${witness.refused.length} refused as they should be`,
    `${witness.asked.length} requests, ${repeated} of them repeated under their key: ${unavailable.length} answers 503 (the slowest after ${slowest.toFixed(1)} s), ${broken.length} connections broken; in calm, 19 of 20 answers within ${calm.toFixed(2)} s`,
    `${written.entries.length} journal entries, ${written.duties.length} duties, ${written.inbox.length} messages in inboxes; ${written.slips.length} slips`,
    `${rang.length} ladders rang during the run${late === undefined ? '' : `, the latest ${late.toFixed(1)} s after its moment`}`,
    `${replayed} histories replayed`,
  ]
}

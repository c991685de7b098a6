import type { Logger } from 'pino'
import type { AppDeps } from './deps'
import type { Remembering } from './http/route'
import { lockApproval } from './records/approval-use'
import { inTransactionClosedBy } from './records/database'
import type { Intake } from './records/filing-rows'
import { numberFiling, storingFiling, type NumberedFiling } from './records/intake'
import { approvalNotUsable } from './registration'

type Filing = { deps: AppDeps; log: Logger; idempotency: Remembering }

/**
 * Registers what was checked, at the counter and online alike: numbers, filing, case, audit and answer in
 * one transaction, and only then its workflow (walk, step 2).
 */
export async function fileIntake<Answer>(
  { deps, log, idempotency }: Filing,
  intake: Intake,
  answerOf: (filed: NumberedFiling) => Answer,
): Promise<Answer> {
  const { answer, start } = await inTransactionClosedBy(deps.pool, async (connection) => {
    const { lateEntryApproval } = intake
    if (lateEntryApproval !== undefined && !(await lockApproval(connection, lateEntryApproval))) {
      throw approvalNotUsable(intake.receivedOn)
    }
    const filed = { ...intake, ...(await numberFiling(connection, intake)) }
    const answer = answerOf(filed)
    const audit = {
      actor: filed.start.registration.registeredBy,
      action: 'filing-registered',
      subject: `filing:${filed.filing}`,
      detail: { case: filed.number, channel: intake.channel },
    }
    const along = { audit, answer: idempotency.keeping(201, answer) }
    const last = storingFiling(deps.fieldCipher, filed, along)
    return { last, result: { answer, start: filed.start } }
  })
  // It is registered whether or not its workflow can start now: the sweeper starts what was left.
  const started = await deps.caseClient.start(start)
  if (started.kind === 'unavailable') {
    log.warn({ case: start.registration.number, outage: started.reason }, 'case not started yet')
  }
  return answer
}

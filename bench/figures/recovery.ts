import { randomUUID } from 'node:crypto'
import type { Client } from '@temporalio/client'
import { caseWorkflowId, commandUpdate, type CommandMessage } from '../../contract/case-workflow'
import type { CaseNumber, PersonId, PetitionerId } from '../../domain/ids'
import { ApiSession } from '../api-session'
import { bareClient, today, untilSettled } from '../cases'
import { timed, type Figure } from '../figure'

/** The worker is killed and started again at once: how long until the next command is answered. */
export const recovery: Figure = {
  name: 'recovery',
  async measure(bench) {
    const installation = await bench.installation()
    const session = await ApiSession.signIn(installation.origin, installation.signIns, 'office')
    const bare = await bareClient(installation, session)
    session.close()
    const took: number[] = []
    for (let run = 0; run < bench.runs; run += 1) {
      const number = await bare.register()
      await untilSettled(installation.pool, number)
      await installation.killWorker()
      const started = installation.startWorker()
      took.push((await timed(() => answer(installation.client, number))) / 1_000)
      await started
    }
    return [{ name: 'killed worker to the next answer', unit: 's', runs: took }]
  },
}

const deadlineMs = 4_000
const patienceMs = 60_000

/** As people do it: the same key again, until an answer comes. */
async function answer(client: Client, number: CaseNumber): Promise<void> {
  const updateId = randomUUID()
  const handle = client.workflow.getHandle(caseWorkflowId(number))
  const until = Date.now() + patienceMs
  for (;;) {
    try {
      await client.withDeadline(Date.now() + deadlineMs, () =>
        handle.executeUpdate(commandUpdate, { updateId, args: [notice(number)] }),
      )
      return
    } catch (error) {
      if (Date.now() > until) throw error
    }
  }
}

function notice(number: CaseNumber): CommandMessage {
  const recipient = `F${number}-P1` as PetitionerId
  return {
    command: {
      facts: { kind: 'serve-notice', says: 'receipt', recipient, way: 'signed' },
      actor: 'person-4' as PersonId,
      occurredOn: today(),
    },
    bodyHash: 'f'.repeat(64),
  }
}

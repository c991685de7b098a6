import path from 'node:path'
import { NativeConnection } from '@temporalio/worker'
import type { ProjectionActivities } from '../../contract/projection'
import type { ReconciliationActivities } from '../../contract/reconciliation'
import type { RulesUpdateActivities } from '../../contract/rules-update'
import type { UndertakingActivities } from '../../contract/undertaking-workflow'
import type { Keyring } from '../../protection/keyring'
import { createDataConverter } from '../../protection/data-converter'
import { createWorker } from '../../worker/worker'
import { testServers } from '../support/servers'

/** The real worker with the built bundle; what it projects into is up to the test. */
export async function runCaseWorker(options: {
  namespace: string
  payloadKeys: Keyring
  projectCase: ProjectionActivities['projectCase']
  rulesUpdate?: RulesUpdateActivities
  reconciliation?: ReconciliationActivities
  undertakings?: UndertakingActivities
}): Promise<{ stop(): Promise<void> }> {
  const connection = await NativeConnection.connect({ address: testServers().temporal.address })
  const noMessages = () => Promise.reject(new Error('no messages are delivered here'))
  const worker = await createWorker({
    connection,
    namespace: options.namespace,
    dataConverter: createDataConverter(options.payloadKeys),
    activities: {
      projectCase: options.projectCase,
      deliverOutbox: noMessages,
      composeDigests: noMessages,
      sendMail: noMessages,
      sendToChannels: noMessages,
      raiseCalendarAlarms: noMessages,
      ...{ tellCalendar: noMessages, updateCases: noMessages, ...options.rulesUpdate },
      ...{ reconcileRows: noMessages, reconcileWorkflows: noMessages, keepRound: noMessages },
      ...{ projectUndertaking: noMessages, freezeFigures: noMessages },
      ...{
        beginUndertakings: noMessages,
        takeOnCases: noMessages,
        releaseCases: noMessages,
        ...options.undertakings,
      },
      ...options.reconciliation,
    },
    workflows: {
      workflowBundle: { codePath: path.join(__dirname, '..', '..', 'dist', 'workflow-bundle.js') },
    },
    cachedWorkflows: 50,
    stickyTimeoutMillis: 3000,
  })
  const running = worker.run()
  return {
    async stop() {
      worker.shutdown()
      await running
      await connection.close()
    },
  }
}

import { join } from 'node:path'
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker'
import { createDataConverter } from '../protection/data-converter'
import { parseKeyring } from '../protection/keyring'
import { EMPTY_QUEUE } from './empty'

/** A worker for the empty workflow alone: its own process, bundle and queue, the same codec. */
async function main(): Promise<void> {
  const { TEMPORAL_ADDRESS = '', TEMPORAL_NAMESPACE = '', ANJIE_PAYLOAD_KEYS = '' } = process.env
  const logger = new DefaultLogger('WARN')
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: join(__dirname, 'empty-workflow.js'),
    failureConverterPath: join(__dirname, '..', 'protection', 'failure-converter.js'),
    logger,
  })
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address: TEMPORAL_ADDRESS }),
    namespace: TEMPORAL_NAMESPACE,
    taskQueue: EMPTY_QUEUE,
    dataConverter: createDataConverter(parseKeyring('ANJIE_PAYLOAD_KEYS', ANJIE_PAYLOAD_KEYS)),
    workflowBundle,
    maxCachedWorkflows: 500,
  })
  process.send?.('ready')
  await worker.run()
}

void main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
})

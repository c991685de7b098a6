import { z } from 'zod'
import { readEnvironment } from '../environment'
import { sentenceOf } from '../failure'
import { openOperatorView } from './server'

const address = 'must be an address such as http://api:8080'
const port = 'must be a port number'

export const operatorViewEnvSchema = z.object({
  /** Temporal's web UI, as reached from here. */
  TEMPORAL_UI_ADDRESS: z.url(address),
  /** The API, as reached from here: it decodes payloads for a signed-in operator. */
  API_ADDRESS: z.url(address),
  /** This view, as the browser sees it. */
  TEMPORAL_UI_ORIGIN: z.url(address),
  TEMPORAL_NAMESPACE: z.string().min(1, 'must not be empty').default('default'),
  VIEW_HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  VIEW_PORT: z.coerce.number(port).int(port).min(1, port).max(65535, port).default(8233),
})

/** The view as a process of its own, for a production deployment. */
async function main(): Promise<void> {
  const env = readEnvironment(operatorViewEnvSchema, process.env)
  const view = await openOperatorView({
    port: env.VIEW_PORT,
    host: env.VIEW_HOST,
    origin: env.TEMPORAL_UI_ORIGIN,
    ui: env.TEMPORAL_UI_ADDRESS,
    api: env.API_ADDRESS,
    namespace: env.TEMPORAL_NAMESPACE,
    guarded: true,
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void view.close().then(() => process.exit(0)))
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`The operators' view could not start: ${sentenceOf(error)}\n`)
    process.exit(1)
  })
}

import type { AppDeps } from '../deps'
import { defineRoute } from '../http/route'
import { z } from '../http/zod'
import { databaseHealth } from '../queries/health'

/** A store that has not answered by then counts as away. */
const DEADLINE_MILLIS = 2_000

const state = z.enum(['ok', 'no answer'])
const readiness = z
  .strictObject({ ready: z.boolean(), database: state, workflowService: state })
  .openapi('Readiness')

export const liveRoute = defineRoute({
  method: 'get',
  path: '/livez',
  operationId: 'live',
  summary: 'The process runs',
  tags: ['health'],
  access: { public: true },
  answers: { 200: { description: 'It does', schema: z.strictObject({ live: z.literal(true) }) } },
  problems: [],
  handle: () => Promise.resolve({ status: 200 as const, body: { live: true as const } }),
})

export const readyRoute = defineRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'ready',
  summary: 'The process and both stores behind it answer',
  tags: ['health'],
  access: { public: true },
  answers: {
    200: { description: 'Send requests', schema: readiness },
    503: { description: 'One of them does not answer: it says which', schema: readiness },
  },
  problems: [],
  async handle({ deps }) {
    const [database, workflowService] = await probed(deps)
    const ready = database === undefined && workflowService === undefined
    return {
      status: ready ? (200 as const) : (503 as const),
      body: { ready, database: said(database), workflowService: said(workflowService) },
    }
  },
})

type Troubles = readonly [database: string | undefined, workflowService: string | undefined]

/** Anybody may ask, so that those who ask within a second share one look at both stores. */
const PROBE_MILLIS = 1_000
const probes = new WeakMap<AppDeps, { until: number; troubles: Promise<Troubles> }>()

function probed(deps: AppDeps): Promise<Troubles> {
  const last = probes.get(deps)
  if (last !== undefined && performance.now() < last.until) return last.troubles
  const troubles = Promise.all([inTime(databaseHealth(deps.prisma)), inTime(workflowHealth(deps))])
  const probe = { until: Infinity, troubles }
  probes.set(deps, probe)
  return troubles.finally(() => (probe.until = performance.now() + PROBE_MILLIS))
}

async function workflowHealth({ caseClient, log }: AppDeps): Promise<string | undefined> {
  try {
    return await caseClient.health()
  } catch (error) {
    log.warn({ err: error }, 'the workflow service does not answer')
    return 'no answer'
  }
}

const said = (trouble: string | undefined) =>
  trouble === undefined ? ('ok' as const) : ('no answer' as const)

function inTime(health: Promise<string | undefined>): Promise<string | undefined> {
  let timer: NodeJS.Timeout
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('too late'), DEADLINE_MILLIS)
  })
  return Promise.race([health, late]).finally(() => clearTimeout(timer))
}

import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { WorkflowHandle } from '@temporalio/client'
import { caseWorkflowId, commandUpdate, type CommandMessage } from '../../contract/case-workflow'
import type { CommandFacts } from '../../domain/case/commands'
import type { CaseNumber, PersonId, PetitionerId, PostCode, UnitCode } from '../../domain/ids'
import { ApiSession } from '../api-session'
import { atOnce, bareClient, today, untilQuiet, untilSettled } from '../cases'
import { startEmpty, startEmptyWorker } from '../empty'
import { emptyUpdate, type emptyWorkflow } from '../empty-workflow'
import { percentile, ratios, timed, type Figure, type Measured } from '../figure'
import type { Installation } from '../installation'

/** The first four steps of a case, which open and close most of its duties. */
type Step = {
  path: string
  /** Whose step it is. */
  login: 'office' | 'unit'
  body(number: CaseNumber): object
  facts(number: CaseNumber): CommandFacts
}

const recipient = (number: CaseNumber) => `F${number}-P1` as PetitionerId
const unit = 'natural-resources' as UnitCode
const unitHead = 'natural-resources-head' as PostCode
const lead = 'lead-zhujia' as PostCode
const route = 'hear-and-decide'

const steps: readonly Step[] = [
  {
    ...{ path: 'notices', login: 'office' },
    body: (number) => ({ recipient: recipient(number), way: 'signed' }),
    facts: (number) => ({
      kind: 'serve-notice',
      says: 'receipt',
      recipient: recipient(number),
      way: 'signed',
    }),
  },
  {
    ...{ path: 'acceptance', login: 'office' },
    body: () => ({ kind: 'petition', route }),
    facts: () => ({ kind: 'accept', caseKind: 'petition', route }),
  },
  {
    ...{ path: 'entrustment', login: 'office' },
    body: () => ({ unit, lead }),
    facts: () => ({ kind: 'entrust', unit, unitHead, lead }),
  },
  {
    ...{ path: 'signature', login: 'unit' },
    body: () => ({}),
    facts: () => ({ kind: 'sign-for' }),
  },
]

/** The messenger ends its round after the messages lie where they belong. */
const REST_MS = 50

type Sessions = Record<Step['login'], ApiSession>
type Way = 'update' | 'empty' | 'http' | 'waiting'
type Took = Record<Way, number[]>

/** A command by itself and through the API, against an update of a workflow that does nothing. */
export const command: Figure = {
  name: 'command',
  async measure(bench) {
    const installation = await bench.installation()
    await startEmptyWorker(installation, bench.cleanup)
    const signIn = (login: Step['login']) =>
      ApiSession.signIn(installation.origin, installation.signIns, login)
    const sessions: Sessions = { office: await signIn('office'), unit: await signIn('unit') }
    const runs: Took[] = []
    // The first answers of every process are slow: they are not counted.
    await oneRun(installation, sessions, 3)
    for (let run = 0; run < bench.runs; run += 1) {
      runs.push(await oneRun(installation, sessions, bench.samples(25)))
    }
    Object.values(sessions).forEach((session) => session.close())
    return measured(runs)
  },
}

/**
 * Every case takes its four steps one after another, each way in turn. The next command is sent
 * when the last has been written and all has come to rest, as people work; that wait is not counted.
 */
async function oneRun(
  installation: Installation,
  sessions: Sessions,
  count: number,
): Promise<Took> {
  const { pool, client } = installation
  const subjects = await newSubjects(installation, sessions.office, count)
  const took: Took = { update: [], empty: [], http: [], waiting: [] }
  for (const [at, step] of steps.entries()) {
    const sample = async (way: Way, number: CaseNumber, work: () => Promise<unknown>) => {
      took[way].push(await timed(work))
      if (way !== 'empty') await untilSettled(pool, number, at + 2)
      await sleep(REST_MS)
    }
    const http = (number: CaseNumber, wait: 0 | 1) =>
      sessions[step.login].post(`/v1/cases/${number}/${step.path}?wait=${wait}`, {
        ...step.body(number),
        occurredOn: today(),
      })
    for (const { empty, one, two, three } of subjects) {
      const message = messageOf(step.facts(one))
      const handle = client.workflow.getHandle(caseWorkflowId(one))
      await sample('update', one, () => handle.executeUpdate(commandUpdate, { args: [message] }))
      await sample('empty', one, () => empty.executeUpdate(emptyUpdate, { args: [message] }))
      await sample('http', two, () => http(two, 0))
      await sample('waiting', three, () => http(three, 1))
    }
  }
  return took
}

type Subjects = {
  empty: WorkflowHandle<typeof emptyWorkflow>
  one: CaseNumber
  two: CaseNumber
  three: CaseNumber
}

async function newSubjects(
  installation: Installation,
  office: ApiSession,
  count: number,
): Promise<Subjects[]> {
  const bare = await bareClient(installation, office)
  const subjects = await atOnce(4, count, async () => ({
    empty: await startEmpty(installation, `empty-${randomUUID()}`),
    one: await bare.register(),
    two: await bare.register(),
    three: await bare.register(),
  }))
  await untilQuiet(installation.pool)
  return subjects
}

function messageOf(facts: CommandFacts): CommandMessage {
  const actor = 'person-4' as PersonId
  const onBehalfOf = 'office-registrar' as PostCode
  return {
    command: { facts, actor, onBehalfOf, occurredOn: today() },
    bodyHash: randomUUID().replaceAll('-', '').repeat(2),
  }
}

function measured(runs: readonly Took[]): Measured[] {
  const at = (way: Way, per: number) => runs.map((took) => percentile(took[way], per))
  const both = (name: string, way: Way): Measured[] => [
    { name: `${name}, p50`, unit: 'ms', runs: at(way, 50) },
    { name: `${name}, p99`, unit: 'ms', runs: at(way, 99) },
  ]
  const ratio = (name: string, way: Way): Measured => {
    return { name, unit: '×', runs: ratios(at(way, 50), at('empty', 50)) }
  }
  return [
    ...both('update of an empty workflow', 'empty'),
    ...both('command as an update', 'update'),
    ...both('command through the API, not waiting', 'http'),
    ...both('command through the API, waiting for the row', 'waiting'),
    { ...ratio('command: update ÷ empty update, p50', 'update'), aim: '≤ 1.5' },
    { ...ratio('command: API ÷ empty update, p50', 'http'), aim: '≤ 2' },
    ratio('command: API with waiting ÷ empty update, p50', 'waiting'),
  ]
}

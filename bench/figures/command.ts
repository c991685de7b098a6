import type { WorkflowHandle } from '@temporalio/client'
import { randomUUID } from 'node:crypto'
import { caseWorkflowId, commandUpdate, type CommandMessage } from '../../contract/case-workflow'
import type { CommandFacts } from '../../domain/case/commands'
import type { CaseNumber, PersonId, PetitionerId, PostCode, UnitCode } from '../../domain/ids'
import { ApiSession } from '../api-session'
import { atOnce, bareClient, today, untilQuiet, untilSettled } from '../cases'
import { startEmpty, startEmptyWorker } from '../empty'
import { emptyUpdate, type emptyWorkflow } from '../empty-workflow'
import { percentile, ratios, timed, type Bench, type Figure, type Measured } from '../figure'
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
    facts: (number) => ({ kind: 'serve-notice', recipient: recipient(number), way: 'signed' }),
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
    await oneRun(bench, installation, sessions, 3)
    for (let run = 0; run < bench.runs; run += 1) {
      runs.push(await oneRun(bench, installation, sessions, bench.samples(25)))
    }
    Object.values(sessions).forEach((session) => session.close())
    return measured(runs)
  },
}

/**
 * Every case takes its four steps one after another, each way in turn. The next command is sent
 * when the last has been written, as one person works; that wait is not part of any figure.
 */
async function oneRun(
  _bench: Bench,
  installation: Installation,
  sessions: Sessions,
  count: number,
): Promise<Took> {
  const { pool, client } = installation
  const bare = await bareClient(installation, sessions.office)
  const numbers = await atOnce(4, 3 * count, () => bare.register())
  const empties: WorkflowHandle<typeof emptyWorkflow>[] = []
  for (let each = 0; each < count; each += 1) {
    empties.push(await startEmpty(installation, `empty-${randomUUID()}`))
  }
  await untilQuiet(pool)
  const took: Took = { update: [], empty: [], http: [], waiting: [] }
  for (const [at, step] of steps.entries()) {
    const http = (number: CaseNumber, wait: 0 | 1) =>
      sessions[step.login].post(`/v1/cases/${number}/${step.path}?wait=${wait}`, {
        ...step.body(number),
        occurredOn: today(),
      })
    const update = (number: CaseNumber) =>
      client.workflow
        .getHandle(caseWorkflowId(number))
        .executeUpdate(commandUpdate, { args: [messageOf(step.facts(number))] })
    for (const [which, empty] of empties.entries()) {
      const [one, two, three] = numbers.slice(3 * which, 3 * which + 3)
      if (one === undefined || two === undefined || three === undefined) continue
      const args: [unknown] = [messageOf(step.facts(one))]
      took.update.push(await timed(() => update(one)))
      await untilSettled(pool, one, at + 2)
      took.empty.push(await timed(() => empty.executeUpdate(emptyUpdate, { args })))
      took.http.push(await timed(() => http(two, 0)))
      await untilSettled(pool, two, at + 2)
      took.waiting.push(await timed(() => http(three, 1)))
      await untilSettled(pool, three, at + 2)
    }
  }
  return took
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

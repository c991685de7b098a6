import type { Logger } from 'pino'
import type { CommandAnswer } from '../contract/case-workflow'
import type { Action, CaseAction } from '../domain/access'
import type { FactsOf } from '../domain/case/commands'
import type { CaseNumber } from '../domain/ids'
import type { Day } from '../domain/time/day'
import type { AppDeps } from './deps'
import {
  giveCommand,
  type Beforehand,
  type CommandRequest,
  type InTurn,
  type Prepared,
} from './give-command'
import type { Principal } from './http/principal'
import type { ProblemCode } from './http/problem-codes'
import { defineRoute, type ApiRoute } from './http/route'
import type { z } from './http/zod'
import { rowReaches } from './queries/await-version'
import type { ResponsibleDuty } from './queries/body-posts'
import type { FoundCase } from './queries/find-case'
import { caseParams } from './schemas/case'
import { commandAnswer, commandQuery, type CommonFields } from './schemas/command'

export type Preparing<Body> = {
  deps: AppDeps
  found: FoundCase
  body: Body
  today: Day
  principal: Principal
}

type CommandDeclaration<Kind extends CaseAction, B extends z.ZodType<CommonFields>> = {
  command: Kind
  /** Last part of the path. */
  segment: string
  operationId: string
  summary: string
  description?: string
  body: B
  problems: readonly ProblemCode[]
  /** Duties of the body whose posts alone take this step, where the law or the plan says so. */
  reservedFor?: readonly ResponsibleDuty[]
  prepare: (
    input: Preparing<z.output<B>>,
  ) => Prepared<FactsOf<Kind>> | Promise<Prepared<FactsOf<Kind>>>
  /** What has to be done elsewhere first; where that fails, this case is not touched. */
  beforehand?: Beforehand<Kind>
  /** Both of it while nobody else does the like. */
  inTurn?: InTurn
  /** What is to be done once it has been carried out; answers the cases that came of it. */
  afterwards?: (deps: AppDeps, answer: CommandAnswer, log: Logger) => Promise<CaseNumber[]>
  /** What is to be told elsewhere once it has been carried out; also where the call is repeated. */
  completed?: (request: CommandRequest, answer: CommandAnswer, body: z.output<B>) => Promise<void>
}

/** Problems every command can meet. */
const commonProblems = [
  'case-not-found',
  'stale-version',
  'not-allowed-now',
  'excluded-from-case',
  'date-in-future',
  'date-too-early',
  'date-needs-approval',
  'approval-not-independent',
  'approval-not-usable',
  'case-not-running',
  'workflow-service-unavailable',
  // Only an ended case, which is asked by the rules as they stand, can meet it.
  'organisation-incomplete',
] as const satisfies readonly ProblemCode[]

/** One endpoint for one command. The answer waits a moment for the row (walk, step 4). */
export function commandRoute<const Kind extends CaseAction, B extends z.ZodType<CommonFields>>(
  declaration: CommandDeclaration<Kind, B>,
): ApiRoute {
  const { command, segment, prepare, problems, body: bodySchema, ...rest } = declaration
  const { reservedFor = [], beforehand, inTurn, afterwards, completed, ...words } = rest
  const action: Action = command
  return defineRoute({
    ...words,
    method: 'post',
    path: `/v1/cases/:number/${segment}`,
    tags: ['commands'],
    access: { action },
    params: caseParams,
    query: commandQuery,
    body: bodySchema,
    ...{ idempotent: 'update', ifMatch: true },
    answers: { 200: { description: 'Carried out', schema: commandAnswer } },
    problems: [...commonProblems, ...problems],
    async handle(ctx) {
      const { deps, today, principal, log } = ctx
      const body: z.output<B> = ctx.body
      const answer = await giveCommand(ctx, {
        kind: command,
        fields: body,
        reservedFor,
        prepare: (found) => prepare({ deps, found, body, today, principal }),
        beforehand,
        inTurn,
      })
      await completed?.(ctx, answer, body)
      const cases = await afterwards?.(deps, answer, log)
      const { number, version, phase, events } = answer
      const readable = ctx.query.wait === '1' && (await rowReaches(deps.pool, number, version))
      const told = { number, version, phase, events: [...events], pending: !readable }
      return { status: 200 as const, body: { ...told, ...(cases === undefined ? {} : { cases }) } }
    },
  })
}

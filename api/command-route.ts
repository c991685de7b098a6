import type { CommandKind } from '../domain/case/commands'
import type { Action } from '../domain/access'
import type { Day } from '../domain/time/day'
import type { AppDeps } from './deps'
import { giveCommand, type Prepared } from './give-command'
import type { ProblemCode } from './http/problem-codes'
import { defineRoute, type ApiRoute } from './http/route'
import type { z } from './http/zod'
import { rowReaches } from './queries/await-version'
import type { FoundCase } from './queries/find-case'
import { caseParams } from './schemas/case'
import { commandAnswer, commandQuery, type CommonFields } from './schemas/command'

export type Preparing<Body> = { deps: AppDeps; found: FoundCase; body: Body; today: Day }

type CommandDeclaration<B extends z.ZodType<CommonFields>> = {
  command: CommandKind
  /** Last part of the path. */
  segment: string
  operationId: string
  summary: string
  description?: string
  body: B
  problems: readonly ProblemCode[]
  prepare: (input: Preparing<z.output<B>>) => Prepared | Promise<Prepared>
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
] as const satisfies readonly ProblemCode[]

/** One endpoint for one command. The answer waits a moment for the row (walk, step 4). */
export function commandRoute<B extends z.ZodType<CommonFields>>(
  declaration: CommandDeclaration<B>,
): ApiRoute {
  const { command, segment, prepare, problems, body: bodySchema, ...words } = declaration
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
    idempotent: 'update',
    answers: { 200: { description: 'Carried out', schema: commandAnswer } },
    problems: [...commonProblems, ...problems],
    async handle(ctx) {
      const { deps, today } = ctx
      const body: z.output<B> = ctx.body
      const answer = await giveCommand(ctx, {
        kind: command,
        fields: body,
        prepare: (found) => prepare({ deps, found, body, today }),
      })
      const { number, version, phase, events } = answer
      const readable = ctx.query.wait === '1' && (await rowReaches(deps.prisma, number, version))
      return {
        status: 200 as const,
        body: { number, version, phase, events: [...events], pending: !readable },
      }
    },
  })
}

import { caseActions, type CaseAction } from '../../domain/access'
import type { Reason, Refusal, RefusalCode } from '../../domain/case/refusal'
import { problemKinds, type ProblemCode } from './problem-codes'
import { z } from './zod'

/** What one part of the request lacks: `path` as in `body.petitioners.0.phone`. */
export type FieldProblem = { path: string; message: string }

type Extras = {
  /** Article, plan ID or decision a refusal rests on. */
  rule?: string
  /** What may be done with the case instead. */
  allowed?: readonly CaseAction[]
  fields?: readonly FieldProblem[]
  /** Under which an operator finds an unexpected error in the log. */
  errorId?: string
  /** Seconds after which the same request may succeed. */
  retryAfter?: number
  headers?: Readonly<Record<string, string>>
}

/**
 * An answer that is not what was asked for (RFC 9457). `detail` is one sentence that says what to
 * do next; it never repeats what somebody typed.
 */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly extras: Extras = {},
  ) {
    super(`${code}: ${detail}`)
  }

  get status(): number {
    return problemKinds[this.code].status
  }
}

/** By what call what a refusal asks for is had, where the procedure itself knows no calls. */
const calls: Partial<Readonly<Record<RefusalCode, string>>> = {
  'date-needs-approval':
    'They approve this very entry by POST /v1/late-entry-approvals; send this again with the id from that answer as lateEntryApproval.',
}

export function refusedBecause([code, rule, message]: Reason): Problem {
  return new Problem(code, withCall(code, message), { rule })
}

function withCall(code: RefusalCode, message: string): string {
  const call = calls[code]
  return call === undefined ? message : `${message} ${call}`
}

/**
 * Of what the case allows, what whoever asks may do: that there is something to be decided on who
 * stands back, or somebody to be cleared, is for those who decide on it (Arts. 28, 30).
 */
export function refusalProblem(refusal: Refusal, may: ReadonlySet<CaseAction>): Problem {
  const { code, rule, message, allowed } = refusal
  return new Problem(code, withCall(code, message), {
    rule,
    allowed: caseActions.filter((each) => allowed.includes(each) && may.has(each)),
  })
}

export const problemSchema = z
  .strictObject({
    type: z.string().openapi({ example: 'urn:anjie:problem:not-signed-in' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: 'One sentence that says what to do next.' }),
    code: z.string().openapi({ description: 'Stable: tell problems apart by this.' }),
    rule: z.string().optional().openapi({ description: 'The rule a refusal rests on.' }),
    allowed: z
      .array(z.enum(caseActions))
      .optional()
      .openapi({ description: 'What may be done with the case instead.' }),
    fields: z
      .array(z.strictObject({ path: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: 'What is wrong with which part of the request.' }),
    errorId: z
      .string()
      .optional()
      .openapi({ description: 'Name this to the operator: the log holds it too.' }),
  })
  .openapi('Problem')

export type ProblemBody = z.output<typeof problemSchema>

export function problemBody(problem: Problem): ProblemBody {
  const { code, detail, extras } = problem
  const { title, status } = problemKinds[code]
  return {
    type: `urn:anjie:problem:${code}`,
    title,
    status,
    detail,
    code,
    ...(extras.rule === undefined ? {} : { rule: extras.rule }),
    ...(extras.allowed === undefined ? {} : { allowed: [...extras.allowed] }),
    ...(extras.fields === undefined ? {} : { fields: [...extras.fields] }),
    ...(extras.errorId === undefined ? {} : { errorId: extras.errorId }),
  }
}

import {
  isGrpcServiceError,
  ServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client'
import { ApplicationFailure, IllegalStateError, NamespaceNotFoundError } from '@temporalio/common'
import { KEY_REUSED, REFUSED } from '../../contract/case-workflow'
import type { Refusal } from '../../domain/case/refusal'
import type { Unavailable } from './case-client'

/** `Refused`: what a refusing workflow says; a case by its own kind, an undertaking by its. */
export type Failure<Refused = Refusal> =
  | Unavailable
  | { kind: 'refused'; refusal: Refused }
  | { kind: 'key-reused' }
  | { kind: 'already-started' }
  /** No running workflow of that id: it ended, or was never started. */
  | { kind: 'not-running' }

/** No answer came in the time a call may take. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed'

  constructor(millis: number) {
    super(`No answer within ${millis} ms`)
  }
}

/** gRPC codes that a repetition of the same call would meet again: faults of this program. */
const INVALID_ARGUMENT = 3
const UNIMPLEMENTED = 12

/**
 * The one place where failures of the workflow server are told apart. In doubt a call may be
 * repeated. A missing namespace is what the server says when its own store is away, so it is never
 * taken for a missing case. What is left is a fault of this program and is thrown on.
 */
export function classify<Refused = Refusal>(error: unknown): Failure<Refused> {
  if (error instanceof WorkflowUpdateFailedError) return classifyUpdateFailure<Refused>(error)
  if (error instanceof DeadlinePassed) return unavailable('no answer yet')
  if (error instanceof WorkflowExecutionAlreadyStartedError) return { kind: 'already-started' }
  if (error instanceof NamespaceNotFoundError) return unavailable('namespace not found')
  if (error instanceof WorkflowNotFoundError) return { kind: 'not-running' }
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return unavailable('no answer yet')
  if (error instanceof IllegalStateError) return unavailable('the connection is closed')
  const cause = error instanceof ServiceError ? error.cause : error
  if (isGrpcServiceError(cause)) {
    const code: number = cause.code
    if (code === INVALID_ARGUMENT || code === UNIMPLEMENTED) throw error
    return unavailable(`code ${code}`)
  }
  if (error instanceof ServiceError) return unavailable('the connection failed')
  throw error
}

function classifyUpdateFailure<Refused>(error: WorkflowUpdateFailedError): Failure<Refused> {
  const { cause } = error
  if (!(cause instanceof ApplicationFailure)) throw error
  if (cause.type === KEY_REUSED) return { kind: 'key-reused' }
  if (cause.type === 'AcceptedUpdateCompletedWorkflow') return unavailable('the run has just ended')
  const [refusal] = (cause.details ?? []) as [Refused?]
  if (cause.type !== REFUSED || refusal === undefined) throw error
  return { kind: 'refused', refusal }
}

function unavailable(reason: string): Unavailable {
  return { kind: 'unavailable', reason }
}

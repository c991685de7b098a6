import { Problem } from './http/problem'

/** Unknown, out of scope and shut out look alike: the answer tells nobody that a case exists. */
export function caseNotFound(): Problem {
  return new Problem(
    'case-not-found',
    'No case of that number is open to you. Look it up in your list of cases.',
  )
}

export function idempotencyKeyReused(): Problem {
  return new Problem(
    'idempotency-key-reused',
    'This Idempotency-Key came with another request before. Give every new request a key of its own.',
  )
}

const RETRY_AFTER_SECONDS = 5

export function workflowsUnavailable(): Problem {
  return new Problem(
    'workflow-service-unavailable',
    'It is not certain whether this was carried out. Send it again with the same Idempotency-Key: it is carried out once.',
    { retryAfter: RETRY_AFTER_SECONDS },
  )
}

/** Nothing whoever sent it can do brings such a case back: it is the operator's. */
export function caseNotRunning(errorId: string): Problem {
  return new Problem(
    'case-not-running',
    'Nothing was carried out: this case is open, but has stopped running. Tell the operator the errorId; do not register the matter again.',
    { errorId },
  )
}

export function unknownReference(path: string, message: string): Problem {
  return new Problem('unknown-reference', message, { fields: [{ path, message }] })
}

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

export function unknownReference(path: string, message: string): Problem {
  return new Problem('unknown-reference', message, { fields: [{ path, message }] })
}

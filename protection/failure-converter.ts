import { DefaultFailureConverter } from '@temporalio/common'

/**
 * Messages and stack traces of failures are encrypted like any payload. Loaded by its path in the
 * worker, in the client and inside the workflow bundle, so it touches nothing of Node.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })

import { ApplicationFailure, currentUpdateInfo } from '@temporalio/workflow'
import { KEY_REUSED, REFUSED } from '../contract/case-workflow'

/** After continue-as-new the server no longer knows update ids, so this many are remembered. */
const REMEMBERED_COMMANDS = 200

type Handled<Answer> = { updateId: string; answer: Answer }

/** The commands a workflow has carried out, in this run or one before: a repetition gets the same answer. */
export class HandledCommands<Answer extends { bodyHash: string }> {
  private handled: readonly Handled<Answer>[]

  constructor(carriedOver: readonly Handled<Answer>[] | undefined) {
    this.handled = [...(carriedOver ?? [])]
  }

  get all(): readonly Handled<Answer>[] {
    return this.handled
  }

  add(updateId: string, answer: Answer): void {
    this.handled = [...this.handled, { updateId, answer }].slice(-REMEMBERED_COMMANDS)
  }

  /** The answer this update got before; the same key with another body is refused. */
  before(bodyHash: string): Answer | undefined {
    const updateId = currentUpdateId()
    const found = this.handled.find((each) => each.updateId === updateId)
    if (found !== undefined && found.answer.bodyHash !== bodyHash) {
      throw ApplicationFailure.create({
        type: KEY_REUSED,
        message: 'The same key was used for another command before.',
        nonRetryable: true,
      })
    }
    return found?.answer
  }
}

export function refused(refusal: { message: string }): ApplicationFailure {
  return ApplicationFailure.create({
    type: REFUSED,
    message: refusal.message,
    nonRetryable: true,
    details: [refusal],
  })
}

export function currentUpdateId(): string {
  const info = currentUpdateInfo()
  if (info === undefined) throw new RangeError('Commands come as updates')
  return info.id
}

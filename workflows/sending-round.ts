import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow'
import type { MailLeft, MailReport } from '../contract/messenger'
import type { Instant } from '../domain/time/day'
import { millisUntil, workflowNow } from './clock'

/** What operators see of what is sent; `since` is when the round under way began. */
export type SendingView = { since: Instant | undefined; left: MailLeft }

const nothingLeft: MailLeft = { nextTry: null, unreached: 0 }

/** Whether the next run has anything to take up. */
export function isLeft({ owed, left }: { owed: boolean; left: MailLeft }): boolean {
  return owed || left.nextTry !== null || left.unreached > 0
}

/** Sends one batch, and tells what is left. */
type SendBatch = (input: { now: Instant }) => Promise<MailReport>

/**
 * Sends what is owed by e-mail, or by channels, beside the messenger's own work; at most one round of each
 * at a time. What fails is set aside and holds up nothing: a round of its own comes when it is due.
 */
export class SendingRound {
  private readonly scope = new CancellationScope()
  private left: MailLeft
  private owed = false
  private running: Promise<void> | undefined
  private begunAt: Instant | undefined
  private again: { at: Instant; scope: CancellationScope } | undefined

  constructor(
    private readonly what: { send: SendBatch; name: string },
    private readonly onEnd: () => void,
    private readonly carried?: MailLeft,
  ) {
    this.left = carried ?? nothingLeft
    this.arm(this.left.nextTry)
  }

  /** Whether a run before this one left something. */
  get isCarriedOn(): boolean {
    return this.carried !== undefined
  }

  get view(): SendingView {
    return { since: this.begunAt, left: this.left }
  }

  begin(): void {
    this.owed = true
    if (this.running !== undefined) return
    this.begunAt = workflowNow()
    this.running = this.scope.run(() => this.sendAll())
  }

  /**
   * Leaves the rest to the next run: what was set aside, and whether more is owed. The batch under way
   * may go on to its end: the next run waits for its turn to send (decision 97).
   */
  async stop(): Promise<{ owed: boolean; left: MailLeft }> {
    this.disarm()
    this.scope.cancel()
    await this.running
    return { owed: this.owed, left: this.left }
  }

  private async sendAll(): Promise<void> {
    try {
      while (this.owed) {
        this.owed = false
        for (let more = true; more;) more = await this.sendBatch()
      }
    } catch {
      // Cancelled, or an operator failed the activity: all is owed as before.
      this.owed = true
    }
    this.running = undefined
    this.begunAt = undefined
    if (!this.scope.consideredCancelled) this.arm(this.left.nextTry)
    this.onEnd()
  }

  private async sendBatch(): Promise<boolean> {
    const { more, nextTry, unreached } = await this.what.send({ now: workflowNow() })
    this.left = { nextTry, unreached }
    return more
  }

  /** One timer, for the first of those set aside; left armed while that stays the first. */
  private arm(next: Instant | null): void {
    if (this.again?.at === next) return
    this.disarm()
    if (next === null) return
    const scope = new CancellationScope()
    this.again = { at: next, scope }
    void scope.run(() => this.beginAt(next))
  }

  private async beginAt(next: Instant): Promise<void> {
    try {
      await sleep(Math.max(1, millisUntil(next)), { summary: `${this.what.name} again at ${next}` })
    } catch (error) {
      if (isCancellation(error)) return
      throw error
    }
    this.again = undefined
    this.begin()
  }

  private disarm(): void {
    this.again?.scope.cancel()
    this.again = undefined
  }
}

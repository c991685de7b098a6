import { CancellationScope, isCancellation, proxyActivities, sleep } from '@temporalio/workflow'
import type { MailLeft, MessengerActivities } from '../contract/messenger'
import type { Instant } from '../domain/time/day'
import { millisUntil, workflowNow } from './clock'

/**
 * Tried again for as long as the mail server is down: a retry adds nothing to the history. Between
 * two letters there is a heartbeat, so a killed worker is noticed long before the batch is over.
 */
const { sendMail } = proxyActivities<MessengerActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '2 minutes',
  retry: { initialInterval: '5s', backoffCoefficient: 2, maximumInterval: '5 minutes' },
  summary: 'send e-mail',
})

/** What operators see of the e-mail; `since` is when the round under way began. */
export type MailView = { since: Instant | undefined; left: MailLeft }

const nothingLeft: MailLeft = { nextTry: null, unreached: 0 }

/**
 * Sends what is owed by e-mail beside the messenger's own work; at most one round at a time. A
 * letter that fails is set aside and holds up nobody: a round of its own comes when it is due.
 */
export class MailRound {
  private readonly scope = new CancellationScope()
  private owed = false
  private running: Promise<void> | undefined
  private begunAt: Instant | undefined
  private again: { at: Instant; scope: CancellationScope } | undefined

  constructor(
    private readonly onEnd: () => void,
    private left: MailLeft = nothingLeft,
  ) {
    this.arm(left.nextTry)
  }

  get view(): MailView {
    return { since: this.begunAt, left: this.left }
  }

  begin(): void {
    this.owed = true
    if (this.running !== undefined) return
    this.begunAt = workflowNow()
    this.running = this.scope.run(() => this.sendAll())
  }

  /**
   * Leaves the rest to the next run: what was set aside, and whether more is owed. A letter just
   * under way may go out twice, under one Message-ID.
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
      // Cancelled, or an operator failed the activity: the letters are owed as before.
      this.owed = true
    }
    this.running = undefined
    this.begunAt = undefined
    if (!this.scope.consideredCancelled) this.arm(this.left.nextTry)
    this.onEnd()
  }

  private async sendBatch(): Promise<boolean> {
    const { more, nextTry, unreached } = await sendMail({ now: workflowNow() })
    this.left = { nextTry, unreached }
    return more
  }

  /** One timer, for the first of the letters set aside; left armed while that stays the first. */
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
      await sleep(Math.max(1, millisUntil(next)), { summary: `e-mail again at ${next}` })
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

import { CancellationScope, proxyActivities } from '@temporalio/workflow'
import type { MessengerActivities } from '../contract/messenger'
import type { Instant } from '../domain/time/day'
import { workflowNow } from './clock'

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

/** Sends what is owed by e-mail beside the messenger's own work; at most one round at a time. */
export class MailRound {
  private readonly scope = new CancellationScope()
  private owed = false
  private running: Promise<void> | undefined
  private begunAt: Instant | undefined

  constructor(private readonly onEnd: () => void) {}

  /** When the round under way began. */
  get since(): Instant | undefined {
    return this.begunAt
  }

  begin(): void {
    this.owed = true
    if (this.running !== undefined) return
    this.begunAt = workflowNow()
    this.running = this.scope.run(() => this.sendAll())
  }

  /**
   * Leaves the rest to the next run and tells whether there is any. A letter just under way may go
   * out twice, under one Message-ID.
   */
  async stop(): Promise<boolean> {
    this.scope.cancel()
    await this.running
    return this.owed
  }

  private async sendAll(): Promise<void> {
    try {
      while (this.owed) {
        this.owed = false
        for (let more = true; more;) ({ more } = await sendMail({ now: workflowNow() }))
      }
    } catch {
      // Cancelled, or an operator failed the activity: the letters are owed as before.
      this.owed = true
    }
    this.running = undefined
    this.begunAt = undefined
    this.onEnd()
  }
}

import type { CommandKind } from '../../../domain/case/commands'

/** One try of a request: what came back, or that the connection broke before anything did. */
export type Attempt = {
  /** Milliseconds of the epoch. */
  sentAt: number
  millis: number
  status: number | 'broken'
  /** Of a problem: which. */
  code?: string
}

export type Given = { case: string; kind: CommandKind }

/** What somebody wanted, with every try under its one key. */
export type Asked = {
  method: 'GET' | 'POST'
  path: string
  key?: string
  /** Of a command: what it was and to which case. */
  command?: Given
  attempts: Attempt[]
}

/** A command that was answered as carried out. */
export type Acknowledged = Given & { version: number; key: string; attempts: number }
export type Registered = { filing: string; case: string; key: string; attempts: number }

/** Everything the clients asked and were answered, for whoever looks at it afterwards. */
export class Witness {
  readonly asked: Asked[] = []
  readonly acknowledged: Acknowledged[] = []
  readonly registered: Registered[] = []
  /** Commands that were refused, as a case may. */
  readonly refused: (Given & { code: string | undefined })[] = []
  /** What went otherwise than any client should see; a sentence each. */
  readonly troubles: string[] = []
  private readonly waiting = new Set<Asked>()

  begin(asked: Omit<Asked, 'attempts'>): Asked {
    const begun: Asked = { ...asked, attempts: [] }
    this.asked.push(begun)
    this.waiting.add(begun)
    return begun
  }

  over(asked: Asked): void {
    this.waiting.delete(asked)
  }

  /** Those still waiting for an answer that were first sent before that moment. */
  waitingSince(moment: number): Asked[] {
    return [...this.waiting].filter(({ attempts }) => (attempts[0]?.sentAt ?? Infinity) <= moment)
  }

  /** The first answer to a command that was sent after that moment and carried out. */
  firstCarriedOutAfter(moment: number): number | undefined {
    const answered = this.asked
      .filter(({ command }) => command !== undefined)
      .flatMap(({ attempts }) => attempts)
      .filter(({ status, sentAt }) => status === 200 && sentAt >= moment)
      .map(({ sentAt, millis }) => sentAt + millis)
    return answered.length === 0 ? undefined : Math.min(...answered)
  }
}

import type {
  GovernedSubject,
  LeftBehind,
  RulesPage,
  RulesPageReport,
} from '../contract/rules-update'
import type { Answered, GivenUpdate } from './goes-by-rules'

/** So many in a row that do not answer are no longer a matter of the one asked. */
const SERVER_AWAY_AFTER = 3

/** What one page came to. */
export class RulesReport {
  private cases = 0
  private undertakings = 0
  private dates = 0
  private readonly left: LeftBehind[] = []
  private silent = 0
  private last: GovernedSubject | null

  constructor(private readonly page: Pick<RulesPage, 'after' | 'begunAt'>) {
    this.last = page.after
  }

  add(number: GovernedSubject, given: GivenUpdate): void {
    this.silent = given.kind === 'unavailable' ? this.silent + 1 : 0
    if (this.silent === SERVER_AWAY_AFTER) throw new Error('The workflow service does not answer')
    if (given.kind === 'done') this.count(number, given.answer)
    else if (given.kind === 'refused') this.left.push({ number, why: given.code })
    else if (given.kind !== 'ended') this.left.push({ number, why: given.kind })
  }

  /** One whose row is behind answers again what it answered in the round before. */
  count(number: GovernedSubject, answer: Answered | undefined): void {
    if (answer === undefined || answer.recordedAt < this.page.begunAt) return
    if (isUndertaking(number)) this.undertakings += 1
    else this.cases += 1
    this.dates += answer.events.filter((type) => movesDate.has(type)).length
  }

  lookedAt(number: GovernedSubject): void {
    this.last = number
  }

  upToHere(): RulesPageReport {
    return { ...this.sum, next: this.last }
  }

  toTheEnd(): RulesPageReport {
    return { ...this.sum, next: null }
  }

  private get sum() {
    const { cases, undertakings, dates, left } = this
    return { cases, undertakings, dates, left }
  }
}

/** The number of a case begins with its year. */
function isUndertaking(subject: GovernedSubject): boolean {
  return !/^\d/.test(subject)
}

const movesDate: ReadonlySet<Answered['events'][number]> = new Set([
  ...(['duty-moved', 'duty-opened', 'duty-withdrawn'] as const),
  ...(['window-moved', 'window-opened', 'outside-date-told'] as const),
])

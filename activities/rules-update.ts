import { activityInfo, cancellationSignal, heartbeat } from '@temporalio/activity'
import type { CommandAnswer, CommandMessage } from '../contract/case-workflow'
import type {
  LeftBehind,
  Renewable,
  RulesPage,
  RulesPageReport,
  RulesUpdateActivities,
} from '../contract/rules-update'
import type { CommandFacts } from '../domain/case/commands'
import type { RefusalCode } from '../domain/case/refusal'
import type { RulesUpdate } from '../domain/case/settings'
import type { CaseNumber } from '../domain/ids'
import type { RulePackId } from '../domain/rules/rule-pack'
import { latest, type Day } from '../domain/time/day'

/** Updates of one call. A killed worker repeats them, and each is carried out once all the same. */
const PAGE = 50
/** So many cases in a row that do not answer are no longer a matter of the case. */
const SERVER_AWAY_AFTER = 3

/** An open case with the rules it goes by, as its row has them. */
export type OpenCase = {
  number: CaseNumber
  workflowId: string
  receivedOn: Day
  packId: RulePackId | null
  packHash: string
  calendarHash: string
}

export type GivenUpdate =
  | { kind: 'done'; answer: CommandAnswer }
  | { kind: 'refused'; code: RefusalCode }
  /** It has come to its end meanwhile and needs no rules any more. */
  | { kind: 'ended' }
  | { kind: 'stopped' | 'not-started' | 'unavailable' }

export type RulesUpdateDeps = {
  openCases(after: CaseNumber | null): AsyncIterable<OpenCase>
  /** The present rules; for a case that goes by them already there is nothing to give. */
  renewed(what: Renewable): Promise<(of: OpenCase) => RulesUpdate | undefined>
  /** What a case answered to that update before, once its row tells of it. */
  answered(number: CaseNumber, updateId: string): Promise<CommandAnswer | undefined>
  give(of: OpenCase, updateId: string, message: CommandMessage): Promise<GivenUpdate>
  tellCalendar(): Promise<void>
}

export function createRulesUpdateActivities(deps: RulesUpdateDeps): RulesUpdateActivities {
  return {
    tellCalendar: () => deps.tellCalendar(),

    async updateCases(page) {
      const renewed = await deps.renewed(page.what)
      const report = new Report(page)
      let sent = 0
      for await (const each of deps.openCases(page.after)) {
        cancellationSignal().throwIfAborted()
        heartbeat(each.number)
        const rules = renewed(each)
        if (rules === undefined) {
          if (activityInfo().attempt > 1) report.count(await answeredBefore(deps, page, each))
        } else {
          if (sent === PAGE) return report.upToHere()
          sent += 1
          report.add(each, await give(deps, page, each, rules))
        }
        report.lookedAt(each)
      }
      return report.toTheEnd()
    },
  }
}

function give(deps: RulesUpdateDeps, page: RulesPage, each: OpenCase, rules: RulesUpdate) {
  const hash = rules.calendarHash ?? rules.packHash ?? ''
  return deps.give(each, updateIdOf(page, each, hash), messageOf(page, each, rules))
}

/** A worker that was killed may have taken it over, and nobody has counted it. */
function answeredBefore(deps: RulesUpdateDeps, page: RulesPage, each: OpenCase) {
  const hash = page.what === 'calendar' ? each.calendarHash : each.packHash
  return deps.answered(each.number, updateIdOf(page, each, hash))
}

/** Rules published while an operation is under way are other rules, and need another id. */
function updateIdOf({ operation }: RulesPage, { number }: OpenCase, hash: string): string {
  return `rules:${operation}:${hash}:${number}`
}

/** No post gives it: rules that were published hold for every case alike (decision 12). */
function messageOf({ orderedBy, on }: RulesPage, { receivedOn }: OpenCase, rules: RulesUpdate) {
  const { packHash, calendarHash } = rules
  const facts: CommandFacts = {
    kind: 'update-rules',
    ...(packHash === undefined ? {} : { packHash }),
    ...(calendarHash === undefined ? {} : { calendarHash }),
  }
  // A matter received since the order was given cannot have gone by it before.
  const occurredOn = latest(on, receivedOn)
  const bodyHash = [packHash, calendarHash].join(' ')
  return { command: { facts, actor: orderedBy, occurredOn, rules }, bodyHash }
}

class Report {
  private cases = 0
  private dates = 0
  private readonly left: LeftBehind[] = []
  private silent = 0
  private last: CaseNumber | null

  constructor(private readonly page: RulesPage) {
    this.last = page.after
  }

  add({ number }: OpenCase, given: GivenUpdate): void {
    this.silent = given.kind === 'unavailable' ? this.silent + 1 : 0
    if (this.silent === SERVER_AWAY_AFTER) throw new Error('The workflow service does not answer')
    if (given.kind === 'done') this.count(given.answer)
    else if (given.kind === 'refused') this.left.push({ number, why: given.code })
    else if (given.kind !== 'ended') this.left.push({ number, why: given.kind })
  }

  /** One whose row is behind answers again what it answered in the round before. */
  count(answer: CommandAnswer | undefined): void {
    if (answer === undefined || answer.recordedAt < this.page.begunAt) return
    this.cases += 1
    this.dates += answer.events.filter((type) => movesDate.has(type)).length
  }

  lookedAt({ number }: OpenCase): void {
    this.last = number
  }

  upToHere(): RulesPageReport {
    return { ...this.sum, next: this.last }
  }

  toTheEnd(): RulesPageReport {
    return { ...this.sum, next: null }
  }

  private get sum() {
    return { cases: this.cases, dates: this.dates, left: this.left }
  }
}

const movesDate: ReadonlySet<CommandAnswer['events'][number]> = new Set([
  ...(['duty-moved', 'duty-opened', 'duty-withdrawn'] as const),
  ...(['window-moved', 'window-opened', 'outside-date-told'] as const),
])

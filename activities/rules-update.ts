import { activityInfo, cancellationSignal, heartbeat } from '@temporalio/activity'
import type { CommandAnswer, CommandMessage } from '../contract/case-workflow'
import type {
  GovernedSubject,
  Renewable,
  RulesPage,
  RulesUpdateActivities,
} from '../contract/rules-update'
import type { UndertakingMessage } from '../contract/undertaking-workflow'
import type { RulesUpdate } from '../domain/case/settings'
import type { CaseNumber, UndertakingId } from '../domain/ids'
import type { UpdateCalendar } from '../domain/undertaking/undertaking'
import type { Answered, GivenUpdate, OpenCase, OpenUndertaking } from './goes-by-rules'
import { RulesReport } from './rules-report'
import { caseUpdate, calendarUpdate, updateIdOfCase, updateIdOfUndertaking } from './rules-messages'

/** Updates of one call. A killed worker repeats them, and each is carried out once all the same. */
const PAGE = 50

export type RulesUpdateDeps = {
  openCases(after: string | null): AsyncIterable<OpenCase>
  /** The present rules; for a case that goes by them already there is nothing to give. */
  renewed(what: Renewable): Promise<(of: OpenCase) => RulesUpdate | undefined>
  /** What a case answered to that update before, once its row tells of it. */
  answered(number: CaseNumber, updateId: string): Promise<CommandAnswer | undefined>
  give(of: OpenCase, updateId: string, message: CommandMessage): Promise<GivenUpdate>
  undertakings: {
    open(after: string | null): AsyncIterable<OpenUndertaking>
    renewed(): Promise<(of: OpenUndertaking) => Omit<UpdateCalendar, 'kind'> | undefined>
    answered(id: UndertakingId, updateId: string): Promise<Answered | undefined>
    give(id: UndertakingId, updateId: string, message: UndertakingMessage): Promise<GivenUpdate>
  }
  tellCalendar(): Promise<void>
}

export function createRulesUpdateActivities(deps: RulesUpdateDeps): RulesUpdateActivities {
  return {
    tellCalendar: () => deps.tellCalendar(),

    async updateCases(page) {
      const report = new RulesReport(page)
      let sent = 0
      for await (const { subject, give, before } of governed(deps, page)) {
        cancellationSignal().throwIfAborted()
        heartbeat(subject)
        if (give === undefined) {
          // A worker that was killed may have taken it over, and nobody has counted it.
          if (activityInfo().attempt > 1) report.count(subject, await before())
        } else {
          if (sent === PAGE) return report.upToHere()
          sent += 1
          report.add(subject, await give())
        }
        report.lookedAt(subject)
      }
      return report.toTheEnd()
    },
  }
}

/** One that goes by rules; `give` where they are not the present ones. */
type Governed = {
  subject: GovernedSubject
  give: (() => Promise<GivenUpdate>) | undefined
  before: () => Promise<Answered | undefined>
}

async function* governed(deps: RulesUpdateDeps, page: RulesPage): AsyncGenerator<Governed> {
  yield* cases(deps, page)
  // A pack binds cases alone: nothing else has a clock of the law.
  if (page.what === 'calendar') yield* undertakings(deps.undertakings, page)
}

async function* cases(deps: RulesUpdateDeps, page: RulesPage): AsyncGenerator<Governed> {
  const renewed = await deps.renewed(page.what)
  for await (const each of deps.openCases(page.after)) {
    const rules = renewed(each)
    yield {
      subject: each.number,
      give:
        rules &&
        (() => {
          const hash = rules.calendarHash ?? rules.packHash ?? ''
          return deps.give(each, updateIdOfCase(page, each, hash), caseUpdate(page, each, rules))
        }),
      before: () => {
        const hash = page.what === 'calendar' ? each.calendarHash : each.packHash
        return deps.answered(each.number, updateIdOfCase(page, each, hash))
      },
    }
  }
}

async function* undertakings(
  deps: RulesUpdateDeps['undertakings'],
  page: RulesPage,
): AsyncGenerator<Governed> {
  const renewed = await deps.renewed()
  for await (const each of deps.open(page.after)) {
    const { id } = each
    const calendar = renewed(each)
    yield {
      subject: id,
      give:
        calendar &&
        (() => {
          const updateId = updateIdOfUndertaking(each, calendar.calendarHash)
          return deps.give(id, updateId, calendarUpdate(page, each, calendar))
        }),
      before: () => deps.answered(id, updateIdOfUndertaking(each, each.calendarHash)),
    }
  }
}

import { answeredUpdate, openCases } from '../activities/adapters/open-cases'
import {
  createRulesUpdateActivities,
  type GivenUpdate,
  type OpenCase,
} from '../activities/rules-update'
import type { CaseClient, CommandOutcome } from '../api/case-client/case-client'
import type { Renewable, RulesUpdateActivities } from '../contract/rules-update'
import type { RulesUpdate } from '../domain/case/settings'
import type { Database } from '../prisma/client'
import { storedYears } from '../prisma/published-years'
import { calendarWith } from '../rules'
import { renewedCalendar, renewedPack } from '../rules/renewed'

export type RulesUpdateParts = {
  database: Database
  caseClient: Pick<CaseClient, 'command'>
  tellCalendar(): Promise<void>
}

export function rulesUpdateActivities(parts: RulesUpdateParts): RulesUpdateActivities {
  const { database, caseClient, tellCalendar } = parts
  return createRulesUpdateActivities({
    openCases: (after) => openCases(database, after),
    answered: (number, updateId) => answeredUpdate(database, number, updateId),
    renewed: (what) => renewed(database, what),
    give: async ({ number }, updateId, message) =>
      givenUpdate(await caseClient.command(number, updateId, message)),
    tellCalendar,
  })
}

async function renewed(
  database: Database,
  what: Renewable,
): Promise<(of: OpenCase) => RulesUpdate | undefined> {
  if (what === 'packs') return renewedPack
  const calendar = calendarWith(await storedYears(database))
  return (of) => renewedCalendar(calendar, of)
}

function givenUpdate(outcome: CommandOutcome): GivenUpdate {
  switch (outcome.kind) {
    case 'refused':
      return { kind: 'refused', code: outcome.refusal.code }
    case 'key-reused':
      throw new Error('An id that names its rules met other rules under it')
    case 'stopped':
    case 'not-started':
    case 'unavailable':
      return { kind: outcome.kind }
    default:
      return outcome
  }
}

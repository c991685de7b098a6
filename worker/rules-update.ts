import type { Logger } from 'pino'
import { answeredUpdate, openCases } from '../activities/adapters/open-cases'
import { answeredCalendar, openUndertakings } from '../activities/adapters/open-undertakings'
import type { OpenCase } from '../activities/goes-by-rules'
import { createRulesUpdateActivities, type RulesUpdateDeps } from '../activities/rules-update'
import type { CaseClient } from '../api/case-client/case-client'
import type { Renewable, RulesUpdateActivities } from '../contract/rules-update'
import type { RulesUpdate } from '../domain/case/settings'
import type { Database } from '../prisma/client'
import { storedYears } from '../prisma/published-years'
import { packsInUse } from '../prisma/rules-in-use'
import { calendarWith, rulePacks } from '../rules'
import { pinnedCalendar, pinnedPack } from '../rules/pinned-rules'
import { renewedCalendar, renewedPack } from '../rules/renewed'
import { givenUpdate } from './given-update'

export type RulesUpdateParts = {
  database: Database
  caseClient: Pick<CaseClient, 'command' | 'commandUndertaking'>
  tellCalendar: () => Promise<void>
}

export function rulesUpdateActivities(parts: RulesUpdateParts): RulesUpdateActivities {
  const { database, caseClient, tellCalendar } = parts
  return createRulesUpdateActivities({
    openCases: (after) => openCases(database, after),
    answered: (number, updateId) => answeredUpdate(database, number, updateId),
    renewed: (what) => renewed(database, what),
    give: async ({ workflowId }, updateId, message) =>
      givenUpdate(await caseClient.command(workflowId, updateId, message)),
    undertakings: ofUndertakings(parts),
    tellCalendar,
  })
}

function ofUndertakings({
  database,
  caseClient,
}: RulesUpdateParts): RulesUpdateDeps['undertakings'] {
  return {
    open: (after) => openUndertakings(database, after),
    answered: (id, updateId) => answeredCalendar(database, id, updateId),
    renewed: async () => {
      const calendar = calendarWith(await storedYears(database))
      return ({ firstDay, calendarHash }) => {
        const pinned = pinnedCalendar(calendar, firstDay)
        return pinned.calendarHash === calendarHash ? undefined : pinned
      }
    },
    give: async (id, updateId, message) =>
      givenUpdate(await caseClient.commandUndertaking(id, updateId, message)),
  }
}

async function renewed(
  database: Database,
  what: Renewable,
): Promise<(of: OpenCase) => RulesUpdate | undefined> {
  if (what === 'packs') return renewedPack
  const calendar = calendarWith(await storedYears(database))
  return (of) => renewedCalendar(calendar, of)
}

/**
 * A new version of the program may bring another version of a pack. Open cases keep theirs until
 * somebody has looked at what would move and ordered it: nothing changes silently.
 */
export async function tellOtherPacks(database: Database, log: Logger): Promise<void> {
  const other = (await packsInUse(database)).filter(
    ({ packId, packHash }) => packHash !== null && isBehind(packId, packHash),
  )
  if (other.length === 0) return
  const cases = other.reduce((sum, each) => sum + each.cases, 0)
  const packs = other.map(({ packId }) => packId)
  log.warn(
    { cases, packs },
    'open cases go by another version of their rule pack: see docs/rules.md',
  )
}

function isBehind(packId: string | null, packHash: string): boolean {
  const known = rulePacks().find(({ id }) => id === packId)
  return known !== undefined && pinnedPack(known.id).packHash !== packHash
}

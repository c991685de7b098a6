import { addDays, startOfDay, type Day } from '../domain/time/day'
import type { Principal } from './http/principal'
import type { AuditFilter } from './queries/audit'
import type { CaseFilter } from './queries/case-filter'
import type { GivenFilter } from './schemas/case-list'

/** What somebody asks for of a list, its counters, a search or a file, as the queries take it. */
export function filterOf(given: GivenFilter, principal: Principal): CaseFilter {
  const { mine, receivedFrom, receivedTo, dueFrom, dueTo, ...filter } = given
  const { concludedFrom, concludedTo, endedFrom, endedTo, ...equal } = filter
  return {
    ...equal,
    received: { from: receivedFrom, to: receivedTo },
    due: { from: dueFrom, to: dueTo },
    concluded: { from: concludedFrom, to: concludedTo },
    ended: { from: endedFrom, to: endedTo },
    mine: mine === true ? ownOf(principal) : undefined,
  }
}

type AuditAsked = Pick<AuditFilter, 'subject' | 'actor' | 'action'> & {
  from?: Day | undefined
  to?: Day | undefined
}

/** From the first to the last moment of the days given, in Asia/Shanghai. */
export function auditFilterOf({ from, to, ...asked }: AuditAsked): AuditFilter {
  return { ...asked, from: from && startOfDay(from), until: to && startOfDay(addDays(to, 1)) }
}

function ownOf({ personId, posts }: Principal) {
  return {
    person: personId,
    posts: posts.map(({ code }) => code),
    units: posts.flatMap(({ unitCode }) => (unitCode === null ? [] : [unitCode])),
  }
}

import type { Day } from '../domain/time/day'
import { isDefined } from '../domain/present'
import { commandsOf } from './case-access'
import { caseDetail } from './case-detail'
import type { AppDeps } from './deps'
import type { Principal } from './http/principal'
import { caseBeside, casesBeside } from './other-cases'
import { readPapers, type CasePapers } from './queries/case-papers'
import type { Viewer } from './queries/case-scope'
import { casesOpenTo } from './queries/cases-open-to'
import type { FoundCase } from './queries/find-case'
import { whereItGoesOn } from './queries/goes-on'
import { readTimeline } from './queries/journal'
import { timelineView } from './timeline-view'

/** Who reads a case: every page that shows it asks here, so that none shows more than the others. */
export type CaseReader = { principal: Principal; viewer: Viewer; today: Day }

export type SeenCase = ReturnType<typeof caseDetail>
export type SeenTimeline = ReturnType<typeof timelineView>

/** The case as its reader may see it, and the papers beside it as they lie there. */
export async function caseSeenBy(
  { prisma, fieldCipher }: Pick<AppDeps, 'prisma' | 'fieldCipher'>,
  { principal, viewer, today }: CaseReader,
  found: FoundCase,
  pending = false,
): Promise<{ seen: SeenCase; papers: CasePapers }> {
  const [papers, goesOn, told] = await Promise.all([
    readPapers(prisma, fieldCipher, found),
    whereItGoesOn(prisma, viewer, found.state),
    casesOpenTo(prisma, viewer, casesBeside(found)),
  ])
  const may = commandsOf(principal, found)
  const person = principal.personId
  const seen = caseDetail(found, papers, { person, today, pending, may, goesOn, told })
  return { seen, papers }
}

/** Its journal as that reader may see it. */
export async function timelineSeenBy(
  { prisma }: Pick<AppDeps, 'prisma'>,
  { principal, viewer }: Pick<CaseReader, 'principal' | 'viewer'>,
  found: FoundCase,
): Promise<SeenTimeline> {
  const entries = await readTimeline(prisma, found.number)
  const beside = entries.flatMap(({ events }) => events.map(caseBeside)).filter(isDefined)
  const told = await casesOpenTo(prisma, viewer, beside)
  const decides = commandsOf(principal, found).has('decide-recusal')
  return timelineView(entries, { person: principal.personId, decides, told })
}

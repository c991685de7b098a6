import type { ApiRoute } from '../http/route'
import { listCasesRoute, readCaseRoute, readTimelineRoute } from './cases'
import { calendarRoutes } from './calendars'
import { storeTextRoute } from './case-texts'
import { decodeRoute } from './codec'
import { documentRoutes } from './document'
import { entrustmentRoute, signatureRoute } from './entrustment'
import { registerFilingRoute } from './filings'
import { liveRoute, readyRoute } from './health'
import { approveLateEntryRoute } from './late-entry-approvals'
import { lookUpRoute } from './look-ups'
import { acceptanceRoute, noticeRoute } from './notices-and-acceptance'
import { conclusionRoute, opinionRoute, opinionServiceRoute } from './opinion-and-conclusion'
import { organisationRoute } from './organisation'
import { dutiesRoute, inboxRoute, readMessageRoute } from './own-work'
import { readPetitionersRoute } from './petitioners'
import { rulePackRoutes } from './rule-packs'
import { meRoute, signInRoute, signOutRoute } from './sessions'
import { undeliveredMailRoute } from './undelivered-mail'

/** Everything this process answers. What is not in this list is not reachable. */
export const routes: readonly ApiRoute[] = [
  ...[signInRoute, signOutRoute, meRoute],
  lookUpRoute,
  registerFilingRoute,
  ...[listCasesRoute, readCaseRoute, readTimelineRoute, readPetitionersRoute, storeTextRoute],
  ...[noticeRoute, acceptanceRoute, entrustmentRoute, signatureRoute],
  ...[opinionRoute, opinionServiceRoute, conclusionRoute],
  approveLateEntryRoute,
  ...[inboxRoute, readMessageRoute, dutiesRoute],
  undeliveredMailRoute,
  organisationRoute,
  ...[...calendarRoutes, ...rulePackRoutes],
  decodeRoute,
  ...[liveRoute, readyRoute],
  ...documentRoutes(() => routes),
]

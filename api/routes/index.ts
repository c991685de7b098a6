import type { ApiRoute } from '../http/route'
import { accountRoutes } from './accounts'
import { accusedRoutes } from './accused'
import { answeringRoutes } from './answering'
import { readAuditRoute } from './audit'
import { analysisRoutes } from './analysis'
import { assessmentsRoute } from './assessments'
import { attachmentRoutes } from './attachments'
import { betweenBodiesRoutes } from './between-bodies'
import { caseDutyRoutes } from './case-duties'
import { readCaseRoute, readTimelineRoute } from './cases'
import { campaignCaseRoutes } from './campaign-cases'
import { campaignChangeRoutes } from './campaign-changes'
import { campaignRoutes } from './campaigns'
import { caseListRoutes } from './case-lists'
import { calendarRoutes } from './calendars'
import { readNotesRoute } from './case-notes'
import { storeTextRoute } from './case-texts'
import { circularRoutes } from './circulars'
import { readingCircularRoutes } from './reading-circulars'
import { closingRoutes } from './closing'
import { channelRoutes } from './channels'
import { decodeRoute } from './codec'
import { documentRoutes } from './document'
import { dossierRoute } from './dossier'
import { dutySheetRoute } from './duty-sheet'
import { entrustmentListRoute } from './entrustment-lists'
import { eventRoutes } from './events'
import { exportRoutes } from './exports'
import { registerFilingRoute } from './filings'
import { goodPracticeRoute } from './good-practice'
import { handoverRoutes } from './handovers'
import { liveRoute, readyRoute } from './health'
import { holdingRoutes } from './holdings'
import { leadRoutes } from './keeping-leads'
import { placeRoutes } from './keeping-places'
import { postRoutes } from './keeping-posts'
import { approveLateEntryRoute } from './late-entry-approvals'
import { importRoutes } from './imports'
import { joiningRoutes } from './joining'
import { ledgerRoutes } from './ledgers'
import { leafletRoutes } from './leaflets'
import { lookUpRoute } from './look-ups'
import { operationsRoutes } from './operations'
import { organisationRoute } from './organisation'
import { ownPasswordRoute } from './own-password'
import { ownNotificationRoutes } from './own-notifications'
import { dutiesRoute, inboxRoute, readMessageRoute } from './own-work'
import { panelMemberRoutes } from './panel-members'
import { peopleRoutes } from './people'
import { ownFilingRoute } from './person-filings'
import { personDataRoute } from './person-data'
import { personRatingRoute } from './person-ratings'
import { personReceptionRoutes } from './person-receptions'
import { personRequestRoutes } from './person-requests'
import { personRoutes } from './persons'
import { petitionerRoutes } from './petitioners'
import { caseProceedingRoutes } from './case-proceedings'
import { proceedingRoutes } from './proceedings'
import { publicNoticesRoute } from './public-notices'
import { ratingRoutes } from './ratings'
import { receivingRoutes } from './receiving'
import { receptionDayRoutes } from './reception-days'
import { returnRoutes } from './returns'
import { reviewingRoutes } from './reviewing'
import { rulePackRoutes } from './rule-packs'
import { meRoute, signInRoute, signOutRoute } from './sessions'
import { slipRoutes } from './slips'
import { sortingRoutes } from './sorting'
import { stationRoutes } from './stations'
import { subjectRoutes } from './subjects'
import { tellingRoutes } from './telling'
import { undeliveredMailRoute } from './undelivered-mail'
import { undertakingRoutes } from './undertakings'
import { workingRoutes } from './working'

/** Everything this process answers. What is not in this list is not reachable. */
export const routes: readonly ApiRoute[] = [
  ...[signInRoute, signOutRoute, meRoute, ownPasswordRoute, ...ownNotificationRoutes],
  ...[lookUpRoute, personDataRoute, ...personRequestRoutes, personRatingRoute],
  ...personReceptionRoutes,
  ...[registerFilingRoute, ownFilingRoute],
  ...[...caseListRoutes, ...eventRoutes],
  ...[readCaseRoute, readTimelineRoute, ...petitionerRoutes],
  ...[storeTextRoute, readNotesRoute, ...leafletRoutes],
  ...[...attachmentRoutes, ...ratingRoutes],
  ...[...caseDutyRoutes, dutySheetRoute, ...slipRoutes, dossierRoute],
  ...[...sortingRoutes, ...betweenBodiesRoutes, ...tellingRoutes],
  ...[...workingRoutes, ...stationRoutes, ...personRoutes, ...accusedRoutes],
  ...[...answeringRoutes, ...joiningRoutes],
  ...[...reviewingRoutes, ...closingRoutes, ...receivingRoutes],
  approveLateEntryRoute,
  ...[inboxRoute, readMessageRoute, dutiesRoute],
  ...[undeliveredMailRoute, readAuditRoute, ...operationsRoutes],
  ...[organisationRoute, ...placeRoutes, ...leadRoutes, ...postRoutes],
  ...[...holdingRoutes, ...handoverRoutes],
  ...[...peopleRoutes, ...accountRoutes],
  ...[...ledgerRoutes, ...importRoutes, ...exportRoutes, ...subjectRoutes],
  ...[...campaignRoutes, ...campaignChangeRoutes, ...undertakingRoutes],
  ...[...campaignCaseRoutes, entrustmentListRoute],
  ...[...returnRoutes, ...readingCircularRoutes, ...circularRoutes, ...proceedingRoutes],
  ...caseProceedingRoutes,
  ...[...panelMemberRoutes, assessmentsRoute, goodPracticeRoute],
  ...analysisRoutes,
  ...[...calendarRoutes, ...rulePackRoutes],
  ...[...channelRoutes, ...receptionDayRoutes, publicNoticesRoute],
  decodeRoute,
  ...[liveRoute, readyRoute],
  ...documentRoutes(() => routes),
]

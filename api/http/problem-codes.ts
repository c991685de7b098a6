import type { RefusalCode } from '../../domain/case/refusal'
import type { OrganisationRefusalCode } from '../../domain/organisation/refusal'
import type { UndertakingRefusalCode } from '../../domain/undertaking/refusal'

type Kind = { status: number; title: string }

const refused = (title: string): Kind => ({ status: 422, title })

/** What the procedure refuses: `decide` gives the code, the rule and what is allowed instead. */
const refusals: Readonly<Record<RefusalCode, Kind>> = {
  'stale-version': { status: 409, title: 'The case is not at the version you gave' },
  'not-allowed-now': refused('Not allowed at this point of the procedure'),
  'already-done': refused('Already done'),
  'excluded-from-case': refused('You have no part in this case'),
  'date-in-future': refused('The date lies in the future'),
  'date-too-early': refused('The date lies before what it follows'),
  'date-needs-approval': refused('A date long past needs approval'),
  'approval-not-independent': refused('The approval is not independent'),
  'unknown-recipient': refused('Unknown recipient'),
  'recipient-not-reachable': refused('The recipient cannot be reached'),
  'route-does-not-fit': refused('The route does not fit the kind of case'),
  'claims-do-not-match': refused('The outcomes do not match the claims'),
  'drafter-approves': refused('Whoever drafted may not approve'),
  'not-for-this-matter': refused('Not a step for this matter'),
  'not-for-your-post': refused('Another post takes this step'),
  'window-over': refused('The time for it is over'),
  'extension-not-possible': refused('The limit cannot be extended so'),
  'opinion-incomplete': refused('The opinion lacks a part'),
  'gate-not-met': refused('Something is missing before the case can be concluded'),
  'sent-back-and-forth': refused('A matter is not sent back and forth'),
  'names-itself': refused('It names itself'),
  'nobody-named': refused('Nobody is named'),
  'lawful-route-missing': refused('The lawful way is not named'),
  'earlier-matter-missing': refused('The matter that ended before is not named'),
  'unit-is-accused': refused('The matter is about that unit or body'),
  'signatures-missing': refused('Signatures are missing'),
  'unknown-object': refused('The case has no such thing'),
  'dates-out-of-order': refused('The dates are out of order'),
  'rules-not-given': refused('The rules are not given by value'),
}

/** What an undertaking refuses beside what a case does (domain/undertaking/refusal.ts). */
const undertakings: Readonly<Record<Exclude<UndertakingRefusalCode, RefusalCode>, Kind>> = {
  'unknown-duty': refused('No such duty'),
  'period-closed': refused('The period is closed'),
  'return-does-not-fit': refused('The return does not fit the duty'),
  'answers-do-not-fit': refused('What the step asks for is not all there'),
  'phase-over': refused('The phase is over'),
  'phase-too-short': refused('The phase would be too short'),
  'day-outside-phase': refused('The day lies outside the phase'),
  'definition-faulty': refused('The definition has faults'),
  'reply-time-runs': refused('Replies can still come'),
  'reply-time-over': refused('The time for replies is over'),
  'not-named': refused('The post is not named'),
  'published-stays': refused('What is published stays'),
  'not-outside': refused('Somebody named is not outside the matter'),
  'names-somebody': refused('Somebody would be recognised in the text'),
}

/** What the rules of an organisation refuse (domain/organisation). */
const organisation: Readonly<Record<OrganisationRefusalCode, Kind>> = {
  'appoints-themselves': refused('Nobody gives a post to themselves'),
  'another-appoints': refused('Somebody else decides on that post'),
  'days-not-possible': refused('Those days are not possible'),
  'post-is-held': refused('Somebody has the post on one of those days'),
  'post-in-use': refused('Something still rests on the post'),
  'seat-taken': refused('Another post has that seat'),
  'superior-not-possible': refused('That body cannot stand above'),
  'not-a-station': refused('The post is not a station’s'),
  'not-a-lead': refused('The post is not a lead official’s'),
  'unit-not-possible': refused('That unit is not possible here'),
}

const doors = {
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'invalid-request': { status: 400, title: 'The request does not have the expected form' },
  'not-signed-in': { status: 401, title: 'Not signed in' },
  'sign-in-failed': { status: 401, title: 'Sign-in failed' },
  'not-permitted': { status: 403, title: 'Not permitted' },
  'cross-site-request': { status: 403, title: 'Request from another site' },
  'not-found': { status: 404, title: 'Not found' },
  'undertaking-not-found': { status: 404, title: 'No such campaign, part or circular' },
  'case-not-found': { status: 404, title: 'No such case' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'code-taken': { status: 409, title: 'That code, login or account is there already' },
  'organisation-changed': { status: 409, title: 'The organisation has changed since' },
  'idempotency-key-reused': { status: 409, title: 'Idempotency-Key used for another request' },
  'request-in-progress': { status: 409, title: 'The same request is still being carried out' },
  'changed-since': { status: 412, title: 'It has changed since you saw it' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  'payload-not-readable': { status: 422, title: 'A payload cannot be opened' },
  'unknown-reference': { status: 422, title: 'Something named in the request does not exist' },
  'too-many-representatives': {
    status: 422,
    title: 'More speak for the group than the rules allow',
  },
  'consent-missing': { status: 422, title: 'Consent to filing it is missing' },
  'not-filed-by-proxy': { status: 422, title: 'It is not filed by a proxy' },
  'station-steps-aside': { status: 422, title: 'Not a matter for that station' },
  'nobody-in-post': { status: 422, title: 'Nobody holds the post' },
  'shut-out-of-one': {
    status: 422,
    title: 'Somebody at work on one case is shut out of the other',
  },
  'nobody-would-be-left': { status: 422, title: 'Nobody would be left to deal with it' },
  'approval-not-usable': { status: 422, title: 'The approval is for something else' },
  'calendar-not-usable': { status: 422, title: 'That calendar does not follow what is known' },
  'own-account': { status: 422, title: 'Somebody else does that to an account' },
  'urgent-silenced': { status: 422, title: 'Urgent messages would reach nobody' },
  'password-wrong': { status: 422, title: 'The password of now is another one' },
  'file-not-readable': { status: 422, title: 'The file cannot be read' },
  'columns-do-not-fit': { status: 422, title: 'The columns are not those of the mapping' },
  'import-not-open': { status: 409, title: 'The import has been released or undone' },
  'reception-not-open': { status: 422, title: 'Nobody can be received then' },
  'attachments-full': { status: 422, title: 'No more can be attached to the case' },
  'list-too-long': { status: 422, title: 'The list is too long for one file' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong here' },
  'undertaking-not-running': { status: 500, title: 'The campaign or circular has stopped running' },
  'case-not-running': { status: 500, title: 'The case has stopped running' },
  'database-unavailable': { status: 503, title: 'The database does not answer' },
  'organisation-incomplete': { status: 503, title: 'The organisation is not set up yet' },
  'workflow-service-unavailable': { status: 503, title: 'The workflow service does not answer' },
} as const satisfies Readonly<Record<string, Kind>>

/** Stable: clients tell problems apart by their code. A new one is a new line here. */
export type ProblemCode =
  keyof typeof doors | RefusalCode | OrganisationRefusalCode | UndertakingRefusalCode

export const problemKinds: Readonly<Record<ProblemCode, Kind>> = {
  ...doors,
  ...refusals,
  ...undertakings,
  ...organisation,
}

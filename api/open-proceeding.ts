import type { UndertakingWorkflowStart } from '../contract/undertaking-workflow'
import type { Role } from '../domain/access'
import type { AcceptanceCheck } from '../domain/campaign/definition'
import type { PostCode } from '../domain/ids'
import type { CircularState } from '../domain/circular/circular'
import { acceptance } from '../domain/proceeding/acceptance'
import { againstAnswers } from '../domain/proceeding/answers'
import { procedureOf } from '../domain/proceeding/kinds'
import { againstJudges } from '../domain/proceeding/opening'
import type { Procedure } from '../domain/proceeding/procedure'
import type { Day } from '../domain/time/day'
import type { UndertakingSettings } from '../domain/undertaking/settings'
import { viewerOf } from './case-access'
import { idempotencyKeyReused, unknownReference } from './case-problems'
import { inTurnOfClusters } from './cluster-cases'
import type { AppDeps } from './deps'
import { grantsOf, type Principal } from './http/principal'
import { Problem } from './http/problem'
import type { z } from './http/zod'
import { openCase } from './open-case'
import type { Opening } from './opening'
import { groundOf, inTurnOfCircular } from './opening-from-circular'
import { checkedAgainstRecord } from './opening-checks'
import type { FoundCase } from './queries/find-case'
import { unknownPosts } from './queries/proceedings'
import { findUndertaking } from './queries/undertakings'
import { appendAudit } from './records/audit'
import type { Transaction } from './records/database'
import { storeUndertakingText, undertakingTextHash } from './records/undertaking-texts'
import { nextUndertakingId, storeUndertaking } from './records/undertakings'
import type { openingBody } from './schemas/proceeding'
import { undertakingSettings } from './undertaking-settings'

type Body = z.output<typeof openingBody>

/** The table of its kind, what it starts with, and the body with what was drawn for it. */
type Checked = {
  procedure: Procedure
  settings: UndertakingSettings
  body: Body
  criteria?: readonly AcceptanceCheck[]
  ground?: CircularState
}

/**
 * Everything an opening must be before it gets a number, for a refused one takes none; with what is drawn
 * for it.
 */
export async function checkedOpening(opening: Opening, body: Body): Promise<Checked> {
  const { deps, principal, today } = opening
  const procedure = procedureOf(body.kind)
  againstOpener(procedure, principal)
  const refused = againstAnswers(procedure.asks, body.answers, { today, said: {} })
  if (refused !== undefined) throw new Problem(refused[0], refused[2], { rule: refused[1] })
  const [number] = body.cases
  const { aboutCase, basis: rule } = procedure
  if (number === undefined && aboutCase === 'always') {
    throw new Problem('answers-do-not-fit', 'Name the case it is about.', { rule })
  }
  if (number !== undefined && aboutCase === 'never') {
    throw new Problem('answers-do-not-fit', 'It is about no case: leave "cases" out.', { rule })
  }
  const viewer = viewerOf(principal, grantsOf(principal, 'read-case'))
  const found = number === undefined ? undefined : await openCase(deps, viewer, number)
  if (found !== undefined) againstOtherLead(procedure, body.parties, found)
  const criteria = await criteriaOf(deps, body)
  const ground = await groundOf(opening, body)
  await againstParties(deps, procedure, body.parties, today)
  const settings = await undertakingSettings(deps, today, today)
  const drawn = await checkedAgainstRecord(opening, procedure, body, found)
  const unjudged = againstJudges(procedure, body, settings, postsInOwnRight(principal))
  if (unjudged !== undefined) throw new Problem(unjudged[0], unjudged[2], { rule: unjudged[1] })
  return {
    ...{ procedure, settings, body: drawn },
    ...(criteria === undefined ? {} : { criteria }),
    ...(ground === undefined ? {} : { ground }),
  }
}

/** What the campaign it belongs to accepts by, where it is an acceptance (decision 85). */
async function criteriaOf(
  { prisma }: AppDeps,
  { campaign, kind }: Body,
): Promise<readonly AcceptanceCheck[] | undefined> {
  if (campaign === undefined) return undefined
  const found = await findUndertaking(prisma, campaign)
  if (found?.type !== 'campaign') {
    throw unknownReference('body.campaign', 'Choose one of GET /v1/undertakings?type=campaign.')
  }
  if (kind !== acceptance.kind) return undefined
  const { state, start } = found
  const began = start?.start.type === 'campaign' ? start.start.definition : undefined
  const definition = state?.type === 'campaign' ? state.definition : began
  const criteria = definition?.acceptance ?? []
  if (criteria.length > 0) return criteria
  const message = 'Nothing is accepted in this campaign, by its definition. Leave "campaign" out.'
  throw new Problem('answers-do-not-fit', message, { rule: acceptance.basis })
}

/** Of those they only deputise for, nobody judges themselves. */
export function postsInOwnRight({ posts }: Principal): PostCode[] {
  return posts.filter(({ capacity }) => capacity === 'holder').map(({ code }) => code)
}

function againstOtherLead(
  { caseLead, basis: rule }: Procedure,
  parties: Body['parties'],
  { lead }: FoundCase,
): void {
  if (caseLead === undefined) return
  if (lead === null) {
    throw new Problem('answers-do-not-fit', 'The case has no lead yet: entrust it first.', { rule })
  }
  if (parties[caseLead]?.some((post) => post !== lead.code) !== true) return
  const message = `Name the lead of the case as "${caseLead}": ${lead.code}.`
  throw new Problem('answers-do-not-fit', message, { rule })
}

function againstOpener({ openedBy, kind, basis: rule }: Procedure, { posts }: Principal): void {
  const may = (role: Role) => openedBy.includes(role)
  if (posts.some(({ role }) => may(role))) return
  const message = `A ${kind} is opened by: ${openedBy.join(', ')}. Ask one of them.`
  throw new Problem('not-permitted', message, { rule })
}

async function againstParties(
  deps: AppDeps,
  { parties: wanted, basis: rule }: Procedure,
  given: Readonly<Record<string, readonly PostCode[]>>,
  today: Day,
): Promise<void> {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(wanted, name))
  if (unknown !== undefined) {
    const known = Object.keys(wanted).join(', ')
    const message = `It has no "${unknown}". Its parties: ${known === '' ? 'none' : known}.`
    throw new Problem('answers-do-not-fit', message, { rule })
  }
  for (const [name, how] of Object.entries(wanted)) {
    const posts = given[name] ?? []
    if ((posts.length === 0 && how !== 'any') || (how === 'one' && posts.length > 1)) {
      const many = how === 'one' ? 'one post' : 'at least one post'
      throw new Problem('answers-do-not-fit', `Name ${many} as "${name}".`, { rule })
    }
    const missing = await unknownPosts(deps.prisma, posts, today)
    if (missing.length > 0) {
      throw unknownReference(
        `body.parties.${name}`,
        `No such post: ${missing.join(', ')}. Choose one of GET /v1/organisation.`,
      )
    }
  }
}

/** Row, text, audit and answer in one transaction; then its workflow is started. */
export async function openIn(
  tx: Transaction,
  { deps, principal, now, today, idempotency }: Opening,
  { procedure: { title }, settings, body, criteria, ground }: Checked,
) {
  await inTurnOfCircular(tx, body, ground)
  await inTurnOfClusters(tx, body)
  const id = await nextUndertakingId(tx, 'proceeding', today)
  const textId = `${id}-T${idempotency.updateId}`
  const text = { id: textId, hash: undertakingTextHash(deps.fieldCipher, body.text) }
  const { kind, campaign, circular, cases, answers, parties } = body
  const begun: UndertakingWorkflowStart = {
    start: {
      ...{ type: 'proceeding', id, kind, title, cases, parties, text, answers },
      ...{ openedBy: principal.personId, openedOn: today },
      ...(campaign === undefined ? {} : { campaign }),
      ...(criteria === undefined ? {} : { criteria }),
      ...(circular === undefined ? {} : { circular }),
    },
    settings,
  }
  await storeUndertaking(tx, begun, { by: principal.personId, at: now })
  const stored = await storeUndertakingText(tx, deps.fieldCipher, {
    ...{ id: textId, undertaking: id, kind: 'proceeding', body: body.text },
    ...{ author: principal.personId, writtenAt: now },
    brought: { updateId: idempotency.updateId, attempt: textId },
  })
  if (stored === false) throw idempotencyKeyReused()
  await appendAudit(tx, now, {
    actor: principal.personId,
    action: 'proceeding-opened',
    subject: `undertaking:${id}`,
    detail: { kind, case: cases[0] ?? null },
  })
  const answer = { id, title, openedOn: today }
  await idempotency.remember(tx, 201, answer)
  return { answer, begun }
}

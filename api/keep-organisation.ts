import type { PostCode } from '../domain/ids'
import { againstAbolished } from '../domain/organisation/abolishing'
import type { Keeper } from '../domain/organisation/appointing'
import type { OrganisationRefusal } from '../domain/organisation/refusal'
import type { Day, Instant } from '../domain/time/day'
import { unknownReference } from './case-problems'
import type { AppDeps } from './deps'
import { changedSince, versionSeen, type SeenTags } from './http/etag'
import type { Principal } from './http/principal'
import { Problem } from './http/problem'
import type { Remembering } from './http/route'
import { findKeptPost, isKnown, type KeptPost, type KeptThing } from './queries/kept-organisation'
import { appendAudit, type AuditRecord } from './records/audit'
import type { Transaction } from './records/database'
import { nextVersion } from './records/organisation'

type Asked = {
  deps: AppDeps
  now: Instant
  principal: Principal
  body: { expectedVersion?: number | undefined }
  idempotency?: Remembering
  seen: SeenTags | undefined
}

/** What its tags are of. */
export const ORGANISATION = 'organisation'

/** What came of a change, and what the audit keeps of it. */
type Changed<Answer> = { answer: Answer; audit: readonly Omit<AuditRecord, 'actor'>[] }

/** The problems any change of the organisation may be answered with. */
export const changeProblems = ['organisation-changed', 'organisation-incomplete'] as const

/**
 * One change of the organisation at a time, whole or not at all: what is refused leaves nothing
 * behind, and of two who change the same the second sees what the first did. Whoever gives the version
 * they saw is refused where it is another by now.
 */
export async function changeOrganisation<Answer extends object>(
  { deps, now, principal, body, idempotency, seen }: Asked,
  change: (tx: Transaction) => Promise<Changed<Answer>>,
): Promise<Answer & { version: number }> {
  return deps.prisma.$transaction(async (tx) => {
    const version = await nextVersion(tx)
    if (version === undefined) {
      throw new Problem(
        'organisation-incomplete',
        'There is no organisation yet: npm run installation makes the first one.',
      )
    }
    seenAt(version - 1, body.expectedVersion)
    taggedAt(version - 1, versionSeen(seen, ORGANISATION))
    const { answer, audit } = await change(tx)
    await appendAudit(tx, now, ...audit.map((each) => ({ actor: principal.personId, ...each })))
    const whole = { ...answer, version }
    await idempotency?.remember(tx, 201, whole)
    return whole
  })
}

function seenAt(version: number, seen: number | undefined): void {
  if (seen === undefined || seen === version) return
  throw new Problem(
    'organisation-changed',
    `It is at version ${version} by now. Read GET /v1/organisation again, and decide anew.`,
  )
}

function taggedAt(version: number, seen: number | undefined): void {
  if (seen === undefined || seen === version) return
  throw changedSince(`The organisation is at version ${version} by now.`, 'decision 56')
}

export function keeperOf({ personId, posts }: Principal): Keeper {
  return {
    person: personId,
    posts: posts.map(({ code, role, unitCode }) => ({ code, role, unit: unitCode })),
  }
}

export function unlessRefused(refusal: OrganisationRefusal | undefined): void {
  if (refusal === undefined) return
  throw new Problem(refusal.code, refusal.message, { rule: refusal.rule })
}

/** Codes are for good: cases and duties go by them, also by those of what is no more. */
export async function unlessTaken(tx: Transaction, thing: KeptThing, code: string): Promise<void> {
  if (!(await isKnown(tx, thing, code))) return
  throw new Problem('code-taken', `There is a ${thing} of that code. Give this one another.`)
}

const lists: Readonly<Record<KeptThing, string>> = {
  ...{ area: 'GET /v1/organisation', village: 'GET /v1/organisation' },
  ...{ unit: 'GET /v1/organisation', body: 'GET /v1/organisation' },
  ...{ post: 'GET /v1/organisation', person: 'GET /v1/people' },
}

/** What a field of the body names has to be there. */
export async function knownAs(
  tx: Transaction,
  thing: KeptThing,
  code: string | null,
  field: string,
): Promise<void> {
  if (code === null || (await isKnown(tx, thing, code))) return
  throw unknownReference(field, `No ${thing} "${code}". Choose one of ${lists[thing]}.`)
}

/** A post that is there, and stays; undefined where none is named. */
export async function knownAndStays(
  tx: Transaction,
  field: string,
  code: PostCode | null,
  today: Day,
): Promise<KeptPost | undefined> {
  if (code === null) return undefined
  await knownAs(tx, 'post', code, field)
  const post = await findKeptPost(tx, code)
  unlessRefused(post && againstAbolished(post, { startsOn: today, endsOn: null }))
  return post
}

/** What the address names has to be there. */
export function notThere(thing: KeptThing): Problem {
  return new Problem('not-found', `There is no such ${thing}: choose one of ${lists[thing]}.`)
}

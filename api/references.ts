import type { Role } from '../domain/access'
import type { BodyCode, CaseNumber, PersonId, PostCode, UnitCode } from '../domain/ids'
import type { Day } from '../domain/time/day'
import { unknownReference } from './case-problems'
import type { AppDeps } from './deps'
import type { Principal } from './http/principal'
import { Problem } from './http/problem'
import { caseExistsFor } from './queries/approvable-case'
import { unknownBodies } from './queries/bodies'
import type { FoundCase } from './queries/find-case'
import {
  findPost,
  findUnitHead,
  membersOfUnits,
  unknownPersons,
  unknownUnits,
  type PostToday,
} from './queries/posts'

/** What a request names is looked up before a command speaks of it: a case knows codes, and no names. */

type Asked = { deps: AppDeps }
type AskedOfCase = Asked & { found: FoundCase; today: Day }

export async function knownBodies(
  { deps }: Asked,
  path: string,
  ...codes: readonly (BodyCode | undefined)[]
): Promise<void> {
  const named = codes.filter((code) => code !== undefined)
  if (named.length === 0) return
  const [unknown] = await unknownBodies(deps.prisma, named)
  if (unknown === undefined) return
  throw unknownReference(
    path,
    `No body has the code "${unknown}". Choose one of GET /v1/organisation.`,
  )
}

export async function knownPerson({ deps }: Asked, path: string, id: PersonId): Promise<void> {
  const [unknown] = await unknownPersons(deps.prisma, [id])
  if (unknown === undefined) return
  throw unknownReference(path, `Nobody here has the id "${unknown}". Correct it.`)
}

/** Whom a matter is about, where it is said at registration or comes out later (Art. 30). */
export async function knownAccused(
  { deps: { prisma } }: Asked,
  { accused, accusedUnits }: Accused,
): Promise<void> {
  const [person] = accused.length === 0 ? [] : await unknownPersons(prisma, accused)
  if (person !== undefined) {
    throw unknownReference('body.accused', `Nobody here has the id "${person}". Correct it.`)
  }
  const noUnits = accusedUnits.length === 0 ? [] : await unknownUnits(prisma, accusedUnits)
  const [code] = noUnits.length === 0 ? [] : await unknownBodies(prisma, noUnits)
  if (code === undefined) return
  const message = `No unit or body "${code}". Choose one of GET /v1/organisation.`
  throw unknownReference('body.accusedUnits', message)
}

type Accused = { accused: readonly PersonId[]; accusedUnits: readonly (UnitCode | BodyCode)[] }

/** A case the asker is shut out of is as unknown to them as one that does not exist. */
export async function knownCase(
  { deps, principal }: Asked & { principal: Principal },
  path: string,
  number: CaseNumber | undefined,
): Promise<void> {
  if (number === undefined) return
  const whoever = { person: principal.personId, posts: principal.posts.map(({ code }) => code) }
  if (await caseExistsFor(deps.prisma, whoever, number)) return
  throw unknownReference(path, `No case has the number "${number}". Look it up in the list.`)
}

/** Every one of these posts exists today, and somebody in it can act in this case. */
export async function staffedPosts(
  asked: AskedOfCase,
  path: string,
  codes: readonly PostCode[],
): Promise<void> {
  for (const code of new Set(codes)) await staffedPost(asked, path, code)
}

/** What is promised is carried out by somebody: a post that exists and is held. */
export function keptBy(asked: AskedOfCase, promises: readonly { by: PostCode }[]): Promise<void> {
  const posts = promises.map(({ by }) => by)
  return staffedPosts(asked, 'body.promises', posts)
}

export async function staffedPost(
  asked: AskedOfCase,
  path: string,
  code: PostCode,
  ofRoles?: readonly Role[],
): Promise<PostCode> {
  const post = await findPost(asked.deps.prisma, code, asked.today)
  if (post !== undefined && (ofRoles === undefined || ofRoles.includes(post.role))) {
    return somebodyIn(post, asked)
  }
  throw unfitPost(path, code)
}

function unfitPost(path: string, code: PostCode): Problem {
  return unknownReference(
    path,
    `"${code}" is no post for this. Choose one of GET /v1/organisation.`,
  )
}

/** Of what was done on a day, a post of that day: whether anybody holds it today is nothing to it (decision 95). */
export async function postThen(
  { deps, body }: Asked & { body: { occurredOn: Day } },
  path: string,
  code: PostCode,
  ofRoles: readonly Role[],
): Promise<PostCode> {
  const post = await findPost(deps.prisma, code, body.occurredOn)
  if (post !== undefined && ofRoles.includes(post.role)) return post.code
  throw unfitPost(path, code)
}

export async function unitHeadOf(
  asked: AskedOfCase,
  path: string,
  unit: UnitCode,
): Promise<PostCode> {
  const { deps, found, today } = asked
  const head = await findUnitHead(deps.prisma, found.body.code, unit, today)
  if (head === undefined) {
    throw unknownReference(path, `No unit "${unit}" in this body. Choose one of its units.`)
  }
  if (head === null) {
    throw new Problem(
      'nobody-in-post',
      `Unit "${unit}" has no post at its head. Set one, or entrust another unit.`,
    )
  }
  // Of a unit the matter is about nobody can act: the case itself says so, and why.
  return found.state.accusedUnits.includes(unit) ? head.code : somebodyIn(head, asked)
}

/** Somebody who has no part in the case cannot act in it, so they fill no post here (Arts. 28, 30). */
async function somebodyIn(
  { code, holders }: PostToday,
  { deps, found, today }: AskedOfCase,
): Promise<PostCode> {
  const { excluded, accusedUnits } = found.state
  const inUnits = await membersOfUnits(deps.prisma, accusedUnits, today)
  const shutOut = new Set<PersonId>([...excluded.map(({ person }) => person), ...inUnits])
  if (holders.some((person) => !shutOut.has(person))) return code
  throw new Problem(
    'nobody-in-post',
    `Nobody who could act in this case holds or deputises for the post "${code}". Fill it, or choose another.`,
  )
}

/**
 * Whoever works in a unit the matter is about has no part in it: nothing they drafted is issued, and
 * nothing they approved is relied on (Art. 30). A case knows the unit, and not who works there.
 */
export async function worksElsewhere(
  { deps, found, today }: AskedOfCase,
  person: PersonId,
  instead: string,
): Promise<void> {
  const members = await membersOfUnits(deps.prisma, found.state.accusedUnits, today)
  if (!members.includes(person)) return
  throw new Problem('excluded-from-case', instead, { rule: 'decision 40' })
}

import { createHash } from 'node:crypto'
import type { CommandAnswer } from '../contract/case-workflow'
import type { Command, FactsOf } from '../domain/case/commands'
import { namedIn } from '../domain/case/shut-out'
import type { CaseState } from '../domain/case/state'
import { allowedFirst } from './allowed-first'
import { actingPost, commandsOf, viewerOf } from './case-access'
import { workflowsUnavailable } from './case-problems'
import type { CommandRequest } from './give-command'
import { Problem } from './http/problem'
import { rowReaches } from './queries/await-version'
import { findCase, type FoundCase } from './queries/find-case'
import { membersOfUnits } from './queries/posts'
import { casesOfMatter, wholeMatter } from './queries/same-matter'
import { asProblem, keyedHash, sendCommand } from './send-command'
import { somebodyIsLeft } from './somebody-left'

type Shared = FactsOf<'share-accused'>
type Around<Kind extends 'name-accused' | 'clear-accused'> = Omit<Command, 'facts'> & {
  facts: FactsOf<Kind>
}

/**
 * Whom a matter is about they learn of in none of its cases: the others are told first, so that what
 * was answered holds everywhere, and a call that was cut off is completed by its repetition
 * (decision 43). Whoever names may not see those cases, and nothing of them is said here.
 */
export async function nameFirst(
  request: CommandRequest,
  found: FoundCase,
  naming: Around<'name-accused'>,
): Promise<void> {
  await allowedFirst(request, found, naming)
  const { persons, units, posts } = naming.facts
  await approvedByAnother(request, naming)
  const cases = await casesOfMatter(request.deps.pool, found.number)
  const seen = [found, ...(await openOf(request, cases))].map(({ number }) => number)
  for (const each of [found, ...cases]) {
    const decides = commandsOf(request.principal, each).has('decide-recusal')
    const mayKnow = decides && seen.includes(each.number)
    await somebodyIsLeft({ ...request, found: each }, { persons, units }, mayKnow)
  }
  await share(request, cases, naming, {
    ...{ kind: 'share-accused', from: found.number, shares: 'naming' },
    ...{ persons, units, posts },
  })
}

/** The case refuses the approval of whoever is named; who works in a unit that is, it does not know. */
async function approvedByAnother(
  { deps, today }: CommandRequest,
  { lateEntry, facts: { units } }: Around<'name-accused'>,
): Promise<void> {
  if (lateEntry === undefined) return
  const members = await membersOfUnits(deps.prisma, units, today)
  if (!members.includes(lateEntry.approvedBy)) return
  throw new Problem(
    'approval-not-independent',
    'Whoever works in a unit that is named does not approve that it is entered late. Have somebody else approve it.',
    { rule: 'decision 40' },
  )
}

/** Nobody clears where they have no part themselves. */
export async function clearFirst(
  request: CommandRequest,
  found: FoundCase,
  clearing: Around<'clear-accused'>,
): Promise<void> {
  await allowedFirst(request, found, clearing)
  const { deps } = request
  const { persons, units } = clearing.facts
  const cases = await openOf(request, await casesOfMatter(deps.pool, found.number))
  await share(request, cases, clearing, {
    ...{ kind: 'share-accused', from: found.number, shares: 'clearing' },
    ...{ persons, units, posts: [] },
  })
}

async function openOf(
  { deps, principal, grants }: CommandRequest,
  cases: readonly FoundCase[],
): Promise<FoundCase[]> {
  const viewer = viewerOf(principal, grants)
  const seen = await Promise.all(cases.map(({ number }) => findCase(deps.pool, viewer, number)))
  return seen.filter((each) => each !== undefined)
}

/**
 * A case that was split off just before is stored while this one is told, and knows nothing of it:
 * what is missing there is told once this one says it, and by whatever repeats the call. What has
 * been said otherwise since is told to nobody.
 */
export async function shareWhatIsMissing(
  request: CommandRequest,
  { number, version }: CommandAnswer,
  said: Omit<Shared, 'kind' | 'from'>,
): Promise<void> {
  const { deps, principal, grants } = request
  if (!(await rowReaches(deps.pool, number, version))) throw workflowsUnavailable()
  const cases = await wholeMatter(deps.pool, number)
  const own = cases.find((each) => each.number === number)
  if (own === undefined) return
  const holds = isSaidBy(own.state, said.shares)
  const facts: Shared = {
    ...{ kind: 'share-accused', from: number, shares: said.shares, posts: said.posts },
    ...{ persons: said.persons.filter(holds), units: said.units.filter(holds) },
  }
  const others = cases.filter((each) => each !== own)
  const told = said.shares === 'naming' ? others : await openOf(request, others)
  const post = actingPost(principal.personId, grants, own)
  const giver = { actor: principal.personId, ...(post === undefined ? {} : { onBehalfOf: post }) }
  await share(request, told, giver, facts).catch((error: unknown) => {
    throw asProblem(error, commandsOf(principal, own))
  })
}

/** Each is tried: one that cannot be reached now keeps none of the others from being told. */
async function share(
  request: CommandRequest,
  cases: readonly FoundCase[],
  { actor, onBehalfOf }: Pick<Command, 'actor' | 'onBehalfOf'>,
  facts: Shared,
): Promise<void> {
  const failures: unknown[] = []
  for (const found of cases.filter(({ state }) => changes(state, facts))) {
    const command: Command = {
      ...{ actor, occurredOn: request.today, facts },
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    }
    await tell(request, found, command).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}

function changes(state: CaseState, { shares, persons, units }: Shared): boolean {
  const holds = isSaidBy(state, shares)
  return ![...persons, ...units].every(holds)
}

/** Whether of a person, a unit or a body a case says what is shared. */
function isSaidBy(state: CaseState, shares: Shared['shares']) {
  const named = namedIn(state)
  return (each: string) => named.includes(each) === (shares === 'naming')
}

/** They are shut out once the row says so, and what is answered is to hold. */
async function tell(request: CommandRequest, found: FoundCase, command: Command): Promise<void> {
  const { deps, idempotency, now } = request
  const updateId = createHash('sha256')
    .update(['share-accused', idempotency.updateId, found.number].join('\0'))
    .digest('hex')
  const bodyHash = keyedHash(deps, updateId)
  const { version } = await sendCommand(
    deps,
    found,
    { updateId, message: { command, bodyHash } },
    now,
  )
  await rowReaches(deps.pool, found.number, version)
}

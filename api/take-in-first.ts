import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Command, FactsOf } from '../domain/case/commands'
import { isUndecided, standing } from '../domain/case/facts'
import { goingAlong } from '../domain/case/going-along'
import { limitOf } from '../domain/case/joined'
import { allowedCommands } from '../domain/case/procedure'
import type { CaseSettings } from '../domain/case/settings'
import type { Recusal } from '../domain/case/state'
import type { CaseNumber } from '../domain/ids'
import { allowedFirst } from './allowed-first'
import { recordIsAsItStands } from './as-it-stands'
import { viewerOf } from './case-access'
import { unknownReference } from './case-problems'
import type { Carried, CommandRequest } from './give-command'
import { Problem } from './http/problem'
import { findCase, type FoundCase } from './queries/find-case'
import { readStart } from './queries/start-of-case'
import { CommandRefused, keyedHash, sendCommand } from './send-command'
import { nobodyShutOutOfOne } from './shut-out-of-one'

type Merging = Omit<Command, 'facts'> & { facts: FactsOf<'merge'> }

/**
 * Two cases are merged by two commands, and the one that goes on is told first: where it refuses, or
 * the call ends in between, the other is as it was, and the same call completes it (decision 38). What
 * closes is what was taken in: the version read here, and none that it became in between.
 */
export async function takeInFirst(
  request: CommandRequest,
  read: FoundCase,
  merging: Merging,
): Promise<Carried> {
  const found = await asItStands(request, read)
  // Done while its turn was awaited: whether by this very call, the case itself says.
  if (found.state.mergedInto !== read.state.mergedInto) return {}
  // So that no case takes in what then does not come: any other version is refused as well.
  await allowedFirst(request, found, merging)
  const asRead = { expectedVersion: found.state.version }
  const target = await asItStands(request, await openCase(request, merging.facts.into))
  const { settings } = await readStart(request.deps.prisma, found.number)
  if (target.state.takenIn.some((each) => each.case === found.number)) {
    mustHaveAllOf(found, target)
    return asRead
  }
  await nobodyShutOutOfOne(request, found, target)
  const { expectedVersion: _, ...given } = merging
  const command = takingIn(found, target, given, settings)
  const updateId = takeInId(found.number, target.number)
  const bodyHash = keyedHash(request.deps, updateId)
  try {
    await sendCommand(
      request.deps,
      target,
      { updateId, message: { command, bodyHash } },
      request.now,
    )
    return asRead
  } catch (error) {
    throw error instanceof CommandRefused ? inTermsOf(target, error, found) : error
  }
}

/** What has just become of it by another merging is seen, whoever carried that out. */
async function asItStands(
  { deps, principal, grants }: CommandRequest,
  found: FoundCase,
): Promise<FoundCase> {
  await recordIsAsItStands(deps, found)
  return (await findCase(deps.pool, viewerOf(principal, grants), found.number)) ?? found
}

/** Hidden from whoever merges, it is as unknown as one that does not exist. */
async function openCase(
  { deps, principal, grants }: CommandRequest,
  number: CaseNumber,
): Promise<FoundCase> {
  const found = await findCase(deps.pool, viewerOf(principal, grants), number)
  if (found !== undefined) return found
  throw unknownReference('body.into', `No case has the number "${number}". Look it up in the list.`)
}

/** Cut off in between, the call may be repeated when others have joined this case, or been shut out of it. */
function mustHaveAllOf({ number, state }: FoundCase, target: FoundCase): void {
  const { recipients, claims, splits, excluded, accusedUnits, recusals } = target.state
  const has = (known: readonly string[], all: readonly string[]) =>
    all.every((each) => known.includes(each))
  const asked = [...claims.map(({ id }) => id), ...splits.flat()]
  const taken = target.state.takenIn.find((each) => each.case === number)
  const whole =
    // Not sorted then, and now as well, it has none yet.
    (state.sortedOn === undefined || isDeepStrictEqual(taken?.limit, limitOf(state))) &&
    has(idsOf(recipients), idsOf(standing(state))) &&
    has(asked, idsOf(state.claims)) &&
    has(personsOf(excluded), personsOf(state.excluded)) &&
    has(recusals.map(requestOf), state.recusals.filter(isUndecided).map(requestOf)) &&
    has(accusedUnits, state.accusedUnits)
  if (whole) return
  throw new Problem(
    'not-for-this-matter',
    `${target.number} took ${number} in before it became what it is now. Let the two go on apart, and answer it here as well.`,
    { rule: 'decision 38' },
  )
}

const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id)
const requestOf = ({ person, askedOn, askedBy }: Recusal) => [person, askedOn, askedBy].join(' ')
const personsOf = (all: readonly { person: string }[]) => all.map(({ person }) => person)

function takingIn(
  { number, state }: FoundCase,
  target: FoundCase,
  { facts: { text }, ...merging }: Omit<Merging, 'expectedVersion'>,
  settings: CaseSettings,
): Command {
  // Cases split from one filing have the same petitioners: who brings both is there already.
  const there = standing(target.state).map(({ id }) => id)
  const joining = standing(state).filter(({ id }) => !there.includes(id))
  return {
    ...merging,
    facts: {
      ...{ kind: 'take-in', from: number },
      ...goingAlong(state, settings),
      ...(text === undefined ? {} : { sortedWrongly: true }),
      recipients: joining.map(({ id, reachable }) => ({ id, reachable })),
      claims: state.claims.map(({ id }) => id),
      ...{ excluded: state.excluded, accusedUnits: state.accusedUnits },
    },
  }
}

/** Of the two cases and of nothing else: whoever completes it, and with whatever key, does it once. */
function takeInId(from: CaseNumber, into: CaseNumber): string {
  return createHash('sha256').update(['take-in', from, into].join('\0')).digest('hex')
}

function inTermsOf(
  { number }: FoundCase,
  { refusal }: CommandRefused,
  { state }: FoundCase,
): CommandRefused {
  const message = `${number} does not take this case in. ${refusal.message}`
  return new CommandRefused({ ...refusal, message, allowed: allowedCommands(state) })
}

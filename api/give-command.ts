import { randomUUID } from 'node:crypto'
import type { CommandAnswer } from '../contract/case-workflow'
import type { CaseAction } from '../domain/access'
import type { Command, CommandFacts, FactsOf, LateEntry } from '../domain/case/commands'
import type { PostCode, TextRef } from '../domain/ids'
import type { Day, Instant } from '../domain/time/day'
import { actingPost, commandsOf, viewerOf } from './case-access'
import { caseKnows } from './as-it-stands'
import { caseNotFound, idempotencyKeyReused, workflowsUnavailable } from './case-problems'
import { caseTag } from './case-tag'
import type { AppDeps } from './deps'
import { versionSeen, type SeenTags } from './http/etag'
import type { Grant, Principal } from './http/principal'
import { Problem } from './http/problem'
import { postsThatOwe, type ResponsibleDuty } from './queries/body-posts'
import { findCase, type FoundCase } from './queries/find-case'
import { findHandledCommand } from './queries/journal'
import { findApproval } from './queries/late-entry'
import type { Pool } from './records/database'
import { removeText, storeText, type Brought, type TextKind } from './records/texts'
import { worksElsewhere } from './references'
import type { CommonFields } from './schemas/command'
import { asProblem, CommandRefused, keyedHash, sendCommand } from './send-command'

type BroughtText = { kind: TextKind; body: string }

/** What a command consists of beside its common fields: its facts, which may speak of a text it brings. */
export type Prepared<Facts extends CommandFacts = CommandFacts> =
  { facts: Facts } | { text: BroughtText; facts: (text: TextRef) => Facts }

/** The text is stored first; the facts hold its id and its hash, and never what it says. */
export function withText<Facts extends CommandFacts>(
  kind: TextKind,
  body: string,
  facts: (text: TextRef) => Facts,
): Prepared<Facts> {
  return { text: { kind, body }, facts }
}

export function withTextIfAny<Facts extends CommandFacts>(
  kind: TextKind,
  body: string | undefined,
  facts: (brought: { text?: TextRef }) => Facts,
): Prepared<Facts> {
  if (body === undefined) return { facts: facts({}) }
  return withText(kind, body, (text) => facts({ text }))
}

/** Of the request's context, what giving a command needs. */
export type CommandRequest = {
  deps: AppDeps
  principal: Principal
  grants: readonly Grant[]
  now: Instant
  today: Day
  params: { number: string }
  idempotency: { updateId: string; bodyHash: string }
  seen: SeenTags | undefined
}

export type CommandDraft<Kind extends CaseAction> = {
  kind: Kind
  fields: CommonFields
  /** Duties whose posts alone take this step: somebody with several posts takes it for one of these. */
  reservedFor: readonly ResponsibleDuty[]
  prepare: (found: FoundCase) => Prepared<FactsOf<Kind>> | Promise<Prepared<FactsOf<Kind>>>
  /** What has to be done elsewhere first; where that fails, this case is not touched. */
  beforehand?: Beforehand<Kind> | undefined
  /** Both of it while nobody else does the like. */
  inTurn?: InTurn | undefined
}

/** Carries something out when its turn has come; undefined where it never came. */
export type InTurn = <T>(pool: Pool, work: () => Promise<T>) => Promise<{ done: T } | undefined>

export type Beforehand<Kind extends CaseAction> = (
  request: CommandRequest,
  found: FoundCase,
  command: Omit<Command, 'facts'> & { facts: FactsOf<Kind> },
) => Promise<Carried | void>

/** The version that what was done elsewhere rests on: where it has become another, this case is not touched. */
export type Carried = Pick<Command, 'expectedVersion'>

/**
 * Scope, the key's earlier answer, the texts the command brings, then the update (walk, steps 1
 * and 3). A refused command leaves no text behind.
 */
export async function giveCommand<Kind extends CaseAction>(
  request: CommandRequest,
  draft: CommandDraft<Kind>,
): Promise<CommandAnswer> {
  const { deps, principal, grants } = request
  const { updateId } = request.idempotency
  const { number } = request.params
  const [found, handled] = await Promise.all([
    findCase(deps.pool, viewerOf(principal, grants), number),
    findHandledCommand(deps.pool, number, updateId),
  ])
  if (found === undefined) throw caseNotFound()
  const bodyHash = keyedHash(deps, request.idempotency.bodyHash)
  if (handled !== undefined && handled.bodyHash !== bodyHash) throw idempotencyKeyReused()
  if (handled !== undefined && (await caseKnows(deps, found, handled.answer))) return handled.answer

  const prepared: Prepared<FactsOf<Kind>> = await draft.prepare(found)
  const around = await commonOf(request, found, draft)
  const brought = { updateId, attempt: randomUUID() }
  const stored =
    'text' in prepared ? await storeBrought(prepared.text, request, found, brought) : undefined
  const asked = { ...around, facts: factsOf(prepared, stored) }
  const carryOut = async () => {
    const carried = await draft.beforehand?.(request, found, asked)
    const command = { ...asked, ...(carried ?? {}) }
    return sendCommand(deps, found, { updateId, message: { command, bodyHash } }, request.now)
  }
  try {
    if (draft.inTurn === undefined) return await carryOut()
    const turn = await draft.inTurn(deps.pool, carryOut)
    if (turn === undefined) throw workflowsUnavailable()
    return turn.done
  } catch (error) {
    if (error instanceof CommandRefused && stored) {
      await removeText(deps.prisma, stored, brought)
    }
    throw asProblem(error, commandsOf(principal, found), request.seen)
  }
}

/** The journal names what was served or handed over by its hash, so that it shows if that changes. */
function factsOf<Facts extends CommandFacts>(
  prepared: Prepared<Facts>,
  stored: TextRef | undefined,
): Facts {
  if (!('text' in prepared)) return prepared.facts
  if (stored === undefined) throw new RangeError('A text is stored before the command speaks of it')
  return prepared.facts(stored)
}

async function commonOf<Kind extends CaseAction>(
  request: CommandRequest,
  found: FoundCase,
  { kind, fields, reservedFor }: CommandDraft<Kind>,
): Promise<Omit<Command, 'facts'>> {
  const { deps, principal, grants, today } = request
  const { occurredOn, lateEntryApproval } = fields
  const expectedVersion = versionRestedOn(request, found, fields)
  const reserved = await postsThatOwe(deps.pool, found.body.code, reservedFor)
  const post: PostCode | undefined = actingPost(principal.personId, grants, found, reserved)
  const lateEntry = lateEntryApproval && (await approved(lateEntryApproval))
  return {
    actor: principal.personId,
    occurredOn,
    ...(post === undefined ? {} : { onBehalfOf: post }),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    ...(lateEntry ? { lateEntry } : {}),
  }

  async function approved(id: string): Promise<LateEntry> {
    const entry = { case: found.number, command: kind, occurredOn }
    const approval = await findApproval(deps.prisma, id, entry)
    if (approval === undefined) {
      throw new Problem(
        'approval-not-usable',
        `That approval is not one for "${kind}" on ${occurredOn} in this case. Have this very entry approved.`,
      )
    }
    const instead =
      'It was approved by somebody of a unit the matter is about. Have somebody else approve this very entry.'
    await worksElsewhere({ deps, found, today }, approval.approvedBy, instead)
    return approval
  }
}

/** By header or body: the case itself compares it where it decides, so nothing comes in between. */
function versionRestedOn(
  { seen }: CommandRequest,
  { number }: FoundCase,
  { expectedVersion }: CommonFields,
): number | undefined {
  const version = versionSeen(seen, caseTag(number))
  if (version === undefined || expectedVersion === undefined) return version ?? expectedVersion
  if (version === expectedVersion) return version
  const message = 'Give the version of If-Match here, or leave one of them out'
  throw new Problem('invalid-request', 'Correct what "fields" lists and send it again.', {
    fields: [{ path: 'body.expectedVersion', message }],
  })
}

/**
 * Under an id that follows from the key, so that the same request brings the same text, and with
 * it the journal's entry, which holds the key's update id.
 */
async function storeBrought(
  text: BroughtText,
  { deps, principal, now, idempotency }: CommandRequest,
  found: FoundCase,
  brought: Brought,
): Promise<TextRef> {
  const stored = await storeText(deps.prisma, deps.fieldCipher, {
    ...text,
    id: `${found.number}-T${idempotency.updateId}`,
    case: found.number,
    author: principal.personId,
    writtenAt: now,
    brought,
  })
  // After an outage the first text is kept; the command must not speak of another.
  if (stored === false) throw idempotencyKeyReused()
  return stored
}

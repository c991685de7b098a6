import { randomUUID } from 'node:crypto'
import type { CommandAnswer } from '../contract/case-workflow'
import type { Command, CommandFacts, CommandKind, LateEntry } from '../domain/case/commands'
import type { TextRef } from '../domain/ids'
import type { Day, Instant } from '../domain/time/day'
import { actingPost, viewerOf } from './case-access'
import { caseNotFound, idempotencyKeyReused } from './case-problems'
import type { AppDeps } from './deps'
import type { Grant, Principal } from './http/principal'
import { Problem } from './http/problem'
import { findCase, type FoundCase } from './queries/find-case'
import { findHandledCommand } from './queries/journal'
import { findApproval } from './queries/late-entry'
import { removeText, storeText, type Brought, type TextKind } from './records/texts'
import type { CommonFields } from './schemas/command'
import { asProblem, CommandRefused, sendCommand } from './send-command'

/** What a command consists of beside its common fields, once the case is known. */
export type Prepared = { facts: CommandFacts; text?: BroughtText | undefined }
type BroughtText = { kind: TextKind; body: string }

/** Of the request's context, what giving a command needs. */
export type CommandRequest = {
  deps: AppDeps
  principal: Principal
  grants: readonly Grant[]
  now: Instant
  today: Day
  params: { number: string }
  idempotency: { updateId: string; bodyHash: string }
}

export type CommandDraft = {
  kind: CommandKind
  fields: CommonFields
  prepare: (found: FoundCase) => Prepared | Promise<Prepared>
}

/**
 * Scope, the key's earlier answer, the texts the command brings, then the update (walk, steps 1
 * and 3). A refused command leaves no text behind.
 */
export async function giveCommand(
  request: CommandRequest,
  draft: CommandDraft,
): Promise<CommandAnswer> {
  const { deps, principal, grants } = request
  const found = await findCase(deps.prisma, viewerOf(principal, grants), request.params.number)
  if (found === undefined) throw caseNotFound()
  const { updateId } = request.idempotency
  const bodyHash = keyedBodyHash(request)
  const handled = await findHandledCommand(deps.prisma, found.number, updateId)
  if (handled?.bodyHash === bodyHash) return handled.answer
  if (handled !== undefined) throw idempotencyKeyReused()

  const { facts, text } = await draft.prepare(found)
  const command = await commandOf(request, found, draft, facts)
  const brought = { updateId, attempt: randomUUID() }
  const stored = text && (await storeBrought(text, request, found, brought))
  try {
    const bound = stored ? withText(command, stored) : command
    return await sendCommand(deps, found, updateId, { command: bound, bodyHash })
  } catch (error) {
    if (error instanceof CommandRefused && stored) {
      await removeText(deps.prisma, stored, brought)
    }
    throw asProblem(error)
  }
}

/** The journal names what was served or handed over by its hash, so that it shows if that changes. */
function withText(command: Command, text: TextRef): Command {
  const { facts } = command
  if (facts.kind !== 'serve-notice' && facts.kind !== 'entrust') return command
  return { ...command, facts: { ...facts, text } }
}

/** Keyed before it travels: a plain hash of a short text can be guessed. */
function keyedBodyHash({ deps, idempotency }: CommandRequest): string {
  return Buffer.from(deps.fieldCipher.hash('command.body', idempotency.bodyHash)).toString('hex')
}

async function commandOf(
  { deps, principal, grants }: CommandRequest,
  found: FoundCase,
  { kind, fields }: CommandDraft,
  facts: CommandFacts,
): Promise<Command> {
  const { occurredOn, expectedVersion, lateEntryApproval } = fields
  const post = actingPost(principal.personId, grants, found)
  const lateEntry = lateEntryApproval && (await approved(lateEntryApproval))
  return {
    facts,
    actor: principal.personId,
    occurredOn,
    ...(post === undefined ? {} : { onBehalfOf: post }),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    ...(lateEntry ? { lateEntry } : {}),
  }

  async function approved(id: string): Promise<LateEntry> {
    const entry = { case: found.number, command: kind, occurredOn }
    const approval = await findApproval(deps.prisma, id, entry)
    if (approval !== undefined) return approval
    throw new Problem(
      'approval-not-usable',
      `That approval is not one for "${kind}" on ${occurredOn} in this case. Have this very entry approved.`,
    )
  }
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

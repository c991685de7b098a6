import { randomUUID } from 'node:crypto'
import type { CommandAnswer } from '../../contract/case-workflow'
import type { CommandFacts, FactsOf, OwnRight } from '../../domain/case/commands'
import type { CaseNumber, TextRef } from '../../domain/ids'
import type { PersonRefusal } from '../../domain/person/refusal'
import type { Day, Instant } from '../../domain/time/day'
import { caseKnows } from '../as-it-stands'
import { caseNotFound, idempotencyKeyReused } from '../case-problems'
import type { AppDeps } from '../deps'
import { Problem } from '../http/problem'
import type { Repeatable } from '../http/route'
import type { FoundCase } from '../queries/find-case'
import { findHandledCommand } from '../queries/journal'
import type { LookedUpCase } from '../queries/look-up'
import { caseUnderCode } from '../queries/whose-code'
import { removeText, storeText, type TextKind } from '../records/texts'
import { CommandRefused, keyedHash, sendCommand } from '../send-command'
import { ownCase, refusedToPerson } from './own-case'
import type { Asker } from './who-asks'

type OwnRequest = { deps: AppDeps; now: Instant; today: Day; idempotency: Repeatable }

type OwnFacts = FactsOf<OwnRight>

type OwnDraft = {
  case: CaseNumber
  words?: { kind: TextKind; body: string } | undefined
  /** What it becomes as their matter stands, or why it is not taken. */
  prepare: (
    own: LookedUpCase,
    text: { text?: TextRef },
  ) => { facts: OwnFacts } | { refused: PersonRefusal }
  /** What has to be done elsewhere first; where that fails, the case is told nothing. */
  beforehand?: (own: LookedUpCase) => Promise<void>
}

/**
 * A command that a petitioner gives in their own right, carried out once and journalled as one of staff is
 * (walk, step 3; decision 58): today, for themselves, and with their words as a text of the case.
 */
export async function giveOwnCommand(
  { deps, now, today, idempotency }: OwnRequest,
  asker: Asker,
  draft: OwnDraft,
): Promise<CommandAnswer> {
  const own = ownCase(asker, draft.case)
  const { updateId } = idempotency
  const [found, handled] = await Promise.all([
    caseUnderCode(deps.pool, own.number),
    findHandledCommand(deps.pool, own.number, updateId),
  ])
  if (found === undefined) throw caseNotFound()
  const bodyHash = keyedHash(deps, idempotency.bodyHash)
  if (handled !== undefined && handled.bodyHash !== bodyHash) throw idempotencyKeyReused()
  if (handled !== undefined && (await caseKnows(deps, found, handled.answer))) return handled.answer

  factsOf(draft, own, {})
  await draft.beforehand?.(own)
  const brought = { updateId, attempt: randomUUID() }
  const text = draft.words && (await stored(deps, found, { asker, now, brought }, draft.words))
  const facts: CommandFacts = factsOf(draft, own, text === undefined ? {} : { text })
  const command = { facts, actor: asker.petitioner, occurredOn: today }
  try {
    return await sendCommand(deps, found, { updateId, message: { command, bodyHash } }, now)
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error
    if (text !== undefined) await removeText(deps.prisma, text, brought)
    const { code, rule } = error.refusal
    throw new Problem(code, movedOn, { rule })
  }
}

const movedOn =
  'The matter has moved on since, and this is not open to you now. Look it up again: it shows what is.'

function factsOf(draft: OwnDraft, own: LookedUpCase, text: { text?: TextRef }): OwnFacts {
  const prepared = draft.prepare(own, text)
  if ('refused' in prepared) throw refusedToPerson(prepared.refused)
  return prepared.facts
}

type Bringing = {
  asker: Asker
  now: Instant
  brought: { updateId: string; attempt: string }
}

async function stored(
  { prisma, fieldCipher }: AppDeps,
  { number }: FoundCase,
  { asker, now, brought }: Bringing,
  words: { kind: TextKind; body: string },
): Promise<TextRef> {
  const text = await storeText(prisma, fieldCipher, {
    ...{ ...words, id: `${number}-T${brought.updateId}`, case: number },
    ...{ author: asker.petitioner, writtenAt: now, brought },
  })
  if (text === false) throw idempotencyKeyReused()
  return text
}

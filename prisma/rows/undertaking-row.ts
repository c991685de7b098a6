import type { UndertakingBatch, UndertakingEntry } from '../../contract/undertaking-workflow'
import { ownDuties } from '../../domain/campaign/reported-up'
import { isOpen } from '../../domain/duty/duty'
import type { UndertakingStart, UndertakingState } from '../../domain/undertaking/undertaking'
import type { Prisma } from '../generated/client'

/** What an undertaking's row says of it from its start on, whatever happens in it. */
export function undertakingRow(start: UndertakingStart) {
  const { id, openedOn } = start
  switch (start.type) {
    case 'campaign': {
      const { code, title } = start.definition
      return { id, type: start.type, campaignId: id, title, kind: 'campaign', code, openedOn }
    }
    case 'participant': {
      const { campaign: campaignId, participant, asked } = start
      const { role: kind, code, post: postCode } = participant
      const { title } = asked
      return { ...{ id, type: start.type, campaignId, title, kind, code, postCode }, openedOn }
    }
    case 'proceeding': {
      const { campaign, kind, title } = start
      const of = { id, type: start.type, campaignId: campaign ?? null, title, kind }
      const partyPosts = [...new Set(Object.values(start.parties).flat())].sort()
      return { ...of, openedOn, caseNumbers: [...start.cases], partyPosts }
    }
    case 'circular': {
      const { campaign: campaignId, title, duty: code, report } = start
      const kind = report === undefined ? 'paper' : 'report'
      return { ...{ id, type: start.type, campaignId, title, kind, code }, openedOn }
    }
  }
}

/** What of it moves. */
export function undertakingStanding(batch: UndertakingBatch, hash: string, epoch: number) {
  const { state, nextInstant, overdue } = batch
  const open = ownDuties(state.duties).filter(isOpen)
  return {
    epoch,
    version: state.version,
    phase: phaseOf(state),
    endedOn: state.endedOn ?? null,
    nextInstant,
    nextDue: open.map(({ due }) => due.due).sort()[0] ?? null,
    overdue,
    // Plain JSON throughout, which the compiler cannot tell of a union of states.
    snapshot: state as unknown as Prisma.InputJsonObject,
    snapshotHash: hash,
    // A case may join what is about several (decision 87); the others keep what they began with.
    ...(state.type === 'proceeding' ? { caseNumbers: [...state.cases] } : {}),
  }
}

function phaseOf(state: UndertakingState): string {
  if (state.endedOn !== undefined) return 'ended'
  return state.type === 'participant' ? 'runs' : (state.phase ?? 'announced')
}

type Place = { undertakingId: string; epoch: number }

export function undertakingEntryRow(place: Place, entry: UndertakingEntry) {
  const { cause, sequence, events, occurredOn, recordedAt, answer } = entry
  const row = {
    ...{ ...place, sequence, occurredOn, recordedAt },
    events: events as unknown as Prisma.InputJsonArray,
    ...(answer === undefined ? {} : { answer: { ...answer, events: [...answer.events] } }),
  }
  if (cause.type !== 'command') return { ...row, cause: cause.type }
  const { command, actor = null, forPost: onBehalfOf = null, updateId, bodyHash } = cause
  return { ...row, cause: command, actor, onBehalfOf, updateId, bodyHash }
}

export function undertakingAuditRow({ undertakingId, epoch }: Place, entry: UndertakingEntry) {
  const { cause, sequence, occurredOn, recordedAt: at } = entry
  return {
    at,
    actor: cause.type === 'command' ? (cause.actor ?? null) : null,
    action: cause.type === 'command' ? cause.command : cause.type,
    subject: `undertaking:${undertakingId}`,
    detail: { epoch, sequence, occurredOn },
  } satisfies Prisma.AuditEntryCreateManyInput
}

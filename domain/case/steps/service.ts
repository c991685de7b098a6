import type { PetitionerId } from '../../ids'
import { isRecipient } from '../facts'
import type { ServiceWay } from '../kinds'
import type { Reason } from '../refusal'
import type { CaseState } from '../state'

/** 送达: without proof that the person has the paper nothing begins to run. */
export function againstService(
  state: CaseState,
  served: { recipient: PetitionerId; way: ServiceWay },
  done: readonly { recipient: PetitionerId }[],
  rule: string,
): Reason | undefined {
  if (!isRecipient(state, served.recipient)) {
    return [
      'unknown-recipient',
      rule,
      'Nobody of that id brings this matter. Choose one of its petitioners.',
    ]
  }
  if (done.some(({ recipient }) => recipient === served.recipient)) {
    return [
      'already-done',
      rule,
      'That petitioner has been served already. Nothing more is owed for them here.',
    ]
  }
  return againstWay(state, served, rule)
}

/** Who has no clear address cannot be handed or posted anything (Art. 23). */
export function againstWay(
  state: CaseState,
  { recipient, way }: { recipient: PetitionerId; way: ServiceWay },
  rule: string,
): Reason | undefined {
  const reachable = state.recipients.find(({ id }) => id === recipient)?.reachable === true
  if (reachable || way === 'electronic-with-consent' || way === 'public-notice') return undefined
  return [
    'recipient-not-reachable',
    rule,
    'Name or address is unclear, so nothing can be handed over or posted. Serve electronically with consent or by public notice.',
  ]
}

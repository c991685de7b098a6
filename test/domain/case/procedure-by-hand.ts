import type { CommandKind } from '../../../domain/case/commands'
import type { CasePhase, CaseState } from '../../../domain/case/state'

/** What may be done in each phase while a notice is still to be served, written out by hand. */
export const allowedIn: Record<CasePhase, CommandKind[]> = {
  registered: ['serve-notice', 'accept'],
  accepted: ['serve-notice', 'entrust'],
  entrusted: ['serve-notice', 'sign-for'],
  'signed-for': ['serve-notice', 'issue-opinion'],
  'opinion-issued': ['serve-notice', 'serve-opinion'],
  'opinion-served': ['serve-notice', 'conclude'],
  concluded: ['serve-notice'],
  ended: [],
}

/** The same for a case as it stands: once everybody has had a notice, none is offered. */
export function allowedByHand({ phase, recipients, notices }: CaseState): CommandKind[] {
  const untold = recipients.some(({ id }) => notices.every(({ recipient }) => recipient !== id))
  return allowedIn[phase].filter((kind) => kind !== 'serve-notice' || untold)
}

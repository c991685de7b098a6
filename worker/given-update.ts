import type { GivenUpdate } from '../activities/goes-by-rules'
import type { CommandOutcome, UndertakingOutcome } from '../api/case-client/case-client'

/** What came of an update that was sent to many, one after the other (decision 12). */
export function givenUpdate(outcome: CommandOutcome | UndertakingOutcome): GivenUpdate {
  switch (outcome.kind) {
    case 'refused':
      return { kind: 'refused', code: outcome.refusal.code }
    case 'key-reused':
      throw new Error('An id that names what it brings met something else under it')
    case 'stopped':
    case 'not-started':
    case 'unavailable':
      return { kind: outcome.kind }
    default:
      return outcome
  }
}

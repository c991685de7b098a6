import type { NewPromise } from '../commands'
import type { ClaimAnswered } from '../outcomes'
import { supportedUndone } from '../promised'
import type { Reason } from '../refusal'

/** What stands against what a paper promises, or leaves without a promise (Art. 32, plan H8). */

export function againstPromises({
  command,
  facts,
}: {
  command: { occurredOn: string }
  facts: { promises: readonly { due: string }[] }
}): Reason | undefined {
  if (facts.promises.every(({ due }) => due >= command.occurredOn)) return undefined
  return [
    'dates-out-of-order',
    'plan H8',
    'A promise is kept after it is made: give each a day that is still to come.',
  ]
}

/** Art. 32: what is supported is seen to be carried out, so somebody owes it by a day, or it is done. */
export function againstLeavingUndone(
  { outcomes, promises }: { outcomes: readonly ClaimAnswered[]; promises: readonly NewPromise[] },
  rule: string,
): Reason | undefined {
  const undone = supportedUndone(outcomes)
  const promised = promises.flatMap(({ claims = undone }) => claims)
  const left = undone.filter((claim) => !promised.includes(claim))
  if (left.length > 0) {
    return [
      'opinion-incomplete',
      rule,
      `What is supported is carried out. Say by whom and until when (promises), or that it is done already (carriedOut): ${left.join(', ')}.`,
    ]
  }
  return againstDoneUnsupported(outcomes, rule) ?? againstOthers(promised, undone, rule)
}

function againstDoneUnsupported(
  outcomes: readonly ClaimAnswered[],
  rule: string,
): Reason | undefined {
  const fits = outcomes.every(({ outcome, carriedOut }) => !carriedOut || outcome === 'supported')
  if (fits) return undefined
  return ['claims-do-not-match', rule, 'Only what is supported can be carried out. Leave that out.']
}

function againstOthers(
  promised: readonly string[],
  undone: readonly string[],
  rule: string,
): Reason | undefined {
  if (promised.every((claim) => undone.includes(claim))) return undefined
  const these = undone.length > 0 ? ` (${undone.join(', ')})` : ''
  return [
    'claims-do-not-match',
    rule,
    `A promise names what this paper supports and is still to be done${these}. Leave the other claims out.`,
  ]
}

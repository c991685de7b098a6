import type { Step } from './life'

/** The ids that a script's short names stand for, in the case at hand. */
export type Names = { number: string; filing: string; claims: readonly string[] }

/** What the API is sent for a step; the draft of an answer is stored before. */
export function bodyOf(step: Step, names: Names, draft: string | undefined): object {
  const { kind: _, ...facts } = step
  switch (step.kind) {
    case 'accept': {
      const { caseKind, route } = step
      return { kind: caseKind, ...(route === undefined ? {} : { route }) }
    }
    case 'split':
      return { claims: step.claims.map((short) => claimOf(short, names)) }
    case 'issue-opinion': {
      const { outcomes, parts, promises } = step
      const named = outcomes.map((each) => ({ ...each, claim: claimOf(each.claim, names) }))
      return { text: draft, outcomes: named, parts, promises }
    }
    case 'issue-reply': {
      const { result, promises } = step
      return { text: draft, result, promises }
    }
    case 'sign-agreement':
      return { ...facts, signedBy: step.signedBy.map((short) => petitionerOf(short, names)) }
    case 'perform':
      return { ...facts, promise: `${names.number}/promise/${step.promise}` }
    case 'reach-milestone':
      return { ...facts, milestone: `${names.number}/milestone/${step.milestone}` }
    default:
      return 'recipient' in step
        ? { ...facts, recipient: petitionerOf(step.recipient, names) }
        : facts
  }
}

function petitionerOf(short: string, { filing }: Names): string {
  return `${filing}-${short}`
}

/** A claim that was split off keeps the name it had in the filing. */
function claimOf(short: string, { number, claims }: Names): string {
  const found = claims.find((id) => id.endsWith(`-${short}`))
  if (found === undefined) throw new Error(`Case ${number} has no claim ${short}`)
  return found
}

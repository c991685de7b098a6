import type { NewPromise } from '../domain/case/commands'
import type { ClaimAnswered } from '../domain/case/outcomes'
import type { ClaimId } from '../domain/ids'

type Outcome = Omit<ClaimAnswered, 'carriedOut'> & { carriedOut?: true | undefined }

/** What a request says of a claim, as the case takes it: a field says something, or it is left out. */
export function claimAnswered({ carriedOut, ...answered }: Outcome): ClaimAnswered {
  return carriedOut === undefined ? answered : { ...answered, carriedOut }
}

type Promised = Omit<NewPromise, 'claims'> & { claims?: ClaimId[] | undefined }

/** The same of what it promises, and of which claims. */
export function promisedIn({ claims, ...promise }: Promised): NewPromise {
  return claims === undefined ? promise : { ...promise, claims }
}

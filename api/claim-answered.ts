import type { ClaimAnswered } from '../domain/case/outcomes'

type Outcome = Omit<ClaimAnswered, 'carriedOut'> & { carriedOut?: true | undefined }

/** What a request says of a claim, as the case takes it: a field says something, or it is left out. */
export function claimAnswered({ carriedOut, ...answered }: Outcome): ClaimAnswered {
  return carriedOut === undefined ? answered : { ...answered, carriedOut }
}

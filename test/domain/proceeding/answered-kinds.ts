import { procedures } from '../../../domain/proceeding/kinds'

/** Panels, checks from outside and what is spread ask more of who takes a step: each has a file of its own. */
const withFilesOfTheirOwn = [
  ...['review-group', 'hearing', 'appraisal', 'acceptance', 'refusal-sample', 'good-practice'],
  ...['leaders-round', 'policy-cluster'],
]

/** Every other kind: it is answered in writing, and the tables alone say how. */
export const answeredKinds = procedures
  .map(({ kind }) => kind)
  .filter((kind) => !withFilesOfTheirOwn.includes(kind))
  .sort()

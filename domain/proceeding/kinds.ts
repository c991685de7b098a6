import { acceptance } from './acceptance'
import { accountability } from './accountability'
import { expertAnswer } from './expert-answer'
import { failingLeadership } from './failing-leadership'
import { headsReview } from './heads-review'
import { improvement } from './improvement'
import { appraisal } from './appraisal'
import { goodPractice } from './good-practice'
import { hearing } from './hearing'
import { leadersRound } from './leaders-round'
import { policyCluster } from './policy-cluster'
import type { Procedure } from './procedure'
import { refusalSample } from './refusal-sample'
import { reviewGroup } from './review-group'
import { supervisionSlip } from './supervision-slip'
import { yearlyReport } from './yearly-report'

/** Every kind of proceeding there is, by its name. */
export const procedures: readonly Procedure[] = [
  supervisionSlip,
  reviewGroup,
  hearing,
  appraisal,
  acceptance,
  refusalSample,
  goodPractice,
  improvement,
  accountability,
  failingLeadership,
  headsReview,
  leadersRound,
  expertAnswer,
  yearlyReport,
  policyCluster,
]

export function procedureOf(kind: string): Procedure {
  const found = procedures.find((each) => each.kind === kind)
  if (found === undefined) throw new RangeError(`No procedure of the kind ${kind}`)
  return found
}

import type { CommandKind } from '../commands'
import type { Step, StepsOf } from '../step'
import { accusedSteps } from './accused'
import { agreementSteps } from './agreement'
import { answerSteps } from './answers'
import { campaignSteps } from './campaigns'
import { bodySteps } from './bodies'
import { closingSteps } from './closing'
import { competenceSteps } from './competence'
import { leafletSteps } from './leaflets'
import { personSteps } from './persons'
import { receptionSteps } from './receptions'
import { remedySteps } from './remedies'
import { reviewRequestSteps } from './review-requests'
import { sortingSteps } from './sorting'
import { stationSteps } from './stations'
import { takingInSteps } from './taking-in'
import { tellingSteps } from './telling'
import { upkeepSteps } from './upkeep'
import { workSteps } from './work'

/** The whole procedure, a line for every command: pages, refusals and documents read the same table. */
export const procedure: StepsOf<CommandKind> = {
  ...sortingSteps,
  ...takingInSteps,
  ...bodySteps,
  ...competenceSteps,
  ...tellingSteps,
  ...workSteps,
  ...answerSteps,
  ...agreementSteps,
  ...reviewRequestSteps,
  ...remedySteps,
  ...stationSteps,
  ...personSteps,
  ...leafletSteps,
  ...receptionSteps,
  ...accusedSteps,
  ...closingSteps,
  ...campaignSteps,
  ...upkeepSteps,
}

export const commandKinds = Object.keys(procedure) as readonly CommandKind[]

export function stepOf<Kind extends CommandKind>(kind: Kind): Step<Kind> {
  const steps: { readonly [K in CommandKind]?: Step<K> } = procedure
  const step: Step<Kind> | undefined = Object.hasOwn(steps, kind) ? steps[kind] : undefined
  if (step === undefined) throw new RangeError(`No step in the procedure for ${kind}`)
  return step
}

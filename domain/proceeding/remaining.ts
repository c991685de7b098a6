import type { PostCode } from '../ids'
import type { UndertakingSettings } from '../undertaking/settings'
import { saidList } from './answers'
import type { Party, ProceedingStep } from './procedure'
import type { ProceedingState } from './proceeding'

/** The posts of a party; of those who answer for it here, the one. */
export function postsOf(
  { parties }: Pick<ProceedingState, 'parties'>,
  { posts }: Pick<UndertakingSettings, 'posts'>,
  party: Party,
): readonly PostCode[] {
  if (party === 'office' || party === 'director' || party === 'head') return [posts[party]]
  return parties[party] ?? []
}

/** Whether any of what it is entered for one by one is still to be entered. */
export function remainsOf(
  state: ProceedingState,
  name: string,
  { eachSaid }: ProceedingStep,
): boolean {
  return eachSaid !== undefined && notEntered(state, name, eachSaid).length > 0
}

/** Of a list that was said at the opening, those of whom a step has not been entered. */
export function notEntered(
  { said, taken }: Pick<ProceedingState, 'said' | 'taken'>,
  name: string,
  { as, of }: NonNullable<ProceedingStep['eachSaid']>,
): readonly string[] {
  const entered = taken.filter(({ step }) => step === name).map(({ answers }) => answers[as])
  return saidList(said, of).filter((each) => !entered.includes(each))
}

/** Posts of a step that each take it, which have not. */
export function notTaken(
  state: ProceedingState,
  settings: UndertakingSettings,
  name: string,
  { by }: Pick<ProceedingStep, 'by'>,
): readonly PostCode[] {
  return by
    .flatMap((party) => postsOf(state, settings, party))
    .filter((post) => !hasTaken(state, name, post))
}

export function hasTaken(
  { taken }: Pick<ProceedingState, 'taken'>,
  name: string,
  post: PostCode,
): boolean {
  return taken.some(({ step, forPost }) => step === name && forPost === post)
}

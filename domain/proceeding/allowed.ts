import type { PersonId, PostCode } from '../ids'
import type { Day } from '../time/day'
import type { Refused } from '../undertaking/refusal'
import type { UndertakingSettings } from '../undertaking/settings'
import { againstAnswers } from './answers'
import { procedureOf } from './kinds'
import { asksOf } from './criteria'
import type { Given, ProceedingFacts, ProceedingState } from './proceeding'
import type { ProceedingStep } from './procedure'
import { notEntered, postsOf } from './remaining'
import { stepOf } from './steps'

const RULE = 'decision 70'

/** What stands against a step: that there is one, its phase, who takes it, what it needs. */
export function againstInProceeding(
  state: ProceedingState,
  settings: UndertakingSettings,
  facts: ProceedingFacts,
  given: Given,
): Refused | undefined {
  const step = stepOf(state, facts.step)
  if (step === undefined || !step.from.includes(state.phase) || state.endedOn !== undefined) {
    const possible = possibleSteps(state).join(', ')
    const next = possible === '' ? 'It has ended.' : `It goes on by: ${possible}.`
    return ['not-allowed-now', RULE, `"${facts.step}" is not possible now. ${next}`]
  }
  return (
    againstTaker(state, settings, facts.step, step, given) ??
    againstText(step, facts) ??
    againstAnswers(asksOf(state, step), facts.answers, { today: given.today, said: state.said }) ??
    againstTwice(state, step, facts) ??
    step.against?.(state, facts.answers, { ...given, ...textOf(facts) }, settings)
  )
}

export function possibleSteps(state: ProceedingState): string[] {
  if (state.endedOn !== undefined) return []
  return Object.entries(procedureOf(state.kind).steps)
    .filter(([, { from }]) => from.includes(state.phase))
    .map(([name]) => name)
}

function againstTaker(
  state: ProceedingState,
  settings: UndertakingSettings,
  name: string,
  step: ProceedingStep,
  { actor, forPost, on }: Given,
): Refused | undefined {
  const takers = step.by.flatMap((party) => postsOf(state, settings, party))
  if (forPost === undefined || !takers.includes(forPost)) {
    return ['not-for-your-post', RULE, `That is for ${takers.join(', ')}. Act for a post of yours.`]
  }
  const judged = againstJudgingOneself(state, settings, name, [forPost])
  if (judged !== undefined) return judged
  if (takersBefore(state, step).includes(actor)) {
    return [
      'drafter-approves',
      RULE,
      'Whoever took the step before it does not judge it. Ask another.',
    ]
  }
  if (
    step.each === true &&
    state.taken.some((each) => each.step === name && each.forPost === forPost)
  ) {
    return ['already-done', RULE, 'That post has taken it. The others are still to.']
  }
  const last = state.taken.at(-1)?.on ?? state.openedOn
  return on < last ? tooEarly(last) : undefined
}

function againstTwice(
  state: ProceedingState,
  { eachSaid }: ProceedingStep,
  { step, answers }: ProceedingFacts,
): Refused | undefined {
  if (eachSaid === undefined) return undefined
  const left = notEntered(state, step, eachSaid)
  if (left.some((each) => each === answers[eachSaid.as])) return undefined
  return ['already-done', RULE, `That one is entered. Still to be: ${left.join(', ')}.`]
}

function takersBefore(
  { taken, openedBy }: ProceedingState,
  { notBy = [] }: ProceedingStep,
): PersonId[] {
  const took = taken.filter((each) => notBy.includes(each.step)).map(({ by }) => by)
  return notBy.includes('open') ? [openedBy, ...took] : took
}

/**
 * Nobody judges themselves (Art. 28): no such step is taken for a post it judges. Of whoever takes it,
 * also the other posts they have count, which the door knows.
 */
export function againstJudgingOneself(
  of: Pick<ProceedingState, 'kind' | 'parties'>,
  settings: Pick<UndertakingSettings, 'posts'>,
  name: string,
  held: readonly PostCode[],
): Refused | undefined {
  const judges = stepOf(of, name)?.apartFrom ?? []
  const judged = judges.flatMap((party) => postsOf(of, settings, party))
  return held.some((post) => judged.includes(post))
    ? [
        'not-for-your-post',
        'Art. 28',
        'It is about a post of yours: somebody else takes this step.',
      ]
    : undefined
}

function textOf({ text }: ProceedingFacts): Pick<ProceedingFacts, 'text'> {
  return text === undefined ? {} : { text }
}

function tooEarly(last: Day): Refused {
  return ['date-too-early', 'decision 2', `The step before it was on ${last}. Correct the date.`]
}

function againstText({ text }: ProceedingStep, facts: ProceedingFacts): Refused | undefined {
  if (text === 'required' && facts.text === undefined) {
    return ['answers-do-not-fit', RULE, 'Write the text this step needs.']
  }
  if (text === 'none' && facts.text !== undefined) {
    return ['answers-do-not-fit', RULE, 'This step takes no text. Leave it out.']
  }
  return undefined
}

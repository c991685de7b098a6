import { openPromises, recipientsWithoutAnswer } from '../case/facts'
import { missingFor } from '../case/gate'
import type { CaseState } from '../case/state'
import type { Refused } from '../undertaking/refusal'
import { isLookedAt } from './criteria'
import type { Answers, ProceedingState } from './proceeding'
import type { RatingSample } from './rating-sample'

/** What is on record of a matter that is looked at, in the words `accept` asks for (plan H5). */
export type OnRecord = Readonly<
  Record<'gate' | 'served' | 'promises' | 'asked' | 'ratings', string>
>

export function onRecord(state: CaseState, sample: RatingSample | undefined): OnRecord {
  return {
    gate: missingFor(state).length === 0 ? 'met' : 'lacking',
    served: servedIn(state),
    promises: promisesIn(state),
    asked: askedIn(state),
    ratings: sample === undefined ? 'too-few-to-tell' : 'looked-at',
  }
}

function servedIn(state: CaseState): string {
  if (state.answer === undefined) return 'not-owed'
  return recipientsWithoutAnswer(state).length === 0 ? 'yes' : 'no'
}

function promisesIn(state: CaseState): string {
  if (openPromises(state).length > 0) return 'open'
  return state.promises.length === 0 ? 'none-made' : 'kept'
}

function askedIn({ settled, questions }: CaseState): string {
  if (settled !== undefined) return settled.how === 'unanswered' ? 'no-answer' : 'confirmed'
  return questions.length === 0 ? 'not-asked' : 'not-settled'
}

/** Nobody accepts what the record does not bear out. */
export function againstRecord(
  facts: OnRecord,
  answers: Answers,
  under: Pick<ProceedingState, 'criteria'>,
): Refused | undefined {
  const others = Object.entries(facts).filter(
    ([name, is]) => isLookedAt(under, name) && answers[name] !== is,
  )
  if (others.length === 0) return undefined
  const said = others.map(([name, is]) => `"${name}" is "${is}"`).join(', ')
  return ['answers-do-not-fit', 'plan H5', `By the record ${said}. Look again, or send it back.`]
}

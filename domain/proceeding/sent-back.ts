import type { ProceedingStep } from './procedure'

/** Whoever sends something back writes what is missing: nobody can answer better without knowing. */
export function saysWhy(
  choice: string,
  sendingBack: string,
): NonNullable<ProceedingStep['against']> {
  return (_, answers, { text }) =>
    answers[choice] === sendingBack && text === undefined
      ? ['answers-do-not-fit', 'decision 70', 'Write what is missing: it goes back with that.']
      : undefined
}

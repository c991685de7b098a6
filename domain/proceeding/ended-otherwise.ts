import type { CaseState } from '../case/state'
import type { ProceedingStep } from './procedure'

/** Why what is about a case cannot come to the end it was opened for: that is possible no more (decision 96). */
export type EndedBecause = 'case-over' | 'merged' | 'led-otherwise'

type Ending = Pick<ProceedingStep, 'from' | 'notBy' | 'against'> & {
  because: readonly EndedBecause[]
}

/** Nobody rings for what has become impossible: the director or the head ends it, and says why. */
export function endingOtherwise(
  title: string,
  { because, ...step }: Ending,
): Readonly<Record<'end-otherwise', ProceedingStep>> {
  return {
    'end-otherwise': {
      ...{ title, ...step, by: ['director', 'head'], text: 'required' },
      asks: { because: { a: 'choice', of: because } },
      leads: { to: 'ended-otherwise', ends: true },
    },
  }
}

/** What the record says against ending it on that ground; how a matter is led else its text says. */
export function notSoEnded(
  {
    ending,
    concludedOn,
    endedOn,
    mergedInto,
  }: Pick<CaseState, 'ending' | 'concludedOn' | 'endedOn' | 'mergedInto'>,
  because: EndedBecause,
): string | undefined {
  const isOver = (ending ?? concludedOn ?? endedOn) !== undefined
  if (because === 'case-over' && !isOver) return 'it is not over.'
  if (because === 'merged' && mergedInto === undefined) return 'it was merged into none.'
  return undefined
}

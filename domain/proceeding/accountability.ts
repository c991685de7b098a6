import { isOpen } from '../duty/duty'
import type { Procedure, ProceedingStep } from './procedure'

/** How long whoever is named has to state their side before anything is decided. */
const SIDE = 5

/** Nothing is decided before the side of whoever is named was stated, or the time for it is over. */
const afterTheirSide: NonNullable<ProceedingStep['against']> = ({ duties }, _, { on }) => {
  const theirs = duties.find((duty) => isOpen(duty) && duty.about === 'state-side')
  if (theirs === undefined || on > theirs.due.due) return undefined
  const message = `Their side may be stated until ${theirs.due.due}: decide after that day, or once it was.`
  return ['reply-time-runs', 'plan H9', message]
}

/**
 * 责任追究建议 (Art. 40 of 2022, plan H9): about a duty of a post and how it was performed, and never about
 * who petitioned. Whoever is named may state their side; whoever has the power over them (the head, or the
 * discipline side) answers in writing whether it is adopted, and why. It is decided by nobody it is about,
 * who proposed it, or who spoke for the post. What the procedure of discipline makes of it is not kept here.
 */
export const accountability: Procedure = {
  kind: 'proposal-of-accountability',
  title: '责任追究建议',
  basis: 'Art. 40 信访工作条例; plan H9',
  parties: { concerned: 'one', decider: 'one' },
  aboutCase: 'possible',
  apart: true,
  asks: {
    // The grounds of Art. 40; each is about how a duty was performed.
    failing: {
      a: 'choice',
      of: ['shifted-off', 'perfunctory', 'delayed', 'falsified', 'opinion-not-carried-out'],
    },
    // Longer than the time for their side; 15 working days are never more than 30 days (Art. 36 of 2005).
    answerWithin: { a: 'working-days', least: SIDE + 1, most: 15 },
  },
  openedBy: ['director', 'head'],
  opens: {
    phase: 'proposed',
    owes: [
      { step: 'state-side', by: 'concerned', within: { workingDays: SIDE } },
      { step: 'decide', by: 'decider', within: { workingDaysSaid: 'answerWithin' } },
    ],
  },
  steps: {
    'state-side': {
      title: '陈述申辩（可以不提出）',
      from: ['proposed'],
      by: ['concerned'],
      right: true,
      each: true,
      text: 'required',
      leads: {},
    },
    decide: {
      title: '书面反馈责任追究建议采纳情况',
      from: ['proposed'],
      by: ['decider'],
      notBy: ['open', 'state-side'],
      apartFrom: ['concerned'],
      text: 'required',
      asks: { decision: { a: 'choice', of: ['adopted', 'partly', 'not-adopted'] } },
      against: afterTheirSide,
      leads: { to: 'answered', ends: true },
    },
  },
}

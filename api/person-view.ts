import type { z } from './http/zod'
import type { Duty } from '../domain/duty/duty'
import type { CaseState, Window } from '../domain/case/state'
import type { owedDateSchema } from './schemas/filing'
import type { windowSchema } from './schemas/look-up'

type OwedDate = z.input<typeof owedDateSchema>

const owed = {
  notify: { what: 'notice', zh: '书面告知受理情况', en: 'Written notice of receipt and route' },
  handle: { what: 'opinion', zh: '作出信访处理意见', en: 'Written opinion on the matter' },
} as const

/**
 * What the law owes the person on a case, and nothing else: no internal target, no post, no name.
 */
export function owedDates(state: CaseState): OwedDate[] {
  return state.duties.flatMap((duty) => (isOwedToPerson(duty) ? [owedDate(duty, duty.kind)] : []))
}

type OwedDuty = Duty & { kind: keyof typeof owed }

function isOwedToPerson(duty: Duty): duty is OwedDuty {
  return duty.nature === 'statutory' && duty.kind in owed
}

function owedDate({ due, doneOn }: Duty, kind: keyof typeof owed): OwedDate {
  return {
    ...owed[kind],
    due: due.due,
    basis: due.basis,
    provisional: due.provisional,
    ...(doneOn === undefined ? {} : { doneOn }),
  }
}

type PersonWindow = z.input<typeof windowSchema>

/** The person's own right and its last day; each recipient has theirs, so equal ones are told once. */
export function personWindows(state: CaseState, reviewer: string | null): PersonWindow[] {
  const windows = state.windows.map((window) => personWindow(window, reviewer))
  return windows.filter(
    (window, index) =>
      windows.findIndex((each) => JSON.stringify(each) === JSON.stringify(window)) === index,
  )
}

function personWindow(window: Window, reviewer: string | null): PersonWindow {
  return {
    what: 'request-review',
    zh: '可以申请复查的最后一天',
    en: 'Last day to ask for a review of the opinion',
    lastDay: window.last.due,
    where: reviewer,
    basis: window.last.basis,
    provisional: window.last.provisional,
    open: window.state === 'open',
  }
}

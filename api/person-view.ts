import { pathOf } from '../domain/case/facts'
import type { CaseState, OutsideDate, Window } from '../domain/case/state'
import type { Duty, DutyKind } from '../domain/duty/duty'
import type { BodyCode } from '../domain/ids'
import type { DueDate } from '../domain/rules/due-date'
import type { z } from './http/zod'
import type { Words } from './plain-words'
import type { owedDateSchema } from './schemas/filing'
import type { promiseSchema, windowSchema } from './schemas/look-up'

type OwedDate = z.input<typeof owedDateSchema>
type What = OwedDate['what']
/** What a body is called; undefined where the organisation does not say. */
export type BodyNames = ReadonlyMap<BodyCode, string>

const owedWords: Readonly<Record<What, Words>> = {
  notice: { zh: '书面告知受理情况', en: 'Written notice of receipt and route' },
  opinion: { zh: '作出信访处理意见', en: 'Written opinion on the matter' },
  reply: { zh: '作出书面答复', en: 'Written reply on the matter' },
  'extension-notice': { zh: '告知延期理由', en: 'Notice why the limit was extended' },
  'review-opinion': { zh: '作出复查意见', en: 'Review opinion' },
  'final-review-opinion': { zh: '作出复核意见', en: 'Final review opinion' },
}

/**
 * What the law owes the person on a case, by this body and by those above it, and nothing else: no
 * internal target, no post, no name of anybody.
 */
export function owedDates(state: CaseState, names: BodyNames = new Map()): OwedDate[] {
  const own = state.duties.flatMap((duty) => {
    const what = owedByDuty(state, duty)
    return what === undefined ? [] : [owedDate(what, duty.due, duty.doneOn)]
  })
  const outside = state.outside.flatMap((date) => {
    const what = owedOutside[date.clock]
    const by = date.body === null ? undefined : names.get(date.body)
    return what === undefined ? [] : [owedDate(what, date.due, date.doneOn, by)]
  })
  return [...own, ...outside]
}

function owedByDuty(state: CaseState, { kind, nature, state: stands }: Duty): What | undefined {
  if (nature !== 'statutory' || stands === 'withdrawn') return undefined
  const owed: Partial<Record<DutyKind, What>> = {
    notify: 'notice',
    handle: pathOf(state) === 'reply' ? 'reply' : 'opinion',
    'tell-extension': 'extension-notice',
  }
  return owed[kind]
}

const owedOutside: Partial<Record<OutsideDate['clock'], What>> = {
  'decide-review': 'review-opinion',
  'decide-final-review': 'final-review-opinion',
}

function owedDate(
  what: What,
  { due, basis, provisional }: DueDate,
  doneOn: OwedDate['doneOn'],
  by?: string,
): OwedDate {
  return {
    what,
    ...owedWords[what],
    ...{ due, basis, provisional },
    ...(doneOn === undefined ? {} : { doneOn }),
    ...(by === undefined ? {} : { by }),
  }
}

type PersonWindow = z.input<typeof windowSchema>

const windowWords: Readonly<Record<PersonWindow['what'], Words>> = {
  'request-review': {
    zh: '可以申请复查的最后一天',
    en: 'Last day to ask for a review of the opinion',
  },
  'request-final-review': {
    zh: '可以申请复核的最后一天',
    en: 'Last day to ask for the final review',
  },
}

/** Where each is asked for: at the body above the one that gave the opinion (Arts. 35, 36). */
export type Reviewers = { review: string | null; finalReview: string | null }

/** The person's own right and its last day; each recipient has theirs, so equal ones are told once. */
export function personWindows(state: CaseState, reviewers: Reviewers): PersonWindow[] {
  const windows = state.windows.flatMap((window) => personWindow(window, reviewers))
  return windows.filter(
    (window, index) =>
      windows.findIndex((each) => JSON.stringify(each) === JSON.stringify(window)) === index,
  )
}

function personWindow(
  { clock, last, state }: Window,
  { review, finalReview }: Reviewers,
): PersonWindow[] {
  // A right of this body against another is none of theirs.
  if (clock === 'object') return []
  return [
    {
      what: clock,
      ...windowWords[clock],
      lastDay: last.due,
      where: clock === 'request-review' ? review : finalReview,
      basis: last.basis,
      provisional: last.provisional,
      open: state === 'open',
    },
  ]
}

/** What was promised to them, by when, and whether it is done; not which post it is that owes it. */
export function personPromises(state: CaseState): z.input<typeof promiseSchema>[] {
  return state.promises.map(({ from, madeOn, due, performedOn, overtaken }) => ({
    ...{ madeOn, due, ...promisedIn[from] },
    ...(performedOn === undefined ? {} : { performedOn }),
    ...(overtaken ? { overtaken: noLongerOwed } : {}),
  }))
}

const noLongerOwed: Words = {
  zh: '所依据的意见、协议已不再有效，或信访事项已撤回，此项承诺不再履行',
  en: 'No longer owed: what it rested on stands no more, or the matter was withdrawn',
}

const promisedIn: Readonly<Record<'opinion' | 'agreement' | 'review', Words>> = {
  opinion: { zh: '处理意见或答复中的承诺', en: 'Promised in the opinion or reply' },
  agreement: { zh: '和解协议中的承诺', en: 'Promised in the agreement' },
  review: { zh: '复查或复核意见中的承诺', en: 'Promised in the review opinion' },
}

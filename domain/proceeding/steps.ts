import { isOpen } from '../duty/duty'
import { internalTarget } from '../duty/internal-target'
import type { CaseNumber, DutyId, PostCode } from '../ids'
import type { DueDate } from '../rules/due-date'
import { asDay, type Day, type Instant } from '../time/day'
import { applyToDuties, done, dutiesInTime, nextOfDuties } from '../undertaking/duties'
import type { UndertakingDuty } from '../undertaking/duty'
import type { DutyEvent } from '../undertaking/events'
import type { UndertakingSettings } from '../undertaking/settings'
import { procedureOf } from './kinds'
import { notTaken, postsOf, remainsOf } from './remaining'
import type { OwedStep, Outcome, ProceedingStep } from './procedure'
import type {
  Answers,
  Given,
  ProceedingEvent,
  ProceedingFacts,
  ProceedingStart,
  ProceedingState,
  Taken,
} from './proceeding'

export function beginProceeding(
  start: ProceedingStart,
  settings: UndertakingSettings,
): { state: ProceedingState; events: ProceedingEvent[] } {
  const { text, answers, ...rest } = start
  const { opens } = procedureOf(start.kind)
  const blank: ProceedingState = {
    ...{ ...rest, said: answers, version: 0 },
    ...{ phase: opens.phase, taken: [], duties: [] },
  }
  const begun = { type: 'proceeding-begun', on: start.openedOn, text, answers } as const
  return {
    state: blank,
    events: [begun, ...owing(blank, settings, opens.owes, answers, start.openedOn)],
  }
}

export function stepOf(
  { kind }: Pick<ProceedingState, 'kind'>,
  name: string,
): ProceedingStep | undefined {
  const { steps } = procedureOf(kind)
  return Object.hasOwn(steps, name) ? steps[name] : undefined
}

function outcomeOf(step: ProceedingStep, answers: Answers): Outcome {
  if (!('by' in step.leads)) return step.leads
  const chosen = answers[step.leads.by]
  const outcome = typeof chosen === 'string' ? step.leads.to[chosen] : undefined
  if (outcome === undefined) throw new RangeError('A choice leads nowhere')
  return outcome
}

export function inProceeding(
  state: ProceedingState,
  settings: UndertakingSettings,
  { step: name, text, answers }: ProceedingFacts,
  { actor: by, forPost, on }: Given,
): ProceedingEvent[] {
  const step = stepOf(state, name)
  if (step === undefined || forPost === undefined) return []
  const taken = {
    type: 'step-taken',
    ...{ step: name, by, forPost, on, answers },
    ...(text === undefined ? {} : { text }),
  } as const
  const own = remainsOf(applyToProceeding(state, taken), name, step)
    ? []
    : state.duties
        .filter((duty) => isOpen(duty) && duty.about === name)
        .filter((duty) => step.each !== true || duty.owedBy === forPost)
        .map((duty) => done(duty, on))
  const after = [taken, ...own].reduce<ProceedingState>(applyToProceeding, state)
  return [taken, ...own, ...leaving(after, settings, step, answers, on)]
}

/** What follows once everybody who takes the step has taken it. */
function leaving(
  state: ProceedingState,
  settings: UndertakingSettings,
  step: ProceedingStep,
  answers: Answers,
  on: Day,
): ProceedingEvent[] {
  const last = state.taken.at(-1)?.step ?? ''
  if (step.each === true && notTaken(state, settings, last, step).length > 0) return []
  if (remainsOf(state, last, step)) return []
  const { to, owes = [], ends } = outcomeOf(step, answers)
  const left = to === undefined ? [] : leftOpen(state, to)
  return [
    ...(to === undefined ? [] : [{ type: 'phase-reached', phase: to } as const]),
    ...left,
    ...owing(state, settings, owes, answers, on),
    ...(ends === true ? [{ type: 'proceeding-ended', on } as const] : []),
  ]
}

/** Steps that cannot be taken from the new phase are owed no more. */
function leftOpen(state: ProceedingState, phase: string): DutyEvent[] {
  return state.duties
    .filter((duty) => isOpen(duty) && stepOf(state, duty.about)?.from.includes(phase) !== true)
    .map(({ id }) => ({ type: 'duty-withdrawn', duty: id }))
}

function owing(
  state: ProceedingState,
  settings: UndertakingSettings,
  owes: readonly OwedStep[],
  answers: Answers,
  on: Day,
): DutyEvent[] {
  // What is entered for each of a list is owed by nobody where the list is empty.
  const possible = owes.filter(({ step }) => {
    const table = stepOf(state, step)
    return table?.eachSaid === undefined || remainsOf(state, step, table)
  })
  return possible.flatMap(({ step, by, within }) =>
    postsOf(state, settings, by).map((post, place) => {
      const due = dueOf(within, answers, on, settings)
      return opening(state, { step, post, place, on, due })
    }),
  )
}

type Opening = { step: string; post: PostCode; place: number; on: Day; due: DueDate }

function opening(state: ProceedingState, { step, post, place, on, due }: Opening): DutyEvent {
  const nth = state.duties.filter((duty) => duty.about === step).length + place + 1
  const { basis } = procedureOf(state.kind)
  const duty: UndertakingDuty = {
    id: `${state.id}/${step}/${nth}` as DutyId,
    ...{ kind: 'step', about: step, title: stepOf(state, step)?.title ?? step },
    ...{ nature: 'internal', owedBy: post, openedOn: on, due: { ...due, basis } },
    reckoning: { by: 'named-day', from: on, day: due.due, basis },
    subject: { type: 'undertaking', id: state.id },
    ...{ rung: [], rungBefore: [], state: 'open' },
  }
  return { type: 'duty-opened', duty, to: [post] }
}

function dueOf(
  within: OwedStep['within'],
  answers: Answers,
  on: Day,
  { calendar }: UndertakingSettings,
): DueDate {
  if ('workingDays' in within) return internalTarget(within.workingDays, on, calendar)
  if ('workingDaysSaid' in within) {
    return internalTarget(Number(answers[within.workingDaysSaid]), on, calendar)
  }
  const day = asDay(String(answers[within.daySaid]))
  return { due: day, provisional: false, basis: '', steps: [] }
}

export function applyToProceeding(state: ProceedingState, event: ProceedingEvent): ProceedingState {
  switch (event.type) {
    case 'proceeding-begun':
      return state
    case 'step-taken': {
      const { type: _, ...taken } = event
      return { ...joinedBy(state, taken), taken: [...state.taken, taken] }
    }
    case 'phase-reached':
      return { ...state, phase: event.phase }
    case 'proceeding-ended':
      return { ...state, endedOn: event.on }
    default:
      return { ...state, duties: applyToDuties(state.duties, event) }
  }
}

function joinedBy(state: ProceedingState, { step, answers }: Taken): ProceedingState {
  const { joins } = stepOf(state, step) ?? {}
  if (joins === undefined) return state
  return { ...state, cases: [...state.cases, String(answers[joins]) as CaseNumber] }
}

export function proceedingInTime(
  state: ProceedingState,
  settings: UndertakingSettings,
  now: Instant,
): ProceedingEvent[] {
  const { officeHead: unitHead, director, head } = settings.posts
  return state.endedOn === undefined
    ? dutiesInTime(obligations(state), settings, { unitHead, director, head }, now)
    : []
}

export function nextInProceeding(state: ProceedingState, settings: UndertakingSettings): Instant[] {
  return state.endedOn === undefined ? nextOfDuties(obligations(state), settings) : []
}

/** Of a right nothing rings, and it is never late. */
export function obligations(state: ProceedingState): UndertakingDuty[] {
  return state.duties.filter(({ about }) => stepOf(state, about)?.right !== true)
}

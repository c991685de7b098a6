import { isOpen } from '../duty/duty'
import { internalTarget } from '../duty/internal-target'
import { dueDateOf } from '../campaign/part'
import type { PostCode } from '../ids'
import type { DueDate } from '../rules/due-date'
import { addWorkingDays } from '../time/calendar'
import { addDays, dayOf, latest, type Day } from '../time/day'
import { done } from '../undertaking/duties'
import type { PaperDutyKind, UndertakingDuty } from '../undertaking/duty'
import type { DutyEvent } from '../undertaking/events'
import type { UndertakingSettings } from '../undertaking/settings'
import type { Given } from './allowed'
import {
  dutyIdOf,
  type CircularEvent,
  type CircularStart,
  type CircularState,
  type CircularStep,
  type FrozenFigures,
} from './circular'

/** Working days between the draft of a report and its own day; unverified. */
const DRAFTED_BEFORE = 5

const titles: Readonly<Record<PaperDutyKind, string>> = {
  draft: '起草',
  answer: '核对并回复所涉内容',
  approve: '审签',
  publish: '印发',
}

export function beginCircular(
  start: CircularStart,
  { calendar }: UndertakingSettings,
): CircularState {
  const { occurrence, ...rest } = start
  const due = dueDateOf(occurrence, start.basis, calendar)
  return {
    ...rest,
    due,
    version: 0,
    phase: 'waiting',
    sentBack: [],
    replies: [],
    corrections: [],
    duties: [],
  }
}

export function inCircular(
  state: CircularState,
  settings: UndertakingSettings,
  facts: CircularStep,
  given: Given,
): CircularEvent[] {
  const { on, actor: by, forPost, today } = given
  switch (facts.kind) {
    case 'draft':
      return drafted(state, settings, facts, given)
    case 'reply':
      return [
        // Looked at before: only a post that is named replies.
        ...(forPost === undefined
          ? []
          : [{ type: 'replied', post: forPost, by, on, text: facts.text } as const]),
        ...state.duties
          .filter((duty) => isOpen(duty) && duty.kind === 'answer' && duty.owedBy === forPost)
          .map((duty) => done(duty, on)),
      ]
    case 'send-back':
      return [
        { type: 'sent-back', text: facts.text, by, on },
        ...withdrawing(state, ['answer', 'approve']),
        opening(
          state,
          'draft',
          settings.posts.office,
          on,
          internalTarget(1, on, settings.calendar),
        ),
      ]
    case 'approve':
      return [
        { type: 'approved', by, on },
        ...closing(state, 'approve', on),
        ...withdrawing(state, ['answer']),
        opening(state, 'publish', settings.posts.office, on, state.due),
      ]
    case 'publish':
      return [
        { type: 'published', on, ...correctable(state, today) },
        ...closing(state, 'publish', on),
      ]
    case 'propose-correction': {
      const due = internalTarget(2, on, settings.calendar)
      return [
        { type: 'correction-proposed', text: facts.text, by, on },
        opening(state, 'approve', settings.posts.director, on, due),
      ]
    }
    case 'publish-correction':
      return [
        { type: 'correction-published', correction: facts.correction, on },
        ...closing(state, 'approve', on),
      ]
  }
}

/** Out late, or entered late, it can still be corrected for as long. */
function correctable({ openUntil, correctedForDays }: CircularState, today: Day) {
  if (correctedForDays === undefined) return {}
  return { openUntil: latest(openUntil, addDays(today, correctedForDays)) }
}

function drafted(
  state: CircularState,
  settings: UndertakingSettings,
  { text }: Extract<CircularStep, { kind: 'draft' }>,
  { on, actor: by }: Given,
): CircularEvent[] {
  const repliesUntil = addWorkingDays(settings.calendar, on, state.terms.replyWorkingDays)
  return [
    { type: 'drafted', text: text, by, on, repliesUntil },
    ...closing(state, 'draft', on),
    ...askedToAnswer(state, on, repliesUntil),
    opening(state, 'approve', settings.posts.director, on, state.due),
  ]
}

/** The figures are there: it can be drafted. */
export function frozen(
  state: CircularState,
  settings: UndertakingSettings,
  figures: FrozenFigures,
): CircularEvent[] {
  const on = dayOf(figures.frozenAt)
  const due = draftDue(state, settings, on)
  return [
    { type: 'figures-frozen', figures },
    opening(state, 'draft', settings.posts.office, on, due),
  ]
}

/** A report is about a whole campaign: its draft takes until a week before it is due. */
function draftDue(state: CircularState, { calendar }: UndertakingSettings, on: Day): DueDate {
  if (state.report === undefined) return internalTarget(1, on, calendar)
  const day = latest(addWorkingDays(calendar, state.due.due, -DRAFTED_BEFORE), on)
  return { ...state.due, due: day, steps: [] }
}

function askedToAnswer(state: CircularState, on: Day, until: Day): CircularEvent[] {
  const due = { due: until, provisional: false, basis: state.basis, steps: [] }
  return (state.figures?.named ?? []).map((post, place) =>
    opening(state, 'answer', post, on, due, place),
  )
}

/** `place`: which of several of its kind that open with one step. */
function opening(
  state: CircularState,
  kind: PaperDutyKind,
  owedBy: PostCode,
  on: Day,
  due: DueDate,
  place = 0,
): DutyEvent {
  const nth = state.duties.filter((duty) => duty.kind === kind).length + place + 1
  const duty: UndertakingDuty = {
    id: dutyIdOf(state.id, kind, nth),
    ...{ kind, about: String(nth), title: `${titles[kind]}《${state.title}》` },
    subject: { type: 'undertaking', id: state.id },
    ...{ nature: 'internal', owedBy, openedOn: on, due },
    reckoning: { by: 'named-day', from: on, day: due.due, basis: due.basis },
    ...{ rung: [], rungBefore: [], state: 'open' },
    // To reply is theirs to choose; silence is no fault.
    ...(kind === 'answer' ? { quiet: true, closesOn: due.due } : {}),
  }
  return { type: 'duty-opened', duty, to: [owedBy] }
}

/** The first of its kind that is open: of corrections, the earliest proposed. */
function closing({ duties }: CircularState, kind: PaperDutyKind, on: Day): DutyEvent[] {
  const duty = duties.find((each) => each.kind === kind && isOpen(each))
  return duty === undefined ? [] : [done(duty, on)]
}

export function withdrawing(
  { duties }: CircularState,
  kinds: readonly PaperDutyKind[],
): DutyEvent[] {
  return duties
    .filter((duty) => isOpen(duty) && kinds.some((kind) => kind === duty.kind))
    .map(({ id }) => ({ type: 'duty-withdrawn', duty: id }))
}

import { standardLadder } from '../../../domain/duty/ladder'
import { isOpen } from '../../../domain/duty/duty'
import type { CaseNumber, PersonId, PostCode, TextRef, UndertakingId } from '../../../domain/ids'
import { procedureOf } from '../../../domain/proceeding/kinds'
import type { Answers, ProceedingState } from '../../../domain/proceeding/proceeding'
import { postsOf } from '../../../domain/proceeding/remaining'
import { obligations } from '../../../domain/proceeding/steps'
import { asDay, instantAt, type Day } from '../../../domain/time/day'
import { begin } from '../../../domain/undertaking/begin'
import type { UndertakingRefusal } from '../../../domain/undertaking/refusal'
import type { UndertakingSettings } from '../../../domain/undertaking/settings'
import { advance, decide, type UndertakingEvent } from '../../../domain/undertaking/undertaking'
import { publishedCalendar } from '../../../rules'

const post = (code: string) => code as PostCode

export const settings: UndertakingSettings = {
  ...{ logicVersion: 1, calendar: publishedCalendar(), calendarHash: '', ladder: standardLadder },
  posts: {
    ...{ office: post('office'), officeHead: post('office-head') },
    ...{ director: post('director'), head: post('head') },
  },
}

export const begunOn = asDay('2026-03-02')
const ref: TextRef = { id: 'text', hash: '' }

/** Everybody has one post, and is called by it. */
const holder = (code: string) => `${code}-holder` as PersonId

export function opened(
  kind: string,
  { answers = {}, parties = {}, openedBy = holder('opener') }: Opened = {},
): ProceedingState {
  const { title, parties: known } = procedureOf(kind)
  const named = Object.keys(known).map((name) => [name, [post(name)]] as const)
  const { state } = begin(
    {
      ...{ type: 'proceeding', id: 'P2026-000001' as UndertakingId, kind, title, openedBy },
      ...{ cases: ['2026-000001' as CaseNumber], openedOn: begunOn, text: ref, answers },
      parties: { ...Object.fromEntries(named), ...parties },
    },
    settings,
  )
  return ofProceeding(state)
}
type Opened = {
  answers?: Answers
  parties?: Readonly<Record<string, readonly PostCode[]>>
  openedBy?: PersonId
}

function ofProceeding(state: { type: string }): ProceedingState {
  if (state.type !== 'proceeding') throw new Error('It is no proceeding')
  return state as ProceedingState
}

export type Step = {
  step: string
  answers?: Answers
  /** Absent, the first party that takes it. */
  forPost?: string
  /** Absent, whoever holds that post. */
  actor?: PersonId
  on?: Day
  text?: false
}

export type Tried =
  | { ok: true; state: ProceedingState; events: readonly UndertakingEvent[] }
  | { ok: false; refusal: UndertakingRefusal }

/** With a text wherever one may be brought, unless it is left out. */
export function tried(state: ProceedingState, given: Step): Tried {
  const { step, answers = {}, on = begunOn } = given
  const table = procedureOf(state.kind).steps[step]
  const forPost = post(given.forPost ?? postsOf(state, settings, table?.by[0] ?? 'office')[0] ?? '')
  const withText = given.text !== false && table?.text !== 'none'
  const decision = decide(
    state,
    settings,
    {
      facts: { kind: 'take-step', step, answers, ...(withText ? { text: ref } : {}) },
      ...{ actor: given.actor ?? holder(forPost), forPost, occurredOn: on },
    },
    instantAt(on, '10:00'),
  )
  if (!decision.ok) return decision
  const { events } = decision
  return { ok: true, events, state: ofProceeding(advance(state, events)) }
}

export function walked(state: ProceedingState, steps: readonly Step[]): ProceedingState {
  return steps.reduce((now, step) => {
    const found = tried(now, step)
    if (!found.ok) throw new Error(`${step.step}: ${found.refusal.message}`)
    return found.state
  }, state)
}

export function refusal(state: ProceedingState, step: Step): [code: string, message: string] {
  const found = tried(state, step)
  if (found.ok) throw new Error(`"${step.step}" was not refused`)
  return [found.refusal.code, found.refusal.message]
}

/** What is owed now, as `post: step by day`. */
export function owed(state: ProceedingState): string[] {
  return obligations(state)
    .filter(isOpen)
    .map(({ owedBy, about, due }) => `${owedBy}: ${about} by ${due.due}`)
}

import fc from 'fast-check'
import { advance } from '../../../domain/case/apply'
import type { Command } from '../../../domain/case/commands'
import { decide } from '../../../domain/case/decide'
import type { CaseEvent } from '../../../domain/case/events'
import { nextInstant, passTime } from '../../../domain/case/passage-of-time'
import type { CaseState } from '../../../domain/case/state'
import { addDays, dayOf, startOfDay, type Instant } from '../../../domain/time/day'
import { clerk } from '../../support/case-fixtures'
import { nextStep, notice, opinionTo, sleepUntil, type Life } from './life'
import {
  after,
  anyBeginning,
  approval,
  approver,
  beginAny,
  commandOf,
  legalMoves,
  type Move,
} from './random-lives'

const A_DAY = 60 * 24

function live(life: Life, moves: readonly Move[]): { state: CaseState; now: Instant } {
  let { state, now } = life
  for (const move of moves) {
    if (move.type === 'pass') now = after(now, move.minutes)
    const events = passTime(state, life.settings, now)
    if (events.length > 0) state = advance(state, events)
    const command = commandOf(move, state, now)
    const decision = command && decide(state, life.settings, command, now)
    if (decision?.ok === false) throw new Error(decision.refusal.message)
    if (decision) state = advance(state, decision.events)
  }
  return { state, now }
}

const withoutVersion = ({ version: _, ...rest }: CaseState) => rest

function rungsOf(events: readonly CaseEvent[]): string[] {
  return events.flatMap((event) =>
    event.type === 'rung-reached' ? [`${event.duty} ${event.rung} ${event.due}`] : [],
  )
}

describe('time in however many steps', () => {
  it('brings the same rungs, each once, and leaves the same case', () => {
    const steps = fc.array(fc.nat({ max: 40 * A_DAY }), { maxLength: 12 })
    fc.assert(
      fc.property(anyBeginning, legalMoves, steps, (beginning, moves, minutes) => {
        const life = beginAny(beginning)
        const { state, now } = live(life, moves)
        const end = after(now, 500 * A_DAY)
        const atOnce = passTime(state, life.settings, end)

        let stepwise = state
        const rungs: string[] = []
        let moment = now
        for (const step of [...minutes, 500 * A_DAY]) {
          moment = step === 500 * A_DAY ? end : after(moment, step)
          const events = passTime(stepwise, life.settings, moment < end ? moment : end)
          rungs.push(...rungsOf(events))
          stepwise = advance(stepwise, events)
        }
        expect([...rungs].sort()).toEqual(rungsOf(atOnce).sort())
        expect(new Set(rungs).size).toBe(rungs.length)
        expect(withoutVersion(stepwise)).toEqual(withoutVersion(advance(state, atOnce)))
      }),
      { numRuns: 50 },
    )
  })

  it('one step and the timer of the workflow tell every post of every duty its latest word', () => {
    fc.assert(
      fc.property(anyBeginning, legalMoves, (beginning, moves) => {
        const life = beginAny(beginning)
        const { state, now } = live(life, moves)
        const told = (events: readonly CaseEvent[]) =>
          events.flatMap((event) =>
            event.type === 'rung-reached' && event.to.length > 0
              ? [{ duty: event.duty, post: event.to[0], rung: event.rung }]
              : [],
          )
        const until = after(now, 500 * A_DAY)
        const onTime = sleepUntil({ ...life, state, now, events: [] }, until)
        const latest = new Map(
          told(onTime.events).map((each) => [`${each.duty} ${each.post}`, each]),
        )
        const atOnce = told(passTime(state, life.settings, until))
        expect(new Map(atOnce.map((each) => [`${each.duty} ${each.post}`, each]))).toEqual(latest)
        expect(atOnce).toHaveLength(latest.size)
      }),
      { numRuns: 50 },
    )
  })
})

describe('every life that is lived to its conclusion ends', () => {
  it('once everybody has been told, with nothing owed and nothing to wake for', () => {
    fc.assert(
      fc.property(anyBeginning, legalMoves, (beginning, moves) => {
        const life = beginAny(beginning)
        const lived = { ...life, ...live(life, moves), events: [] }
        const { state } = sleepUntil(conclude(lived), after(lived.now, 500 * A_DAY))
        expect(state.phase).toBe('ended')
        expect(nextInstant(state, life.settings)).toBeUndefined()
        expect(state.duties.filter((duty) => duty.state === 'open')).toEqual([])
        expect(state.windows.filter((window) => window.state === 'open')).toEqual([])
        const over = state.windows.map((window) => addDays(window.last.due, 1))
        const done = state.duties.map(({ doneOn }) => doneOn!)
        expect(state.endedOn).toBe([...over, ...done].sort().at(-1))
      }),
      { numRuns: 50 },
    )
  })

  function conclude(life: Life): Life {
    let { state } = life
    const carryOut = (move: Move) => {
      const command = commandOf(move, state, life.now)
      const decision = command && decide(state, life.settings, command, life.now)
      if (decision?.ok) state = advance(state, decision.events)
    }
    for (let steps = 0; steps < 30; steps += 1) carryOut({ type: 'next', notice: true, share: 10 })
    expect(['concluded', 'ended']).toContain(state.phase)
    return { ...life, state }
  }
})

/** Commands with the days on which they happened; each notice and service belongs to somebody. */
type Plan = { command: Command; priority: number; minutes: number }[]

describe('what happened on which day counts, not in which order it was entered (decision 2)', () => {
  const draw = fc.record({ days: fc.nat({ max: 9 }), priority: fc.nat(), minutes: fc.nat(2000) })
  const draws = fc.array(draw, { minLength: 16, maxLength: 16 })

  it('due dates, days done and windows are the same', () => {
    fc.assert(
      fc.property(anyBeginning, draws, draws, (beginning, drawn, other) => {
        const life = beginAny(beginning)
        const plan = planOf(life, drawn)
        const again = plan.map((each, index) => ({ ...each, ...pick(other[index]!) }))
        expect(facts(enter(life, plan))).toEqual(facts(enter(life, again)))
      }),
      { numRuns: 60 },
    )
  })

  const pick = ({ priority, minutes }: { priority: number; minutes: number }) => {
    return { priority, minutes }
  }

  /** Steps a few days apart from receipt on; notices and services on days of their own. */
  function planOf({ state }: Life, drawn: { days: number; priority: number; minutes: number }[]) {
    const left = [...drawn]
    let day = state.receivedOn
    const plan: Plan = []
    const add = (given: Pick<Command, 'facts' | 'actor'>, days: number) => {
      const lateEntry = approval(approver)
      plan.push({
        command: { ...given, occurredOn: addDays(day, days), lateEntry },
        ...pick(next()),
      })
    }
    const next = () => left.shift() ?? { days: 1, priority: 1, minutes: 1 }
    for (const { id, reachable } of state.recipients) {
      const facts = reachable
        ? notice(id)
        : ({ kind: 'serve-notice', recipient: id, way: 'public-notice' } as const)
      add({ facts, actor: clerk }, next().days)
    }
    for (const phase of ['registered', 'accepted', 'entrusted', 'signed-for'] as const) {
      day = addDays(day, next().days)
      add({ facts: nextStep({ ...state, phase })!, actor: clerk }, 0)
    }
    const services = state.recipients.map(({ id }) => ({ id, days: next().days }))
    for (const { id, days } of services) {
      const facts = { ...opinionTo(id), way: 'public-notice' } as const
      add({ facts, actor: clerk }, days)
    }
    day = addDays(day, Math.max(...services.map(({ days }) => days)))
    add({ facts: { kind: 'conclude' }, actor: clerk }, next().days)
    return plan
  }

  /** In the order of priorities, as far as the procedure allows it. */
  function enter(life: Life, plan: Plan): CaseState {
    let { state } = life
    // By then even the last of these days has come.
    let now = startOfDay(addDays(dayOf(life.now), 120))
    let left = [...plan].sort((one, two) => one.priority - two.priority)
    while (left.length > 0) {
      const at = now
      const found = left.find(({ command }) => decide(state, life.settings, command, at).ok)
      // A notice that was not owed is not waited for: the case may have ended before its entry.
      if (found === undefined && state.phase === 'ended') break
      if (found === undefined) throw new Error('Nothing of the plan can be entered')
      const decision = decide(state, life.settings, found.command, now)
      if (decision.ok) state = advance(state, decision.events)
      state = advance(state, passTime(state, life.settings, now))
      left = left.filter((each) => each !== found)
      now = after(now, found.minutes)
    }
    return sleepUntil({ ...life, state, now }, after(now, 500 * A_DAY)).state
  }

  function facts({ duties, windows, phase, endedOn, concludedOn }: CaseState) {
    return {
      phase,
      endedOn,
      concludedOn,
      duties: duties.map(({ rung: _, ...duty }) => duty),
      windows: [...windows].sort((one, two) => (one.recipient < two.recipient ? -1 : 1)),
    }
  }
})

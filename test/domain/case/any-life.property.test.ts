import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { advance } from '../../../domain/case/apply'
import type { CommandFacts } from '../../../domain/case/commands'
import { decide } from '../../../domain/case/decide'
import type { CaseEvent } from '../../../domain/case/events'
import { nextInstant, passTime } from '../../../domain/case/passage-of-time'
import { casePhases, type CaseState } from '../../../domain/case/state'
import { addDays, dayOf, instantFrom, latest, type Instant } from '../../../domain/time/day'
import { nextStep, type Life } from './life'
import { allowedByHand } from './procedure-by-hand'
import {
  after,
  anyBeginning,
  anyMoves,
  beginAny,
  commandOf,
  legalCommand,
  type Move,
} from './random-lives'

type Turn = { before: CaseState; after: CaseState; events: readonly CaseEvent[]; now: Instant }

/** Plays every move and hands each change of the case to `onTurn`; refusals change nothing. */
function play(life: Life, moves: readonly Move[], onTurn: (turn: Turn) => void): CaseState {
  const { settings } = life
  let { state, now } = life
  const turn = (events: readonly CaseEvent[]) => {
    const next = advance(state, events)
    onTurn({ before: state, after: next, events, now })
    state = next
  }
  turn([])
  for (const move of moves) {
    if (move.type === 'pass') now = after(now, move.minutes)
    if (move.type === 'wake') now = latest(now, nextInstant(state, settings) ?? now)
    const command = commandOf(move, state, now)
    if (command === undefined) {
      const events = passTime(state, settings, now)
      if (events.length > 0) turn(events)
      continue
    }
    const decision = decide(state, settings, command, now)
    const allowed = allowedByHand(state)
    if (decision.ok) {
      expect(allowed).toContain(command.facts.kind)
      turn(decision.events)
    } else {
      expect(decision.refusal.allowed).toEqual(allowed)
      expect(decision.refusal.message).toMatch(/^[A-Z].*\.$/)
      expect(decision.refusal.rule).toMatch(/^(信访工作条例 Art|decision|plan)/)
      expect(move.type).toBe('command')
    }
  }
  return state
}

function holds(onTurn: (turn: Turn, life: Life) => void, numRuns = 40): void {
  fc.assert(
    fc.property(anyBeginning, anyMoves, (beginning, moves) => {
      const life = beginAny(beginning)
      play(life, moves, (turn) => onTurn(turn, life))
    }),
    { numRuns },
  )
}

const inOrder = (phase: CaseState['phase']) => casePhases.indexOf(phase)

describe('whatever people enter and however time passes', () => {
  it('a case is always in a state it knows, and refuses by its table what it cannot do', () => {
    holds(({ before, after: state }) => {
      expect(casePhases).toContain(state.phase)
      expect(inOrder(state.phase)).toBeGreaterThanOrEqual(inOrder(before.phase))
      expect(inOrder(state.phase)).toBeLessThanOrEqual(inOrder(before.phase) + 1)
      const reached = (phase: CaseState['phase']) => inOrder(state.phase) >= inOrder(phase)
      expect({
        accepted: state.acceptedOn !== undefined && state.kind !== undefined,
        entrusted: state.entrustment !== undefined,
        signed: state.entrustment?.signedOn !== undefined,
        opinion: state.opinion !== undefined,
        answered: state.claims.every(({ outcome }) => outcome !== undefined),
        everybodyServed: state.recipients.length === state.opinionServices.length,
        concluded: state.concludedOn !== undefined,
        ended: state.endedOn !== undefined,
      }).toEqual({
        accepted: reached('accepted'),
        entrusted: reached('entrusted'),
        signed: reached('signed-for'),
        opinion: reached('answer-issued'),
        answered: reached('answer-issued'),
        everybodyServed: reached('answer-served'),
        concluded: reached('concluded'),
        ended: reached('ended'),
      })
    })
  })

  it('one journal entry is one version more, and nothing else counts it', () => {
    holds(({ before, after: state }) => expect(state.version).toBe(before.version + 1))
  })

  it('state and events travel as JSON and come back the same', () => {
    holds(({ after: state, events }) => {
      const travelled: unknown = JSON.parse(JSON.stringify({ state, events }))
      expect(isDeepStrictEqual(travelled, { state, events })).toBe(true)
    })
  })

  it('every duty has an id of its own and every window a recipient of its own', () => {
    holds(({ after: { duties, windows, opinionServices, notices } }) => {
      const once = (all: readonly string[]) => expect(new Set(all).size).toBe(all.length)
      once(duties.map(({ id }) => id))
      once(windows.map(({ recipient }) => recipient))
      once(notices.map(({ recipient }) => recipient))
      expect(windows.map(({ recipient }) => recipient)).toEqual(
        opinionServices.map(({ recipient }) => recipient),
      )
    })
  })

  it('a duty once done stays done, never rings, and no due date ever moves', () => {
    holds(({ before, after: state, events }) => {
      for (const duty of before.duties) {
        const now = state.duties.find(({ id }) => id === duty.id)
        expect(now).toMatchObject({ due: duty.due, openedOn: duty.openedOn, owedBy: duty.owedBy })
        if (duty.state === 'done') expect(now).toEqual(duty)
      }
      const rung = events.flatMap((event) => (event.type === 'rung-reached' ? [event.duty] : []))
      const done = before.duties.filter(({ state: of }) => of === 'done').map(({ id }) => id)
      expect(rung.filter((id) => done.includes(id))).toEqual([])
      for (const { state: of, doneOn } of state.duties) {
        expect(doneOn !== undefined).toBe(of === 'done')
      }
    })
  })

  it('a rung is reached once', () => {
    holds(({ before, events }) => {
      for (const event of events) {
        if (event.type !== 'rung-reached') continue
        const duty = before.duties.find(({ id }) => id === event.duty)
        expect(duty?.rung).not.toContain(event.rung)
        expect(event.due).toBe(duty?.due.due)
      }
      const reached = events.flatMap((event) =>
        event.type === 'rung-reached' ? [`${event.duty} ${event.rung}`] : [],
      )
      expect(new Set(reached).size).toBe(reached.length)
    })
  })

  it('an approval on record was needed, and somebody else’s', () => {
    fc.assert(
      fc.property(anyBeginning, anyMoves, (beginning, moves) => {
        const life = beginAny(beginning)
        let { state } = life
        const { now, settings } = life
        for (const move of moves) {
          const command = commandOf(move, state, now)
          const decision = command && decide(state, settings, command, now)
          if (!decision?.ok) continue
          const approved = decision.events.some(({ type }) => type === 'late-entry-approved')
          const longPast = command!.occurredOn < addDays(dayOf(now), -settings.lateEntryDays)
          expect(approved).toBe(longPast)
          if (approved) expect(command!.lateEntry?.approvedBy).not.toBe(command!.actor)
          const taking = [command!.actor, ...(approved ? [command!.lateEntry!.approvedBy] : [])]
          const excluded: string[] = state.excluded.map(({ person }) => person)
          expect(taking.filter((person) => excluded.includes(person))).toEqual([])
          state = advance(state, decision.events)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('a case never sleeps past anything, and never wakes for nothing', () => {
  it('at its next instant something happens, and a moment before it nothing does', () => {
    holds(({ after: state, now }, { settings }) => {
      const next = nextInstant(state, settings)
      const aYearOn = after(now, 60 * 24 * 365)
      if (next === undefined) {
        expect(passTime(state, settings, aYearOn)).toEqual([])
        return
      }
      expect(passTime(state, settings, next)).not.toEqual([])
      if (next <= now) return
      expect(passTime(state, settings, instantFrom(Date.parse(next) - 1))).toEqual([])
    })
  })

  it('looked at twice at one moment, nothing happens the second time', () => {
    holds(({ after: state, now }, { settings }) => {
      const settled = advance(state, passTime(state, settings, now))
      expect(passTime(settled, settings, now)).toEqual([])
    })
  })

  it('what is offered can be done: every button leads somewhere', () => {
    holds(({ after: state, now }, { settings }) => {
      for (const kind of allowedByHand(state)) {
        const [untold] = state.recipients.filter(({ id }) =>
          state.notices.every(({ recipient }) => recipient !== id),
        )
        const facts: CommandFacts | undefined =
          kind === 'serve-notice'
            ? { kind, recipient: untold!.id, way: 'public-notice' }
            : nextStep(state)
        expect(facts?.kind).toBe(kind)
        const command = legalCommand(facts!, state, dayOf(now), 1)
        expect(decide(state, settings, command, now)).toMatchObject({ ok: true })
      }
    })
  })
})

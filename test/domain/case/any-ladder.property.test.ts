import fc from 'fast-check'
import type { CaseEvent, RungReached } from '../../../domain/case/events'
import { passTime } from '../../../domain/case/passage-of-time'
import { advance } from '../../../domain/case/apply'
import { sleepUntil } from './life'
import { after, passedTo, play, withoutVersion, type Turn } from './played'
import { anyBeginning } from './random-beginnings'
import { anyMoves, legalMoves, type Place } from './random-lives'

const A_DAY = 60 * 24
const anySteps = fc.array(fc.nat({ max: 40 * A_DAY }), { maxLength: 12 })

function rungsOf(events: readonly CaseEvent[]): RungReached[] {
  return events.flatMap((event) => (event.type === 'rung-reached' ? [event] : []))
}

const named = ({ duty, rung, due }: RungReached) => `${duty} ${rung} ${due}`

describe('the ladder, over any life and however often somebody looks at the clock', () => {
  it('rings once for each rung and due date, of duties that are owed then', () => {
    fc.assert(
      fc.property(anyBeginning, anyMoves, anySteps, (beginning, moves, steps) => {
        const heard: string[] = []
        const hear = ({ before, events }: Pick<Turn, 'before' | 'events'>) => {
          for (const each of rungsOf(events)) {
            const duty = before.state.duties.find(({ id }) => id === each.duty)
            expect(duty).toMatchObject({ state: 'open', due: { due: each.due } })
            expect(duty?.rung).not.toContain(each.rung)
            heard.push(named(each))
          }
        }
        const life = play(beginning, moves, { onTurn: hear })
        pass(life, [...steps, 500 * A_DAY], hear)
        expect(heard.filter((each, index) => heard.indexOf(each) !== index)).toEqual([])
        fc.pre(heard.length > 0)
      }),
      { numRuns: 50 },
    )
  })

  function pass(
    start: Place,
    steps: readonly number[],
    hear: (turn: { before: Place; events: readonly CaseEvent[] }) => void,
  ): void {
    steps.reduce((place, minutes) => {
      const now = after(place.now, minutes)
      const events = passTime(place.state, place.settings, now)
      hear({ before: place, events })
      return { ...place, state: advance(place.state, events), now }
    }, start)
  }

  it('sends no post two messages about one duty at one moment: nothing long past is a flood', () => {
    fc.assert(
      fc.property(anyBeginning, anyMoves, (beginning, moves) => {
        play(beginning, moves, {
          onTurn: ({ events }) => {
            const sent = rungsOf(events).filter(({ to }) => to.length > 0)
            const once = sent.map(({ duty, to }) => `${duty} ${to[0]}`)
            expect(new Set(once).size).toBe(once.length)
          },
        })
      }),
      { numRuns: 50 },
    )
  })

  it('tells an owner nothing again that opening or moving the duty has just told', () => {
    fc.assert(
      fc.property(anyBeginning, anyMoves, (beginning, moves) => {
        play(beginning, moves, {
          onTurn: ({ state, settings, now, events }) => {
            const told = events.flatMap((event) => {
              if (event.type === 'duty-opened') return [event.duty.id]
              return event.type === 'duty-moved' ? [event.duty] : []
            })
            const again = rungsOf(passTime(state, settings, now)).filter(
              ({ duty, rung }) => told.includes(duty) && (rung === 'warn' || rung === 'due'),
            )
            expect(again).toEqual([])
          },
        })
      }),
      { numRuns: 50 },
    )
  })
})

describe('time in however many steps', () => {
  it('brings the same rungs and leaves the same case', () => {
    fc.assert(
      fc.property(anyBeginning, legalMoves, anySteps, (beginning, moves, steps) => {
        const { state, settings, now, era } = play(beginning, moves)
        const end = after(now, 500 * A_DAY)
        const atOnce = passTime(state, settings, end)
        let place: Place = { state, settings, now, era }
        const rungs: string[] = []
        for (const minutes of [...steps, 500 * A_DAY]) {
          const to = after(place.now, minutes)
          const moment = to < end ? to : end
          rungs.push(...rungsOf(passTime(place.state, settings, moment)).map(named))
          place = passedTo(place, moment)
        }
        expect(rungs.sort()).toEqual(rungsOf(atOnce).map(named).sort())
        expect(withoutVersion(place.state)).toEqual(withoutVersion(advance(state, atOnce)))
      }),
      { numRuns: 50 },
    )
  })

  it('one step and the timer of the workflow tell every post of every duty its latest word', () => {
    const told = (events: readonly CaseEvent[]) =>
      rungsOf(events)
        .filter(({ to }) => to.length > 0)
        .map(({ duty, to, rung }) => ({ duty, post: to[0], rung }))
    const keyed = (all: ReturnType<typeof told>) =>
      new Map(all.map((each) => [`${each.duty} ${each.post}`, each]))
    fc.assert(
      fc.property(anyBeginning, legalMoves, (beginning, moves) => {
        const { state, settings, now } = play(beginning, moves)
        const until = after(now, 500 * A_DAY)
        const onTime = sleepUntil({ state, settings, now, events: [] }, until)
        const atOnce = told(passTime(state, settings, until))
        expect(keyed(atOnce)).toEqual(keyed(told(onTime.events)))
        expect(atOnce).toHaveLength(keyed(atOnce).size)
      }),
      { numRuns: 40 },
    )
  })
})

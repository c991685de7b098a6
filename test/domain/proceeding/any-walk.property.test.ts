import fc from 'fast-check'
import { possibleSteps } from '../../../domain/proceeding/allowed'
import { procedures } from '../../../domain/proceeding/kinds'
import type { Answers, ProceedingState } from '../../../domain/proceeding/proceeding'
import type { Asked } from '../../../domain/proceeding/procedure'
import { postsOf } from '../../../domain/proceeding/remaining'
import type { PersonId } from '../../../domain/ids'
import { addDays } from '../../../domain/time/day'
import { answeredKinds } from './answered-kinds'
import { begunOn, opened, owed, refusal, settings, tried } from './run'

/** Taken already by that post, or by that person what they would judge; or not before their side. */
const notTheirs = ['already-done', 'drafter-approves', 'reply-time-runs']

type Draw = (most: number) => number

/** What fits what is asked, drawn. */
function fitting(asked: Readonly<Record<string, Asked>>, today: string, draw: Draw): Answers {
  const answers: Record<string, string | number | readonly string[]> = {}
  for (const [name, each] of Object.entries(asked)) {
    const { when } = each
    if (when !== undefined && !when.of.includes(String(answers[when.said]))) continue
    if (each.a === 'choice') answers[name] = each.of[draw(each.of.length)] ?? ''
    else if (each.a === 'day') answers[name] = today
    else if (each.a === 'working-days') answers[name] = each.most
    else answers[name] = ['2026-000001']
  }
  return answers
}

/** Any steps that are possible, by whoever takes them, in any order; each a working week later. */
function anyWalk(kind: string, numbers: readonly number[]): ProceedingState[] {
  const { asks = {}, steps } = procedures.find((each) => each.kind === kind)!
  let place = 0
  const draw: Draw = (most) => (numbers[place++ % numbers.length] ?? 0) % most
  const states = [opened(kind, { answers: fitting(asks, begunOn, draw) })]
  for (let day = begunOn; states.length < 25;) {
    const state = states.at(-1)!
    const possible = possibleSteps(state)
    const name = possible[draw(possible.length)]
    if (name === undefined || place > 400) break
    day = addDays(day, 7)
    const step = steps[name]!
    const takers = step.by.flatMap((party) => postsOf(state, settings, party))
    const answers = fitting(step.asks ?? {}, day, draw)
    const found = tried(state, {
      step: name,
      answers,
      on: day,
      forPost: takers[draw(takers.length)]!,
    })
    if (found.ok) states.push(found.state)
    else expect(notTheirs).toContain(found.refusal.code)
  }
  return states
}

const walks = fc.tuple(
  fc.constantFrom(...answeredKinds),
  fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 10, maxLength: 60 }),
)

test('whatever is done, it has ended and nothing is owed, or somebody owes something', () => {
  fc.assert(
    fc.property(walks, ([kind, numbers]) => {
      for (const state of anyWalk(kind, numbers)) {
        expect(owed(state).length === 0).toBe(state.endedOn !== undefined)
      }
    }),
    { numRuns: 500 },
  )
})

test('no step is taken by whoever took what it judges, whatever post they act for', () => {
  fc.assert(
    fc.property(walks, ([kind, numbers]) => {
      const { steps } = procedures.find((each) => each.kind === kind)!
      for (const state of anyWalk(kind, numbers)) {
        for (const step of possibleSteps(state)) {
          const { notBy = [], asks = {} } = steps[step]!
          const answers = fitting(asks, addDays(begunOn, 400), () => 0)
          const before = state.taken.filter((each) => notBy.includes(each.step)).map(({ by }) => by)
          const takers: PersonId[] = notBy.includes('open') ? [state.openedBy, ...before] : before
          const on = addDays(begunOn, 400)
          for (const actor of takers) {
            expect(refusal(state, { step, answers, actor, on })[0]).toBe('drafter-approves')
          }
        }
      }
    }),
    { numRuns: 200 },
  )
})

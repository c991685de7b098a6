import fc from 'fast-check'
import type { Command, CommandKind } from '../../../domain/case/commands'
import { allowedCommands } from '../../../domain/case/procedure'
import type { CaseState } from '../../../domain/case/state'
import { Draw } from './draw'
import { after, carriedOut, passedTo, play } from './played'
import { anyBeginning } from './random-beginnings'
import { fittingCommand, legalMoves, type Place } from './random-lives'

/** What several people, papers and promises have in common: no one of them waits for another. */
const sideBySide: readonly CommandKind[] = [
  ...(['serve-notice', 'serve-opinion', 'serve-reply', 'serve-review', 'send-file'] as const),
  ...(['request-review', 'note-progress', 'complete-clear', 'explain', 'refer-aid'] as const),
  'note-lead-attention' as const,
  ...(['record-advice', 'perform', 'reach-milestone', 'ask-settled', 'report-urgent'] as const),
]

const anyDraws = fc.array(
  fc.record({ pick: fc.nat(), numbers: fc.array(fc.nat({ max: 99 }), { minLength: 3 }) }),
  { minLength: 2, maxLength: 10 },
)
const shares = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 10, maxLength: 10 })
const orders = fc.array(fc.nat(), { minLength: 10, maxLength: 10 })
const waits = fc.array(fc.nat({ max: 300 }), { minLength: 10, maxLength: 10 })

/** One of each thing: of one person a paper is served once, of one clear there is one account. */
function thingOf({ facts }: Command): string {
  if ('way' in facts) return `${facts.kind} ${facts.recipient} ${'says' in facts ? facts.says : ''}`
  if ('promise' in facts) return facts.promise
  if ('milestone' in facts) return facts.milestone
  if ('recipient' in facts) return `${facts.kind} ${facts.recipient}`
  return 'clear' in facts ? facts.clear : facts.kind
}

const manifold = [
  ...['explain', 'refer-aid', 'note-progress', 'record-advice', 'note-lead-attention'],
]

/** Different things that can all be entered now, each on a day of its own. */
function thingsToEnter(
  place: Place,
  drawn: readonly { pick: number; numbers: number[] }[],
  share: readonly number[],
): Command[] {
  const kinds = allowedCommands(place.state).filter((kind) => sideBySide.includes(kind))
  if (kinds.length === 0) return []
  const commands = drawn.map(({ pick, numbers }, index) => {
    const kind = kinds[pick % kinds.length]!
    return fittingCommand(kind, place, new Draw(numbers), (share[index] ?? 0) / 10)
  })
  return commands
    .filter((command) => carriedOut(place, command) !== undefined)
    .filter((command, index, all) => {
      const first = all.findIndex((each) => thingOf(each) === thingOf(command)) === index
      return first || manifold.includes(command.facts.kind)
    })
}

/** Each at its own moment; what time brings meanwhile is looked at in the end. */
function enter(place: Place, commands: readonly Command[], wait: readonly number[]): Place {
  return commands.reduce((before, command, index) => {
    const now = after(before.now, wait[index] ?? 1)
    const entered = carriedOut({ ...before, now }, command)
    if (entered === undefined) throw new Error(`${command.facts.kind} waits for another`)
    return entered
  }, place)
}

const inOrder = <T>(all: readonly T[]): string[] => all.map((each) => JSON.stringify(each)).sort()

/** Everything that has a date, without how often a ladder rang and in which order it was numbered. */
function dates(state: CaseState) {
  const { duties, windows, outside, phase, endedOn, settled, terminated, concludedOn } = state
  return {
    ...{ phase, endedOn, concludedOn, settled, terminated },
    duties: inOrder(
      duties.map(({ kind, nature, owedBy, openedOn, due, state: stands, doneOn }) => {
        return { kind, nature, owedBy, openedOn, due: due.due, stands, doneOn }
      }),
    ),
    windows: inOrder(windows),
    outside: inOrder(outside),
  }
}

describe('what happened on which day counts, not in which order it was entered (decision 2)', () => {
  it('due dates, days done, windows, settlement and the end are the same', () => {
    fc.assert(
      fc.property(
        ...[anyBeginning, legalMoves, anyDraws, shares, orders, waits, waits],
        (beginning, moves, drawn, share, order, one, other) => {
          const place = play(beginning, moves)
          const commands = thingsToEnter(place, drawn, share)
          const again = commands
            .map((command, index) => ({ command, at: order[index] ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ command }) => command)
          fc.pre(commands.length > 1)
          const until = after(place.now, 60 * 24 * 3)
          const first = passedTo(enter(place, commands, one), until)
          const second = passedTo(enter(place, again, other), until)
          expect(dates(second.state)).toEqual(dates(first.state))
        },
      ),
      { numRuns: 100 },
    )
  })
})

import fc from 'fast-check'
import type { Command, CommandKind } from '../../../domain/case/commands'
import type { DatedFact } from '../../../domain/case/kinds'
import { latestRemedyOf } from '../../../domain/case/remedies'
import { allowedCommands } from '../../../domain/case/procedure'
import type { CaseState } from '../../../domain/case/state'
import type { Duty } from '../../../domain/duty/duty'
import { addDays, dayOf, latest, type Day } from '../../../domain/time/day'
import { correct, datedFacts, type Dated } from './dated-facts'
import { Draw } from './draw'
import { carriedOut, passedTo, play, withoutVersion } from './played'
import { anyBeginning } from './random-beginnings'
import { fittingCommand, legalMoves, type Place } from './random-lives'

const pick = fc.nat({ max: 9999 })
const days = fc.integer({ min: -40, max: 40 }).filter((by) => by !== 0)

function correcting(place: Place, dated: Dated, to: Day): Place | undefined {
  const command = fittingCommand('correct-date', place, new Draw([0]), 1)
  return carriedOut(place, { ...command, occurredOn: dayOf(place.now), facts: correct(dated, to) })
}

/** All of a case but how often its journal was written, and which dates its duties had meanwhile. */
function lasting({ state, now, settings, era }: Place): unknown {
  const settledIn = passedTo({ state, now, settings, era }, now).state
  const { duties, outside, ...rest } = withoutVersion(settledIn)
  return {
    ...rest,
    duties: duties.map(({ rungBefore: _, ...duty }) => duty),
    outside: [...outside].sort((one, other) => (one.about < other.about ? -1 : 1)),
  }
}

/**
 * Concluded by the wrong day only after it was taken up, an old case is to be asked about, as if that
 * had come first; that this was owed meanwhile stays on record, and of nothing else.
 */
function withoutPassing(back: Place, before: Place): Place {
  const known = before.state.duties.map(({ id }) => id)
  const passing = ({ id, kind, state }: Duty) =>
    kind === 'ask-settled' && state === 'withdrawn' && !known.includes(id)
  const taken = before.state.backlog !== undefined
  const duties = back.state.duties.filter((duty) => !(taken && passing(duty)))
  return { ...back, state: { ...back.state, duties } }
}

describe('moving a date and back changes nothing', () => {
  it('of whatever fact, to whatever day it can have happened on', () => {
    fc.assert(
      fc.property(anyBeginning, legalMoves, pick, days, (beginning, moves, which, by) => {
        const before = play(beginning, moves)
        const place = passedTo(before, before.now)
        const facts = datedFacts(place.state)
        const dated = facts[which % Math.max(1, facts.length)]
        fc.pre(dated !== undefined && place.state.phase !== 'ended')
        // What was met stays as the rules of then had it; moved, it is counted by those of now.
        fc.pre(place.settings.calendarHash === beginning.life.settings.calendarHash)
        const there = correcting(place, dated, addDays(dated.on, by))
        const back = there && correcting(there, dated, dated.on)
        fc.pre(back !== undefined)
        expect(lasting(withoutPassing(back, place))).toEqual(lasting(place))
      }),
      { numRuns: 30 },
    )
  })

  it('nor do other rules and back', () => {
    fc.assert(
      fc.property(anyBeginning, legalMoves, (beginning, moves) => {
        const before = play(beginning, moves)
        const place = passedTo(before, before.now)
        fc.pre(place.state.phase !== 'ended')
        const { calendar, calendarHash } = place.settings
        const given = fittingCommand('update-rules', place, new Draw([0]), 1)
        const rulesOf = (rules: NonNullable<Command['rules']>): Command => {
          const hash = rules.calendarHash === undefined ? {} : { calendarHash: rules.calendarHash }
          return { ...given, facts: { kind: 'update-rules', ...hash }, rules }
        }
        for (const other of place.era.calendars) {
          const to = { calendar: other, calendarHash: 'other' }
          const there = carriedOut(place, rulesOf(to))!
          expect(lasting(carriedOut(there, rulesOf({ calendar, calendarHash }))!)).toEqual(
            lasting(place),
          )
        }
      }),
      { numRuns: 30 },
    )
  })
})

/** The steps that make a date which can be corrected. */
const makes: Partial<Record<CommandKind, DatedFact>> = {
  accept: 'acceptance',
  'serve-notice': 'notice',
  'issue-opinion': 'issue',
  'issue-reply': 'issue',
  'serve-opinion': 'service',
  'serve-reply': 'service',
  'request-review': 'review-request',
  'request-final-review': 'final-review-request',
  'record-report': 'transfer-report',
  'report-back': 'conclusion-report',
}

/** Of a review or of a final one, whichever theirs is. */
const makesOfReview: Partial<Record<CommandKind, string>> = {
  'record-review': 'decision',
  'serve-review': 'service',
}

describe('a corrected date leads to where the case would stand had it been so from the first', () => {
  const share = fc.integer({ min: 0, max: 10 })

  it('whichever step had been entered with the wrong day', () => {
    fc.assert(
      fc.property(
        ...[anyBeginning, legalMoves, pick, share, share],
        (beginning, moves, which, wrong, right) => {
          const place = play(beginning, moves)
          const kinds = allowedCommands(place.state).filter(
            (kind) => makes[kind] !== undefined || makesOfReview[kind] !== undefined,
          )
          const kind = kinds[which % Math.max(1, kinds.length)]
          fc.pre(kind !== undefined)
          const entered = (at: number) => fittingCommand(kind, place, new Draw([0]), at / 10)
          const [first, second] = [entered(wrong), entered(right)]
          const meant = carriedOut(place, second)
          const mistaken = carriedOut(place, first)
          fc.pre(meant !== undefined && mistaken !== undefined)
          const dated = datedBy(first, mistaken.state)
          // What began another round is that round's beginning, and no date of this one.
          fc.pre(dated !== undefined)
          const corrected = correcting(mistaken, dated, second.occurredOn)
          expect(corrected).toBeDefined()
          expect(lasting(corrected!)).toEqual(lasting(meant))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('also where it was concluded by that day', () => {
    fc.assert(
      fc.property(
        ...[anyBeginning, legalMoves, pick, share, share],
        (beginning, moves, which, wrong, right) => {
          const place = play(beginning, moves)
          const kinds = allowedCommands(place.state).filter(
            (kind) => kind === 'serve-opinion' || kind === 'serve-reply' || kind === 'serve-notice',
          )
          const kind = kinds[which % Math.max(1, kinds.length)]
          fc.pre(kind !== undefined)
          const entered = (at: number) => fittingCommand(kind, place, new Draw([0]), at / 10)
          const [first, second] = [entered(wrong), entered(right)]
          const [mistaken, meant] = [carriedOut(place, first), carriedOut(place, second)]
          const early = mistaken && concluding(mistaken)
          const dated = mistaken && datedBy(first, mistaken.state)
          fc.pre(meant !== undefined && early !== undefined && dated !== undefined)
          const done = carriedOut(mistaken!, early)
          fc.pre(done !== undefined)
          const corrected = correcting(done, dated, second.occurredOn)
          expect(corrected).toBeDefined()
          const atFirst = concluding(meant)!
          const occurredOn = latest(atFirst.occurredOn, early.occurredOn)
          expect(asConcluded(corrected!)).toEqual(
            asConcluded(carriedOut(meant, { ...atFirst, occurredOn })!),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  /** On the first day on which it may be. */
  function concluding(place: Place): Command | undefined {
    if (!allowedCommands(place.state).includes('conclude')) return undefined
    return fittingCommand('conclude', place, new Draw([0]), 0)
  }

  /**
   * The day on which it was first entered is kept besides, so that a correction can be taken back; and
   * what was owed on the wrong day rang, or did not, by that day.
   */
  function asConcluded(place: Place): unknown {
    const { concludedAsOf: _, ...state } = place.state
    const duties = state.duties.map((each) => ({ ...each, rung: [] }))
    return lasting({ ...place, state: { ...state, duties } })
  }

  function datedBy({ facts }: Command, state: CaseState): Dated | undefined {
    const recipient = 'recipient' in facts ? facts.recipient : undefined
    const says = facts.kind === 'serve-notice' ? facts.says : undefined
    const level = recipient === undefined ? undefined : latestRemedyOf(state, recipient)?.level
    const fact = makes[facts.kind] ?? `${level}-${makesOfReview[facts.kind]}`
    return datedFacts(state).find(
      (each) =>
        each.fact === fact &&
        each.recipient === recipient &&
        (says === undefined || each.says === says),
    )
  }
})

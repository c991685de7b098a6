import type { CaseState } from '../domain/case/state'
import type { BodyCode, CaseNumber } from '../domain/ids'
import type { Day } from '../domain/time/day'
import type { z } from './http/zod'
import type { BodyNames } from './person-view'
import {
  earlierWords,
  endingWords,
  groundWords,
  recordedWords,
  returnedWords,
  reviewWords,
  routeWords,
  settlementWords,
  terminationWords,
} from './plain-words'
import type { endingSchema, reviewSchema } from './schemas/look-up'

type PersonEnding = z.input<typeof endingSchema>
type Returned = { on: Day; where?: string; zh: string; en: string }

/** How the matter ended here, and where it goes or can be taken instead (T3). */
export function personEnding(
  state: CaseState,
  names: BodyNames,
  ofFiling: readonly CaseNumber[] = [],
): { ending?: PersonEnding } {
  const { ending, declined } = state
  if (ending === undefined) return {}
  const route = declined?.route ?? (ending === 'routed' ? routeOf(state) : undefined)
  const where = nameOf(whereItWent(state), names)
  const told: PersonEnding = {
    ...{ code: ending, ...endingWords[ending] },
    ...(declined === undefined ? {} : { why: { ...groundWords[declined.ground] } }),
    ...(route === undefined ? {} : { route: { code: route, ...routeWords[route] } }),
    ...(where === undefined ? {} : { where }),
    ...earlierMatter(declined, ofFiling),
  }
  return { ending: told }
}

/**
 * Which matter ended before (Art. 36). Whose case that was the program cannot know: only a case of
 * this very filing is told by its number, of any other the office tells whoever brought it.
 */
function earlierMatter(
  declined: CaseState['declined'],
  ofFiling: readonly CaseNumber[],
): Pick<PersonEnding, 'earlier'> {
  if (declined?.ground !== 'ended-before') return {}
  const { earlier } = declined
  if (earlier === undefined) return { earlier: { ...earlierWords.before } }
  if (!ofFiling.includes(earlier)) return { earlier: { ...earlierWords.here } }
  return { earlier: { case: earlier, ...earlierWords.same } }
}

function routeOf({ kind, route }: CaseState) {
  return route ?? (kind === 'litigation' ? ('judicial' as const) : undefined)
}

/** Of a report on officials the person learns here that it was handed over, and from that body the rest. */
function whereItWent({ ending, declined, transfer, origin }: CaseState): BodyCode | undefined {
  switch (ending) {
    case 'declined':
      return declined?.body
    case 'transferred':
    case 'reported-back':
      return transfer?.to
    case 'returned':
      return origin?.from
    default:
      return undefined
  }
}

function nameOf(code: BodyCode | undefined, names: BodyNames): string | undefined {
  return code === undefined ? undefined : names.get(code)
}

/** Answered, settled, ended by law: three facts, each told by itself; and from where these are known. */
export function personFacts({ concludedOn, settled, terminated, recorded }: CaseState) {
  return {
    ...(recorded === undefined ? {} : { recorded: { ...recordedWords[recorded.acceptance] } }),
    ...(concludedOn === undefined ? {} : { concludedOn }),
    ...(settled === undefined
      ? {}
      : { settled: { on: settled.on, ...settlementWords[settled.how] } }),
    ...(terminated === undefined
      ? {}
      : { terminated: { on: terminated.on, ...terminationWords[terminated.by] } }),
  }
}

/** Sent to another body, which gave it back as not its matter: it is dealt with here after all (Art. 23). */
export function personReturns(
  { cameBack }: CaseState,
  names: BodyNames,
): { cameBack?: Returned[] } {
  if (cameBack.length === 0) return {}
  return {
    cameBack: cameBack.map(({ from, on }) => {
      const where = names.get(from)
      return { on, ...(where === undefined ? {} : { where }), ...returnedWords }
    }),
  }
}

/** What the bodies above said of it. */
export function personReviews(state: CaseState): z.input<typeof reviewSchema>[] {
  return state.remedies.map(({ level, requestedOn, decided, withdrawnOn, ...remedy }) => ({
    ...{ level, requestedOn },
    ...(remedy.askedHere && remedy.fileSentOn ? { handedOnOn: remedy.fileSentOn } : {}),
    ...(withdrawnOn === undefined ? {} : { withdrawnOn }),
    ...(decided === undefined
      ? {}
      : { decided: { on: decided.on, code: decided.outcome, ...reviewWords[decided.outcome] } }),
  }))
}

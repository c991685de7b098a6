import type { CaseEvent } from '../domain/case/events'
import type { CaseNumber, PersonId } from '../domain/ids'
import type { z } from './http/zod'
import { caseBeside } from './other-cases'
import { causeWords } from './plain-words'
import type { TimelineEntry } from './queries/journal'
import type { timelineAnswer } from './schemas/case'

type Entries = z.input<typeof timelineAnswer>['entries']
type Shown = { type: CaseEvent['type'] } & Record<string, unknown>

type Reader = {
  person: PersonId
  /** Whether their posts let them decide who stands back. */
  decides: boolean
  /** Other cases that are open to them. */
  told: ReadonlySet<CaseNumber>
}

/** The journal as whoever asks sees it. */
export function timelineView(entries: readonly TimelineEntry[], reader: Reader): Entries {
  return entries.map((entry) => ({
    ...entry,
    causeWords: causeWords(entry.cause),
    ...(entry.events.some((event) => hidesAsker(event, reader))
      ? { actor: null, onBehalfOf: null }
      : {}),
    events: eventsShown(entry.events, reader),
  }))
}

/** Whoever approved the day of a request that is hidden would be told apart by it as well. */
function eventsShown(events: readonly CaseEvent[], reader: Reader): Shown[] {
  const hidden = events.some((event) => hidesAsker(event, reader))
  return events
    .filter(isOfThisCase)
    .map((event) =>
      hidden && event.type === 'late-entry-approved' ? { type: event.type } : shown(event, reader),
    )
}

/** What the split-off case begins with is that case's, for whoever may open it. */
const isOfThisCase = ({ type }: CaseEvent) => type !== 'split-begun'

/**
 * Who was asked to stand back, and by whom, is for whoever may decide that; whom the matter is about,
 * and who was shut out of a case taken in, as well (Arts. 28, 30). The number of another case is for
 * whoever may read that one.
 */
function shown(event: CaseEvent, reader: Reader): Shown {
  const { by, ...unsigned } = { by: undefined, ...event }
  const said: Shown = by === undefined || hidesAsker(event, reader) ? unsigned : { ...unsigned, by }
  if (!('facts' in event)) return said
  const beside = caseBeside(event)
  const hidden = [
    ...(reader.decides ? [] : (personsIn[event.type] ?? [])),
    ...(hidesAsker(event, reader) ? ['askedBy'] : []),
    // With it came from whom that was asked; who decides on it has it from the case itself.
    ...(event.type === 'taken-in' ? ['recusals'] : []),
    ...(beside === undefined || reader.told.has(beside) ? [] : (casesIn[event.type] ?? [])),
  ]
  const facts = Object.entries(event.facts).filter(([name]) => !hidden.includes(name))
  return { ...said, facts: Object.fromEntries(facts) }
}

/**
 * Whoever is asked to stand back learns not from whom that came, though they decide on others; of a
 * request that is hidden from them, nobody learns it, or they could tell their own from the rest.
 */
function hidesAsker(event: CaseEvent, { person, decides }: Reader): boolean {
  return event.type === 'recusal-asked' && (!decides || event.facts.person === person)
}

type Hidden = Partial<Record<CaseEvent['type'], readonly string[]>>

const personsIn: Hidden = {
  'recusal-asked': ['person', 'posts', 'holds', 'askedBy'],
  'recusal-decided': ['person', 'askedBy', 'holds'],
  'taken-in': ['excluded', 'accusedUnits'],
  'accused-named': ['persons', 'units', 'posts'],
  'accused-cleared': ['persons', 'units'],
  'accused-shared': ['persons', 'units', 'posts'],
}

const casesIn: Hidden = {
  'linked-as-repeat': ['earlier'],
  declined: ['earlier'],
  merged: ['into'],
  // The claims carry the number they were registered under.
  'taken-in': ['from', 'claims'],
  'accused-shared': ['from'],
}

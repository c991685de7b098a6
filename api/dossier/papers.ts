import type { DossierPaper, DossierService } from '../../documents/dossier-facts'
import { dayOf, type Day } from '../../domain/time/day'
import type { SeenCase, SeenTimeline } from '../seen-case'
import type { Slip } from '../slip-view'
import { textWords } from './text-words'
import type { Called } from './called'

type Entry = SeenTimeline[number]
type Text = SeenCase['texts'][number]

/** What was written on the case and given out, by the day the journal gives it: texts, and slips by their number. */
export function papersOf(
  { texts }: SeenCase,
  entries: SeenTimeline,
  slips: readonly Slip[],
  called: Called,
): DossierPaper[] {
  const brought = new Map(entries.flatMap((entry) => textsNamedIn(entry).map((id) => [id, entry])))
  const written = texts
    // What a slip asks stands on the slip.
    .filter(({ kind }) => kind !== 'slip')
    .map((text) => paperOf(text, brought.get(text.id), called))
  return [...slips.map(slipPaper), ...written].sort((one, other) => byDay(one.on, other.on))
}

const byDay = (one: Day, other: Day) => (one < other ? -1 : one > other ? 1 : 0)

function paperOf(text: Text, entry: Entry | undefined, called: Called): DossierPaper {
  const { kind, writtenAt, body } = text
  const answers = kind === 'opinion' || kind === 'reply'
  return {
    on: entry?.occurredOn ?? dayOf(writtenAt),
    title: textWords[kind],
    by: entry === undefined ? null : called.whoever(entry),
    // Nobody has said it yet.
    note: answers && entry === undefined ? '草稿，尚未签发。' : null,
    text: body,
  }
}

function slipPaper({ number, issuedOn, unit, lead, asks, standing }: Slip): DossierPaper {
  const over = standing === 'in-force' ? '' : '；已不再有效'
  return {
    ...{ on: issuedOn, title: `交办单 ${number}`, by: null },
    note: `承办单位：${unit.name}；包案领导：${lead.title}${over}`,
    text: asks,
  }
}

/** A fact names the text it was brought with; what the old books say names theirs beside the facts. */
function textsNamedIn({ events }: Entry): string[] {
  return events
    .flatMap((event) => [event['facts'], event['books']])
    .filter(isRecord)
    .flatMap((facts) => Object.values(facts))
    .filter(isRecord)
    .flatMap(({ id, hash }) => (typeof id === 'string' && hash !== undefined ? [id] : []))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Who was handed what, and how: notices, the answer, and what came of a review. */
export function servicesOf({ recipients, remedies }: SeenCase, called: Called): DossierService[] {
  const told = recipients.flatMap(({ id, notices, answer }): DossierService[] => [
    ...notices.map(({ says, way, on }) => ({ on, what: says, to: called.person(id), way })),
    ...(answer === undefined
      ? []
      : [{ on: answer.on, what: 'answer' as const, to: called.person(id), way: answer.way }]),
  ])
  const reviews = remedies.flatMap(({ recipient, service }): DossierService[] => {
    if (service === undefined) return []
    return [{ on: service.on, what: 'review', to: called.person(recipient), way: service.way }]
  })
  return [...told, ...reviews].sort((one, other) => byDay(one.on, other.on))
}

import type { DossierStep } from '../../documents/dossier-facts'
import { dutyLabels, isDutyKind, messageRungOf, rungLabels } from '../../domain/messages/labels'
import { dayOf } from '../../domain/time/day'
import type { SeenCase, SeenTimeline } from '../seen-case'
import type { Called } from './called'

/** The journal as it is read in a file: by day, what and by which post. */
export function stepsOf(
  { duties }: SeenCase,
  entries: SeenTimeline,
  called: Called,
): DossierStep[] {
  const kinds = new Map<unknown, string>(duties.map(({ id, kind }) => [id, kind]))
  return entries.map((entry) => {
    const rang = entry.events.flatMap((event) => {
      return event.type === 'rung-reached' ? [rungIn(kinds.get(event['duty']), event['rung'])] : []
    })
    const came = [...new Set(rang)].join('；')
    return {
      ...{ on: entry.occurredOn, recordedOn: dayOf(entry.recordedAt) },
      what: came === '' ? entry.causeWords.zh : `${entry.causeWords.zh}：${came}`,
      by: called.whoever(entry),
    }
  })
}

/** Time passes for every case; in its file stands what it was that came due. */
function rungIn(kind: string | undefined, rung: unknown): string {
  const name = kind !== undefined && isDutyKind(kind) ? dutyLabels[kind] : '职责'
  const reached = typeof rung === 'string' ? messageRungOf(rung) : undefined
  return reached === undefined ? name : `${name}（${rungLabels[reached]}）`
}

import { messageOf } from '../../../activities/adapters/projected-messages'
import type { Acknowledged, Registered } from '../../../commands/faults/clients/witness'
import type { Entry, Standings, Written } from '../../../commands/faults/evidence/evidence'
import type { Standing } from '../../../contract/case-workflow'
import type { Instant } from '../../../domain/time/day'
import { contentHash } from '../../../protection/content-hash'
import { ordinaryLife, registration } from '../../support/case-fixtures'
import { PureLife } from '../../support/pure-life'

/** On the day on which what was registered on Monday, 2 March is to be sorted; it has rung in the morning. */
export const heardUntil = '2026-03-05T03:00:00.000Z' as Instant

export type Whole = {
  written: Written
  standings: Standings
  acknowledged: Acknowledged[]
  registered: Registered[]
}

/** What a run without any fault leaves: one case, told, accepted and given to a unit. */
export function wholeRun(): Whole {
  const life = new PureLife('2026-03-02T01:00:00.000Z' as Instant)
  life.passTo('2026-03-05T01:00:00.000Z' as Instant)
  for (const { facts, actor } of ordinaryLife.slice(0, 3)) life.carryOut(facts, actor)
  const { entries, state, ...batch } = life.batch()
  const number = state.number
  const journal = entries.map(({ cause, sequence, events, recordedAt }): Entry => ({
    ...{ case: number, sequence, events, recordedAt },
    cause: cause.type === 'command' ? cause.command : cause.type,
    updateId: cause.type === 'command' ? cause.updateId : null,
  }))
  const outbox = entries.flatMap(({ events }) =>
    events.flatMap(messageOf).map(({ dutyId, rung, due }) => ({
      ...{ id: `${dutyId}/${rung}/${due}`, dutyId, rung, due, case: number },
      ...{ delivered: true, gone: false },
    })),
  )
  const standing: Standing = {
    ...{ ...batch, state, settings: life.rules, registration: registration(), unprojected: 0 },
  }
  const hash = contentHash(state)
  const key = (sequence: number) => `key-${sequence}`
  return {
    standings: new Map([[number, standing]]),
    acknowledged: journal.flatMap(({ cause, sequence, updateId }) =>
      updateId === null
        ? []
        : [
            {
              case: number,
              kind: cause as 'accept',
              version: sequence,
              key: key(sequence),
              attempts: 1,
            },
          ],
    ),
    registered: [{ filing: 'F2026-000001', case: number, key: key(1), attempts: 2 }],
    written: {
      rows: [
        {
          ...{ number, workflowId: `case-${number}`, phase: state.phase, version: state.version },
          ...{ snapshotHash: hash, hashOfSnapshot: hash },
        },
      ],
      entries: journal,
      audit: [
        { subject: 'filing:F2026-000001', action: 'filing-registered', sequence: null },
        ...journal.map(({ cause, sequence }) => {
          return { subject: `case:${number}`, action: cause, sequence }
        }),
      ],
      duties: state.duties.map((duty) => ({
        ...{ id: duty.id, state: duty.state, due: duty.due.due, doneOn: duty.doneOn ?? null },
      })),
      outbox,
      inbox: outbox.map(({ id }) => ({
        ...{ outboxId: id, personId: 'person-1', sentAt: '2026-03-05T01:00:05.000Z' as Instant },
      })),
      ...{ filings: ['F2026-000001'], slips: ['S2026-000001'] },
      counters: ['filing', 'case', 'slip'].map((series) => ({ series, last: 1 })),
    },
  }
}

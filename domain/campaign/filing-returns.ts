import type { DutyId, PostCode } from '../ids'
import type { Calendar } from '../time/calendar'
import type { Day } from '../time/day'
import { done, openDuty } from '../undertaking/duties'
import type { UndertakingDuty } from '../undertaking/duty'
import type { Refused } from '../undertaking/refusal'
import { clearsOwed, unclearIn } from './clears'
import type { Part, PartEvent } from './part'
import { againstReturn, tellsOfMending, type Filed } from './returns'

export type FileReturn = { kind: 'file-return'; duty: DutyId; filed: Filed }

/** Who hands it in, for which post, and on which day. */
export type Handing = { forPost: PostCode | undefined; on: Day; openedOn: Day }

/**
 * Whose duty it is, and by what it is discharged. Asked before anything in it is held against the record, whose
 * answers are for nobody but whoever owes it (decision 95).
 */
export function againstOwer(
  { duty, form }: { duty: UndertakingDuty | undefined; form: Filed['form'] },
  forPost: PostCode | undefined,
): Refused | undefined {
  if (duty === undefined) {
    return [
      'unknown-duty',
      'decision 69',
      'Nothing of that name is owed here: read the duties again.',
    ]
  }
  if (duty.owedBy !== forPost) {
    return ['not-for-your-post', 'plan O4', 'Only whoever holds the post that owes it hands it in.']
  }
  if (form === duty.kind) return undefined
  return [
    'return-does-not-fit',
    'decision 69',
    `This duty is discharged by a return of the form "${duty.kind}". Send that.`,
  ]
}

/** What stands against handing this in: whose duty it is, whether its period is open, what it needs. */
export function againstFiling(
  part: Pick<Part, 'duties' | 'returns'>,
  { duty: id, filed }: FileReturn,
  { forPost, on }: Pick<Handing, 'forPost' | 'on'>,
): Refused | undefined {
  const duty = part.duties.find((each) => each.id === id)
  const refused = againstOwer({ duty, form: filed.form }, forPost)
  if (duty === undefined || refused !== undefined) return refused
  const adds = duty.state === 'done' && tellsOfMending(filed)
  if (duty.state === 'done' && !adds) {
    return [
      'already-done',
      'decision 69',
      `It was handed in on ${duty.doneOn ?? 'an earlier day'}. To an inspection only what was mended since is added.`,
    ]
  }
  if (duty.state !== 'open' && !adds) {
    const closed = duty.closesOn === undefined ? '' : ` on ${duty.closesOn}`
    return [
      'period-closed',
      'decision 69',
      `Its period was closed${closed}. Put what came since into the return that is open now.`,
    ]
  }
  if (on < duty.openedOn) {
    return ['date-too-early', 'decision 2', `It opened on ${duty.openedOn}. Correct the date.`]
  }
  return againstReturn(duty, filed, on, part.returns)
}

export function filing(
  { duties }: Pick<Part, 'duties'>,
  { duty: id, filed }: FileReturn,
  on: Day,
  calendar: Calendar,
): PartEvent[] {
  const duty = openDuty(duties, id)
  // After the last inspection nothing more is owed in which what it found could be told to be mended.
  if (duty === undefined) {
    return tellsOfMending(filed)
      ? [{ type: 'returned', return: { duty: id, on, late: false, filed } }]
      : []
  }
  const late = on > duty.due.due
  const returned = { duty: id, on, late, filed }
  return [
    { type: 'returned', return: returned },
    done(duty, on),
    ...clearsOwed(duty, unclearIn(returned), on, calendar),
  ]
}

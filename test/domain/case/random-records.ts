import fc from 'fast-check'
import { caseKinds, routes } from '../../../domain/case/kinds'
import { receivedHereOn } from '../../../domain/case/facts'
import { recordClosed, type OldRecord } from '../../../domain/case/recorded'
import type { Registration } from '../../../domain/case/registration'
import { addDays, instantAt, type Day } from '../../../domain/time/day'
import { clerk } from '../../support/case-fixtures'
import { anyBeginning, type Beginning } from './random-beginnings'

const some = (max: number) => fc.option(fc.nat({ max }), { nil: undefined })

type Drawn = {
  beginning: Beginning
  kind: OldRecord['kind']
  route: OldRecord['route']
  accepted: number | undefined
  answered: number | undefined
  ended: number
  since: number
}

/** A matter of the books that was put on record as closed and settled, under any rules (decision 51). */
export const anyRecord: fc.Arbitrary<Beginning> = fc
  .record({
    beginning: anyBeginning,
    kind: fc.oneof(fc.constant('petition' as const), fc.constantFrom(...caseKinds)),
    route: fc.oneof(
      { weight: 3, arbitrary: fc.constant('hear-and-decide' as const) },
      fc.constantFrom(...routes, undefined),
    ),
    ...{ accepted: some(30), answered: some(120) },
    ...{ ended: fc.nat({ max: 60 }), since: fc.nat({ max: 300 }) },
  })
  .map(recordedOf)

function recordedOf({ beginning: { life, era }, kind, route, ...drawn }: Drawn): Beginning {
  const { state, settings } = life
  const here = receivedHereOn(state)
  const accepted = after(here, drawn.accepted)
  const answered = after(accepted ?? here, drawn.answered)
  const endedOn = addDays(answered ?? accepted ?? here, drawn.ended)
  const now = instantAt(addDays(endedOn, drawn.since), '10:00')
  const record: OldRecord = {
    ...{ kind, endedOn },
    ...(route === undefined ? {} : { route }),
    ...(accepted === undefined ? {} : { acceptedOn: accepted }),
    ...(answered === undefined ? {} : { answeredOn: answered }),
  }
  const { number, filing, channel, receivedOn, origin, inherited } = state
  const { recipients, excluded, accusedUnits, claims } = state
  const registration: Registration = {
    ...{ number, filing, channel, receivedOn, inherited, recipients, excluded, accusedUnits },
    claims: claims.map(({ id }) => ({ id })),
    ...(origin === undefined ? {} : { origin }),
    ...{ registeredAt: now, registeredBy: clerk },
  }
  return { era, life: { ...recordClosed(registration, record, settings, now), settings, now } }
}

function after(day: Day, days: number | undefined): Day | undefined {
  return days === undefined ? undefined : addDays(day, days)
}

import fc from 'fast-check'
import type { Channel } from '../../../domain/case/kinds'
import type { PetitionOffice } from '../../../domain/case/settings'
import type { Origin } from '../../../domain/case/between-bodies'
import type { Recipient } from '../../../domain/case/state'
import type { BodyCode, ClaimId, PersonId, PetitionerId, UnitCode } from '../../../domain/ids'
import {
  addDays,
  dayOf,
  earliest,
  instantFrom,
  startOfDay,
  type Day,
} from '../../../domain/time/day'
import { begin, type Life } from './life'
import { eras, type Era } from './eras'

const plain = { noNullPrototype: true } as const
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
const petitioners = [1, 2, 3].map((n) => `petitioner-${n}` as PetitionerId)
const claims = [1, 2, 3].map((n) => `claim-${n}` as ClaimId)
export const shutOut = ['person-accused', 'person-recused'] as PersonId[]

const anyRecipient: fc.Arbitrary<Recipient> = fc.record(
  {
    id: oneOf(petitioners),
    reachable: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.boolean()),
  },
  plain,
)

/** Sent by the county so many days after it had it, and to be reported on so many later. */
const anyOrigin = fc.option(
  fc.record({
    how: oneOf(['forwarded', 'assigned'] as const),
    after: fc.nat({ max: 20 }),
    reportAfter: fc.option(fc.nat({ max: 120 }), { nil: undefined }),
  }),
  { nil: undefined, freq: 2 },
)

export type Beginning = { life: Life; era: Era }

/** A case just registered under some rules: the person's own or sent from above, new or inherited. */
export const anyBeginning: fc.Arbitrary<Beginning> = fc
  .record({
    era: oneOf(eras),
    day: fc.double({ min: 0, max: 1, noNaN: true }),
    minute: fc.nat({ max: 24 * 60 - 1 }),
    receivedDaysAgo: fc.oneof(fc.constant(0), fc.nat({ max: 40 })),
    recipients: fc.uniqueArray(anyRecipient, { minLength: 1, selector: ({ id }) => id }),
    claims: fc.subarray(claims, { minLength: 1 }),
    excluded: fc.subarray(shutOut),
    accusedUnits: fc.subarray(['unit-a'] as UnitCode[]),
    origin: anyOrigin,
    inherited: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
    petitionOffice: oneOf<PetitionOffice>(['none', 'township', 'county-or-above']),
  })
  .map(beginningOf)

type Drawn = {
  era: Era
  day: number
  minute: number
  receivedDaysAgo: number
  recipients: readonly Recipient[]
  claims: readonly ClaimId[]
  excluded: readonly PersonId[]
  accusedUnits: readonly UnitCode[]
  origin: { how: Origin['how']; after: number; reportAfter: number | undefined } | undefined
  inherited: boolean
  petitionOffice: PetitionOffice
}

function beginningOf(drawn: Drawn): Beginning {
  const { era, recipients, accusedUnits, inherited, petitionOffice } = drawn
  const span = Date.parse(era.to) - Date.parse(era.from)
  const minutes = Math.floor((drawn.day * span) / 60_000)
  const received = dayOf(instantFrom(Date.parse(startOfDay(era.from)) + minutes * 60_000))
  const at = instantFrom(
    Date.parse(startOfDay(addDays(received, drawn.receivedDaysAgo))) + drawn.minute * 60_000,
  )
  const origin = originOf(drawn.origin, received, dayOf(at))
  const life = begin({
    at,
    receivedOn: received,
    settings: { ...era.settings, petitionOffice },
    ...{ recipients, accusedUnits, inherited },
    claims: drawn.claims.map((id) => ({ id })),
    excluded: drawn.excluded.map((person) => ({ person, why: 'accused' })),
    ...(origin === undefined ? {} : { origin, channel: 'referred' satisfies Channel }),
  })
  return { life, era }
}

function originOf(drawn: Drawn['origin'], received: Day, today: Day): Origin | undefined {
  if (drawn === undefined) return undefined
  const on = earliest(today, addDays(received, drawn.after))
  const { how, reportAfter } = drawn
  // Only who assigns a matter sets a day to report back (Art. 22(3)).
  const dated = how === 'assigned' && reportAfter !== undefined
  const reportBackOn = dated ? { reportBackOn: addDays(on, reportAfter) } : {}
  return { from: 'county' as BodyCode, how, on, ...reportBackOn }
}

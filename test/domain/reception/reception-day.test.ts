import { roles } from '../../../domain/access'
import { againstAppointment, againstReceptionDay } from '../../../domain/reception/reception-day'
import { asDay } from '../../../domain/time/day'

const today = asDay('2026-05-06')
const later = asDay('2026-05-13')
const lead = { role: 'lead', abolishedOn: null } as const

test('a lead, the director or the head receives, and nobody else', () => {
  const receiving = roles.filter(
    (role) => againstReceptionDay({ day: later, post: { ...lead, role } }, today) === undefined,
  )
  expect(receiving).toEqual(['head', 'director', 'lead'])
  expect(againstReceptionDay({ day: later, post: undefined }, today)).toMatch(/Choose the post/)
})

test.each([
  ['2026-05-05', null, /over/],
  ['2026-05-06', null, undefined],
  ['2026-05-13', '2026-05-13', /no more from 2026-05-13/],
  ['2026-05-13', '2026-05-14', undefined],
])('on %s by a post abolished on %s: %s', (day, abolishedOn, why) => {
  const post = { ...lead, abolishedOn: abolishedOn === null ? null : asDay(abolishedOn) }
  const said = againstReceptionDay({ day: asDay(day), post }, today)
  if (why === undefined) expect(said).toBeUndefined()
  else expect(said).toMatch(why)
})

test.each([
  [{ taken: 1 }, undefined],
  [{ taken: 2 }, /taken/],
  [{ cancelled: true }, /called off/],
  [{ day: asDay('2026-05-05') }, /over/],
  [{ day: today }, undefined],
])('an appointment on %j: %s', (change, why) => {
  const offered = { day: later, capacity: 2, taken: 0, cancelled: false, ...change }
  const said = againstAppointment(offered, today)
  if (why === undefined) expect(said).toBeUndefined()
  else expect(said).toMatch(why)
})

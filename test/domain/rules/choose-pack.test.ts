import { choosePack } from '../../../domain/rules/choose-pack'
import { isClockName, isRulePackId } from '../../../domain/rules/rule-pack'
import { asDay } from '../../../domain/time/day'

describe('the pack for a matter', () => {
  it.each([
    ['unknown', '2022-05-01'],
    ['unknown', '2026-11-23'],
    ['CN-11', '2024-01-10'],
    // Whether the ordinance of 2016 still adds to the national one is unverified: off.
    ['CN-33', '2024-01-10'],
    ['CN-330781', '2022-05-01'],
  ])('received in %s on %s is the national one of 2022', (place, day) => {
    expect(choosePack(place, asDay(day))).toEqual({ ok: true, pack: 'national-2022' })
  })

  it.each([
    ['unknown', '2022-04-30', 'not-available', 'falls under national-2005, which'],
    ['CN-11', '2018-01-01', 'not-available', 'falls under national-2005, which'],
    ['CN-33', '2022-04-30', 'not-available', 'zhejiang-2016, layered over national-2005, which'],
    ['CN-330781', '2016-08-01', 'not-available', 'zhejiang-2016, layered over national-2005'],
    ['CN-33', '2016-07-31', 'not-available', 'falls under national-2005, which'],
    ['unknown', '2005-05-01', 'not-available', 'it carries matters received from 2022-05-01'],
    ['unknown', '2005-04-30', 'none-in-force', 'shows its dates and runs no clock'],
    ['CN-33', '1998-03-01', 'none-in-force', 'No rules set dates before 2005-05-01'],
  ])('received in %s on %s there is none: %s', (place, day, code, message) => {
    const choice = choosePack(place, asDay(day))
    if (choice.ok) throw new Error(`chose ${choice.pack}`)
    expect(choice.error.code).toBe(code)
    expect(choice.error.message).toContain(message)
  })
})

describe('names from outside', () => {
  it('are clocks and packs only when they are exactly that', () => {
    expect(['handle', 'report-back', 'Handle', 'toString', ''].map(isClockName)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(['national-2022', 'national', ''].map(isRulePackId)).toEqual([true, false, false])
  })
})

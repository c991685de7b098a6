import { choosePack } from '../../../domain/rules/choose-pack'
import { isClockName, isRulePackId } from '../../../domain/rules/rule-pack'
import { addDays, asDay } from '../../../domain/time/day'
import { rulePacks } from '../../../rules'

describe('the pack for a matter', () => {
  it.each([
    ['unknown', '2022-05-01', 'national-2022'],
    ['unknown', '2026-11-23', 'national-2022'],
    ['CN-11', '2024-01-10', 'national-2022'],
    // Whether the ordinance of 2016 still adds to the national one is unverified: off.
    ['CN-33', '2024-01-10', 'national-2022'],
    ['CN-330781', '2022-05-01', 'national-2022'],
    ['CN-33', '2022-04-30', 'zhejiang-2016'],
    ['CN-330781', '2016-08-01', 'zhejiang-2016'],
    ['CN-330781', '2019-04-13', 'zhejiang-2016'],
    ['CN-33', '2016-07-31', 'national-2005'],
    ['CN-33', '2005-05-01', 'national-2005'],
    ['CN-32', '2019-04-13', 'national-2005'],
    ['CN-11', '2018-01-01', 'national-2005'],
    ['unknown', '2022-04-30', 'national-2005'],
    ['', '2016-08-01', 'national-2005'],
    ['unknown', '2005-05-01', 'national-2005'],
  ])('received in "%s" on %s is %s', (place, day, pack) => {
    expect(choosePack(place, asDay(day))).toEqual({ ok: true, pack })
  })

  it.each([
    ['unknown', '2005-04-30'],
    ['CN-33', '1998-03-01'],
  ])('received in %s on %s there is none, and no clock runs', (place, day) => {
    const message = `No rules set dates before 2005-05-01: a matter received on ${day} shows its dates and runs no clock`
    expect(choosePack(place, asDay(day))).toEqual({
      ok: false,
      error: { code: 'none-in-force', message },
    })
  })

  it('is one that is in force on that day by its own data, the first day and the last', () => {
    for (const { id, inForceFrom, inForceTo } of rulePacks()) {
      const place = id.startsWith('zhejiang') ? 'CN-33' : 'unknown'
      const chosen = (day: string) => choosePack(place, asDay(day))
      expect(chosen(inForceFrom)).toEqual({ ok: true, pack: id })
      expect(chosen(addDays(inForceFrom, -1))).not.toEqual({ ok: true, pack: id })
      if (inForceTo === undefined) continue
      expect(chosen(inForceTo)).toEqual({ ok: true, pack: id })
      expect(chosen(addDays(inForceTo, 1))).not.toEqual({ ok: true, pack: id })
    }
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
    expect(['national-2022', 'zhejiang-2016', 'national', ''].map(isRulePackId)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

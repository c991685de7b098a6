import {
  excludedStep,
  makeUpStep,
  rolledOverStep,
  skippedStep,
  unverifiedSettingStep,
} from '../../../domain/rules/due-step'
import { clockOf } from '../../../domain/rules/rule-pack'
import type { DayKind } from '../../../domain/time/calendar'
import { asDay } from '../../../domain/time/day'
import { loadRulePack } from '../../../rules'

const day = asDay('2024-05-01')
const known = { provisional: false, unverified: false }
const holiday = (name?: string): DayKind => ({
  ...{ rest: true, kind: 'holiday', ...known },
  ...(name === undefined ? {} : { name }),
})

describe('a day off', () => {
  it.each([
    ['劳动节', 'Wednesday 2024-05-01 is a day off for Labour Day (劳动节): not counted'],
    // A holiday the State Council first names in a year to come is told by its name.
    ['丰收节', 'Wednesday 2024-05-01 is a day off for 丰收节: not counted'],
    [undefined, 'Wednesday 2024-05-01 is a day off: not counted'],
  ])('for %s', (name, text) => {
    const named = name === undefined ? {} : { name }
    expect(skippedStep(day, holiday(name))).toEqual({
      ...{ kind: 'skipped', day, reason: 'holiday', ...named, text },
    })
    expect(rolledOverStep(day, holiday(name))).toMatchObject({ ...named, reason: 'holiday' })
  })

  it('is a weekend day where it has no other reason', () => {
    expect(rolledOverStep(day, { rest: true, kind: 'weekend', ...known })).toEqual({
      ...{ kind: 'rolled-over', day, reason: 'weekend' },
      text: 'Wednesday 2024-05-01 is a weekend day: the limit runs on',
    })
  })
})

describe('a day worked in exchange', () => {
  const worked = { rest: false, kind: 'make-up', ...known } as const

  it('says for what, where that is known', () => {
    expect(makeUpStep(day, { ...worked, name: '春节' })).toEqual({
      ...{ kind: 'make-up-counted', day, name: '春节' },
      text: 'Wednesday 2024-05-01 is worked in exchange for a day off for Spring Festival (春节): counted',
    })
    expect(makeUpStep(day, worked)).toEqual({
      ...{ kind: 'make-up-counted', day },
      text: 'Wednesday 2024-05-01 is worked in exchange for a day off: counted',
    })
  })
})

describe('hearing time', () => {
  const rule = clockOf(loadRulePack('national-2022'), 'decide-final-review')!

  it.each([
    ['2024-05-01', 1, 'was on Wednesday 2024-05-01: 1 day is not counted (Art. 36)'],
    [
      '2024-05-02',
      2,
      'ran from Wednesday 2024-05-01 to Thursday 2024-05-02: 2 days are not counted (Art. 36)',
    ],
    ['2024-05-01', 0, 'was on Wednesday 2024-05-01: none of its days is among those counted'],
  ])('to %s, %i left out', (to, days, text) => {
    expect(excludedStep(rule, { from: day, to: asDay(to), days })).toEqual({
      ...{ kind: 'excluded', from: day, to, days, article: '36', text: `The hearing ${text}` },
    })
  })
})

it('what is to be confirmed is said in both languages', () => {
  expect(unverifiedSettingStep({ en: 'so', zh: '如此' })).toEqual({
    ...{ kind: 'unverified-setting', zh: '如此', text: 'Unverified: so' },
  })
})

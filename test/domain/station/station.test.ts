import { againstEligibility, eligibilityIn } from '../../../domain/station/eligibility'
import { gapNames, gapOf } from '../../../domain/station/gaps'
import { againstOnBehalf, type OnBehalf } from '../../../domain/station/on-behalf'
import { wayAround } from '../../../domain/station/way-around'
import { asDay } from '../../../domain/time/day'

const receivedOn = asDay('2026-03-02')
const today = asDay('2026-03-05')
const consented = (day: string): OnBehalf => ({
  ...{ ownWords: true, readBack: true, consentedOn: asDay(day) },
})

describe('a station files in the person’s own words, by their consent (V2)', () => {
  test.each([
    ['a proxy who says so', true, consented('2026-03-02'), undefined],
    ['a proxy, consented to later', true, consented('2026-03-05'), undefined],
    ['a proxy who says nothing', true, undefined, 'consent-missing'],
    ['a proxy, by a consent to come', true, consented('2026-03-06'), 'date-in-future'],
    ['a proxy, by one from before the words', true, consented('2026-03-01'), 'date-too-early'],
    ['the office', false, undefined, undefined],
    ['the office on somebody’s behalf', false, consented('2026-03-02'), 'not-filed-by-proxy'],
  ] as const)('%s', (_who, atStation, onBehalf, code) => {
    const against = againstOnBehalf({ atStation, onBehalf, receivedOn }, today)
    expect(against?.code).toBe(code)
    if (against !== undefined) expect(against.message).toMatch(/\.$/)
  })
})

test('the way around names every way by which the person comes without the station', () => {
  expect(wayAround.told.zh).toContain('不经代办站')
  expect(wayAround.ways.map(({ zh }) => zh.slice(0, 2))).toEqual(['走访', '来信', '电话', '网上'])
})

describe('what a village lacks (V1)', () => {
  const [vacant, held] = [{ vacant: true }, { vacant: false }]
  test.each([
    [[], 'station'],
    [[vacant], 'proxy'],
    [[vacant, vacant], 'proxy'],
    [[vacant, held], null],
  ])('%j: %s', (posts, lacks) => {
    const gap = gapOf(posts)
    expect(gap).toBe(lacks)
    if (gap !== null) expect(gapNames[gap]).toMatch(/代办站/)
  })
})

test('by what somebody is proxy is said of proxies alone, by default a cadre', () => {
  const proxy = { code: 'laojie-proxy', role: 'proxy' } as const
  const clerk = { code: 'registrar', role: 'office' } as const
  expect(eligibilityIn(proxy, undefined)).toEqual({ eligibility: 'village-cadre' })
  expect(eligibilityIn(proxy, 'grid-worker')).toEqual({ eligibility: 'grid-worker' })
  expect(eligibilityIn(clerk, undefined)).toEqual({})
  expect(againstEligibility(proxy, 'committee-member')).toBeUndefined()
  expect(againstEligibility(clerk, undefined)).toBeUndefined()
  expect(againstEligibility(clerk, 'village-cadre')?.code).toBe('not-a-station')
})

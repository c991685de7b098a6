import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { caseKinds, routes } from '../../domain/case/kinds'
import { clockOf, type ClockName } from '../../domain/rules/rule-pack'
import { leafletsIn, readLeaflet, shippedLeaflets } from '../../leaflets/read'
import { loadRulePack } from '../../rules'

const all = shippedLeaflets().map(({ leaflet }) => leaflet)
const coded = (code: string) => all.find((each) => each.code === code)!

test('there is one for each of the doors people are led to (plan V3)', () => {
  expect(all.map(({ code }) => code)).toEqual([
    ...['administrative-reconsideration', 'courts', 'labour-arbitration', 'legal-aid'],
    ...['mediation', 'reports', 'three-levels', 'your-rights'],
  ])
})

test('the days of the three levels are those of the rules in force', () => {
  const { rights, steps } = coded('three-levels')
  const days = (clock: ClockName) => {
    const { length } = clockOf(loadRulePack('national-2022'), clock)!
    return 'count' in length ? `${length.count}日` : ''
  }
  expect(rights[0]).toContain(days('handle'))
  const { extension } = clockOf(loadRulePack('national-2022'), 'handle')!
  expect(rights[0]).toContain(`最多${extension!.maxDays}日`)
  expect(rights[2]).toContain(`${days('request-review')}内`)
  expect(rights[3]).toContain(`${days('request-final-review')}内`)
  expect(steps[1]).toContain(`${days('decide-review')}内`)
  expect(steps[2]).toContain(`${days('decide-final-review')}内`)
  expect(coded('your-rights').rights[2]).toContain(`${days('notify')}内`)
})

test('what rests on a law that was not checked says so', () => {
  const laws = all.flatMap(({ basis }) => basis)
  const checked = laws.filter(({ unverified }) => unverified !== true).map(({ law }) => law)
  expect(new Set(checked)).toEqual(new Set(['信访工作条例']))
})

test('each kind and way that is led elsewhere has a leaflet of its own', () => {
  const named = all.flatMap((each) => (each.for === 'any' ? [] : each.for))
  const kinds = new Set(named.flatMap((one) => one.kinds ?? []))
  const ways = new Set(named.flatMap((one) => one.routes ?? []))
  expect(caseKinds.filter((kind) => !kinds.has(kind))).toEqual(['suggestion', 'errand'])
  expect(routes.filter((way) => !ways.has(way))).toEqual(['party-appeal', 'protective-duty'])
})

const sound = `code: sample
title: 样张
from: 2026-01-01
for: any
rights: [权利]
steps: [步骤]
door: { name: 窗口, about: 说明 }
basis:
  - { law: 信访工作条例, articles: ['34'] }
`
const wrong: [what: string, from: string, to: string, said: string][] = [
  ['a field misnamed', 'title:', 'titel:', 'sample.yaml:2:1: No field is called "titel" here.'],
  ['a day that does not exist', '2026-01-01', '2026-02-30', 'sample.yaml:3:7: "from" is'],
  ['another language', '[权利]', '[rights]', 'sample.yaml:5:10: "rights.0" is "rights".'],
  ['for nothing', 'for: any', 'for: [{}]', 'sample.yaml:4:7: "for.0" is a set of fields.'],
  ['an unknown kind', 'for: any', 'for: [{ kinds: [rumour] }]', 'sample.yaml:4:'],
  ['an article in words', "'34'", "'第三十四条'", 'sample.yaml:9:'],
  ['no YAML', 'title: 样张', 'title: [样张', 'sample.yaml:'],
]

test.each(wrong)('%s is refused at start, with file and line', (_, from, to, said) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-'))
  try {
    writeFileSync(path.join(folder, 'sample.yaml'), sound.replace(from, to))
    expect(() => leafletsIn(folder)).toThrow(`leaflets/${said}`)
    writeFileSync(path.join(folder, 'sample.yaml'), sound)
    expect(leafletsIn(folder)).toHaveLength(1)
    writeFileSync(path.join(folder, 'twice.yaml'), sound)
    expect(() => leafletsIn(folder)).toThrow('leaflets/twice.yaml:1:1: Another file has "sample"')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('another word in it is another hash', () => {
  const read = readLeaflet('sample.yaml', sound)
  expect(read).toMatchObject({ ok: true, leaflet: { code: 'sample', from: '2026-01-01' } })
  expect(new Set(shippedLeaflets().map(({ hash }) => hash)).size).toBe(all.length)
})

import fc from 'fast-check'
import { auditSeal, NO_SEAL, type AuditContent } from '../../protection/audit-seal'

const key = Buffer.alloc(32, 7)
const entry: AuditContent = {
  ...{ id: '17', at: '2026-11-29T10:00:00.000', actor: 'person-12', action: 'case-read' },
  ...{ subject: 'case:2026-000001', detail: '{"version": 3}', storedAt: '2026-11-29T10:00:00.004' },
}
const seal = (change: Partial<AuditContent> = {}, before: Uint8Array = NO_SEAL, place = 1n) =>
  auditSeal(key, before, place, { ...entry, ...change }).toString('hex')

test('it is what it was: seals that stand in databases must fit for good', () => {
  expect(seal()).toBe('2ffe9fd004395147f573ff76fca662861bb0df1546277805d37ba8e3e4b5239c')
  const other = seal(
    { actor: null, detail: '{"b": [1.50, "1"], "a": null}' },
    Buffer.alloc(32, 1),
    9n,
  )
  expect(other).toBe('ccbe26ae8cf52aa6aec21a2e39f5e7a851d5a77048535c6434141ad5f5a0dc8b')
})

test.each([
  ['{"a": 1, "b": 2}', '{"b":2,"a":1}'],
  ['{"a": 1.50}', '{"a": 1.5}'],
  ['{"a": 15e-1}', '{"a": 1.5}'],
  ['{"a": 1e21}', '{"a": 1000000000000000000000}'],
  ['{"a": -0.00}', '{"a": 0}'],
  ['{"a": -120}', '{"a": -1.2E+2}'],
  [String.raw`{"a": "\u4e2d"}`, '{"a": "中"}'],
])('%s and %s are the same', (one, other) => {
  expect(seal({ detail: one })).toBe(seal({ detail: other }))
})

test.each([
  ['{"a": 1}', '{"a": "1"}'],
  ['{"a": 1}', '{"a": "n1e0"}'],
  ['{"a": 12}', '{"a": 120}'],
  ['{"a": 0.12}', '{"a": 0.012}'],
  ['{"a": 1}', '{"a": -1}'],
  ['{"a": 9007199254740993}', '{"a": 9007199254740992}'],
  ['{"a": null}', '{}'],
  ['{"a": true}', '{"a": "true"}'],
  ['["a", "b"]', '["b", "a"]'],
  [String.raw`{"a": "\"1"}`, '{"a": "1"}'],
])('%s and %s are not', (one, other) => {
  expect(seal({ detail: one })).not.toBe(seal({ detail: other }))
})

test('no field can be changed, nor the seal before, the place or the key', () => {
  const changed = [
    ...(Object.keys(entry) as (keyof AuditContent)[])
      .filter((field) => field !== 'detail')
      .map((field) => seal({ [field]: 'other' })),
    ...[seal({ actor: null }), seal({}, Buffer.alloc(32, 1)), seal({}, NO_SEAL, 2n)],
    auditSeal(Buffer.alloc(32, 8), NO_SEAL, 1n, entry).toString('hex'),
    // What goes from one field to the next is another entry.
    seal({ action: 'case-readcase:', subject: '2026-000001' }),
  ]
  expect(new Set([seal(), ...changed]).size).toBe(changed.length + 1)
})

test('any JSON is the same in any order of its keys, and other JSON is not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const reordered = JSON.stringify(reversed(one))
      expect(seal({ detail: JSON.stringify(one) })).toBe(seal({ detail: reordered }))
      // -0 is written as 0.
      const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
      expect(
        seal({ detail: JSON.stringify(one) }) === seal({ detail: JSON.stringify(other) }),
      ).toBe(same)
    }),
  )
})

type Order = (keys: [string, unknown][]) => [string, unknown][]
const ordered = (value: unknown, order: Order): unknown => {
  if (Array.isArray(value)) return value.map((each) => ordered(each, order))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    ordered(inner, order),
  ])
  return Object.fromEntries(order(entries))
}
const reversed = (value: unknown) => ordered(value, (keys) => keys.reverse())
const sorted = (value: unknown) =>
  ordered(value, (keys) => keys.sort(([one], [other]) => (one < other ? -1 : 1)))

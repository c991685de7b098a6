import type { PostCode } from '../../../domain/ids'
import { againstSeating, type SeatedPost } from '../../../domain/organisation/leading-group'
import { asDay } from '../../../domain/time/day'

const today = asDay('2026-03-10')
const post = (code: string, more: Partial<SeatedPost> = {}): SeatedPost => ({
  ...{ code: code as PostCode, seat: null, abolishedOn: null, ...more },
})
const head = post('secretary', { seat: 'head' })
const abolished = { abolishedOn: today }
const later = { abolishedOn: asDay('2026-03-11') }

test.each([
  ['a first head', post('mayor'), 'head', [], undefined],
  ['a second head', post('mayor'), 'head', [head], 'seat-taken'],
  ['the head once more', head, 'head', [head], undefined],
  ['a deputy beside the head', post('mayor'), 'deputy', [head], undefined],
  ['a head after one abolished', post('m'), 'head', [{ ...head, ...abolished }], undefined],
  ['a head before that day', post('m'), 'head', [{ ...head, ...later }], 'seat-taken'],
  ['a post abolished today', post('m', abolished), 'member', [], 'days-not-possible'],
  ['a post that stays until tomorrow', post('m', later), 'member', [], undefined],
  ['none, of a post abolished', post('m', abolished), null, [], undefined],
] as const)('a seat in the leading group: %s (O1)', (_, of, seat, seated, code) => {
  const refused = againstSeating(of, seat, seated, today)
  expect(refused?.code).toBe(code)
  if (refused !== undefined) expect(refused.message).toMatch(/\. Give .*\.$/)
})

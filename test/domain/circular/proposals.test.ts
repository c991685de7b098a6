import { againstGround, proposalsAfter } from '../../../domain/circular/proposals'
import type { UndertakingId } from '../../../domain/ids'
import { addDays } from '../../../domain/time/day'
import { day, post } from '../campaign/running'

const paper = (number: number, ...named: string[]) => ({
  ...{ id: `C.circular.${number}` as UndertakingId, number },
  ...{ cutOff: addDays(day('2019-04-24'), (number - 1) * 14), publishedOn: day('2019-12-01') },
  figures: { hash: 'h', named: named.map(post), frozenAt: '2019-04-25T00:00:00Z' as never },
})
const kinds = ['proposal-to-improve', 'proposal-of-accountability']

test('a post that fell behind in two running is proposed, since the first of them', () => {
  const all = [paper(1, 'a', 'b'), paper(2, 'a'), paper(3, 'a', 'b')]
  expect(proposalsAfter(all[1]!, all)).toEqual([
    { post: 'a', since: '2019-04-24', circulars: ['C.circular.1', 'C.circular.2'], kinds },
  ])
  expect(proposalsAfter(all[2]!, all).map(({ circulars }) => circulars.length)).toEqual([3])
  expect(proposalsAfter(all[0]!, all)).toEqual([])
  const { publishedOn: _, ...waiting } = all[1]!
  expect(proposalsAfter(waiting, all)).toEqual([])
})

test('a circular is the ground of what is about a post it names, once it is out', () => {
  const { publishedOn: _, ...waiting } = paper(2, 'a')
  const about = (kind: string, parties: Record<string, string[]>) => ({ kind, parties }) as never
  const named = about('proposal-of-accountability', { concerned: ['a'], decider: ['head'] })
  expect(againstGround(named, paper(2, 'a'))).toBeUndefined()
  expect(againstGround(named, waiting)?.[0]).toBe('answers-do-not-fit')
  expect(againstGround(named, paper(2, 'b'))?.[2]).toContain('does not name a')
  expect(againstGround(about('proposal-to-improve', { addressee: ['a'] }), paper(2, 'a'))).toBe(
    undefined,
  )
  const slip = about('supervision-slip', { addressee: ['a'] })
  expect(againstGround(slip, paper(2, 'a'))?.[0]).toBe('answers-do-not-fit')
})

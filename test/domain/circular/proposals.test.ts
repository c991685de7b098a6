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
  expect(proposalsAfter(all[1]!, all, [])).toEqual([
    { post: 'a', since: '2019-04-24', circulars: ['C.circular.1', 'C.circular.2'], kinds },
  ])
  expect(proposalsAfter(all[2]!, all, []).map(({ circulars }) => circulars.length)).toEqual([3])
  expect(proposalsAfter(all[0]!, all, [])).toEqual([])
  const { publishedOn: _, ...waiting } = all[1]!
  expect(proposalsAfter(waiting, all, [])).toEqual([])
})

test('a circular is the ground of what is about a post it names, once it is out', () => {
  const { publishedOn: _, ...waiting } = paper(2, 'a')
  const about = (kind: string, parties: Record<string, string[]>) => ({ kind, parties }) as never
  const named = about('proposal-of-accountability', { concerned: ['a'], decider: ['head'] })
  expect(againstGround(named, paper(2, 'a'), [])).toBeUndefined()
  expect(againstGround(named, waiting, [])?.[0]).toBe('answers-do-not-fit')
  expect(againstGround(named, paper(2, 'b'), [])?.[2]).toContain('does not name a')
  expect(againstGround(about('proposal-to-improve', { addressee: ['a'] }), paper(2, 'a'), [])).toBe(
    undefined,
  )
  const slip = about('supervision-slip', { addressee: ['a'] })
  expect(againstGround(slip, paper(2, 'a'), [])?.[0]).toBe('answers-do-not-fit')
})

test('one that was never published counts for nothing', () => {
  const { publishedOn: _, ...never } = paper(2, 'a')
  const running = (...all: Parameters<typeof proposalsAfter>[1]) =>
    proposalsAfter(paper(3, 'a'), all, []).map(({ circulars }) => circulars)
  expect(running(never)).toEqual([])
  expect(running(paper(1, 'a'), never)).toEqual([['C.circular.1', 'C.circular.3']])
  expect(running(paper(1, 'a'), paper(2, 'b'))).toEqual([])
})

test('what was opened on its ground is neither proposed nor opened again, of that post', () => {
  const id = 'P2019-000001' as UndertakingId
  const accountable = (of: string) => {
    return { kind: 'proposal-of-accountability', parties: { concerned: [post(of)] } }
  }
  const improved = { kind: 'proposal-to-improve', parties: { addressee: [post('b')] } }
  const followed = [{ ...accountable('b'), id }]
  const all = [paper(1, 'a', 'b'), paper(2, 'a', 'b')]
  expect(proposalsAfter(all[1]!, all, followed).map((each) => [each.post, each.kinds])).toEqual([
    ['a', kinds],
    ['b', ['proposal-to-improve']],
  ])
  const left = proposalsAfter(all[1]!, all, [...followed, { ...improved, id }])
  expect(left.map((each) => each.post)).toEqual(['a'])
  expect(againstGround(accountable('a'), all[1]!, followed)).toBeUndefined()
  const refused = againstGround(accountable('b'), all[1]!, followed)
  expect([refused?.[0], refused?.[2]]).toEqual([
    'already-done',
    'P2019-000001 follows from C.circular.2 already. Go on with that one.',
  ])
})

import fc from 'fast-check'
import type { PersonId, PostCode } from '../../../domain/ids'
import {
  recipientsOf,
  type Addressing,
  type RecipientReason,
  type StaffedPost,
} from '../../../domain/messages/recipients'

const people = (names: readonly string[]) => names.map((name) => name as PersonId)

function post(code: string, holders: string[], deputies: string[] = []): StaffedPost {
  return { post: code as PostCode, holders: people(holders), deputies: people(deputies) }
}

function received(addressing: Partial<Addressing>) {
  const { recipients, ...rest } = recipientsOf({
    posts: [],
    alarm: [post('director', ['dana']), post('head', ['hua'])],
    excluded: [],
    confidential: false,
    ...addressing,
  })
  const by: Record<string, RecipientReason> = {}
  for (const { person, reason } of recipients) by[person] = reason
  return { by, ...rest }
}

const director = post('director', ['dana'])

describe('who gets a message', () => {
  it('is the holder alone, although there is a deputy: two who are told wait for each other', () => {
    const { by } = received({ posts: [post('clerk', ['carl'], ['dep']), director] })
    expect(by).toEqual({ carl: 'holder' })
  })

  it('is every holder of a post that several hold', () => {
    const { by } = received({ posts: [post('clerk', ['carl', 'cora'])] })
    expect(by).toEqual({ carl: 'holder', cora: 'holder' })
  })

  it('is the deputy as well as the post above where the post is vacant, and the director is alarmed', () => {
    const posts = [post('clerk', [], ['dep']), post('unit-head', ['una']), director]
    expect(received({ posts })).toEqual({
      by: { dep: 'deputy', una: 'passed-upward', dana: 'vacancy-alarm' },
      vacant: ['clerk'],
      passedOver: [],
      reached: true,
    })
  })

  it('is nobody of a station that steps aside, nor its deputy: it passes upward, and no post is vacant', () => {
    const posts = [{ ...post('proxy', ['pia'], ['dep']), stepsAside: true }, director]
    expect(received({ posts })).toEqual({
      by: { dana: 'passed-upward' },
      vacant: [],
      passedOver: ['proxy'],
      reached: true,
    })
  })

  it('is told of a vacancy once, even when the message itself passes to the same person', () => {
    const { by, vacant } = received({ posts: [post('clerk', []), director] })
    expect(by).toEqual({ dana: 'vacancy-alarm' })
    expect(vacant).toEqual(['clerk'])
  })

  it('is the head of the body where the director’s post is vacant itself', () => {
    const alarm = [post('director', []), post('head', ['hua'])]
    const { by } = received({ posts: [post('clerk', []), post('unit-head', ['una'])], alarm })
    expect(by).toEqual({ una: 'passed-upward', hua: 'vacancy-alarm' })
  })

  it('is never an accused or recused holder, nor an alarm: the deputy and the post above are told', () => {
    const posts = [post('clerk', ['carl'], ['dep']), director]
    expect(received({ posts, excluded: people(['carl']) })).toEqual({
      by: { dep: 'deputy', dana: 'passed-upward' },
      vacant: [],
      passedOver: ['clerk'],
      reached: true,
    })
  })

  it('leaves out the deputy of somebody shut out of what is, or may be, a report (Art. 30)', () => {
    const posts = [post('clerk', ['carl'], ['dep']), director]
    const { by } = received({ posts, excluded: people(['carl']), confidential: true })
    expect(by).toEqual({ dana: 'passed-upward' })
  })

  it('is nobody where all are vacant or shut out: the message is still owed', () => {
    const posts = [post('clerk', []), director]
    const alarm = [director]
    expect(received({ posts, alarm, excluded: people(['dana']) })).toEqual({
      by: {},
      vacant: ['clerk'],
      passedOver: ['director'],
      reached: false,
    })
  })

  it('is still owed when only the alarm has reached somebody', () => {
    const { by, reached } = received({ posts: [post('clerk', [])] })
    expect(by).toEqual({ dana: 'vacancy-alarm' })
    expect(reached).toBe(false)
  })
})

const person = fc.constantFrom(...people(['a', 'b', 'c', 'd', 'e', 'f']))
const staffedPost = fc.record({
  post: fc.constantFrom(...['p', 'q', 'r', 's', 't'].map((code) => code as PostCode)),
  holders: fc.uniqueArray(person, { maxLength: 2 }),
  deputies: fc.uniqueArray(person, { maxLength: 2 }),
})
const anyAddressing: fc.Arbitrary<Addressing> = fc.record({
  posts: fc.uniqueArray(staffedPost, { maxLength: 5, selector: ({ post: code }) => code }),
  alarm: fc.uniqueArray(staffedPost, { maxLength: 2, selector: ({ post: code }) => code }),
  excluded: fc.uniqueArray(person, { maxLength: 4 }),
  confidential: fc.boolean(),
})

const actingIn = ({ posts, excluded }: Addressing) =>
  posts.findIndex(({ holders }) => holders.some((each) => !excluded.includes(each)))

describe('whatever the staffing', () => {
  it('nobody shut out is told, and nobody is told twice', () => {
    fc.assert(
      fc.property(anyAddressing, (addressing) => {
        const told = recipientsOf(addressing).recipients.map((each) => each.person)
        expect(told.filter((each) => addressing.excluded.includes(each))).toEqual([])
        expect(new Set(told).size).toBe(told.length)
      }),
    )
  })

  it('the first post with somebody to act gets it, and no holder above that is told as well', () => {
    fc.assert(
      fc.property(anyAddressing, (addressing) => {
        const { recipients, reached } = recipientsOf(addressing)
        const acting = actingIn(addressing)
        const told = recipients.map((each) => each.person)
        if (acting >= 0) {
          expect(reached).toBe(true)
          const { holders = [] } = addressing.posts[acting] ?? {}
          const may = holders.filter((each) => !addressing.excluded.includes(each))
          expect(told).toEqual(expect.arrayContaining(may))
          const above = addressing.posts.slice(acting + 1).map((each) => each.post)
          const fromAbove = recipients.filter(
            (each) => each.reason !== 'vacancy-alarm' && above.includes(each.post),
          )
          expect(fromAbove).toEqual([])
        }
      }),
    )
  })

  it('a vacancy on the way alarms somebody unless nobody is left to be alarmed', () => {
    fc.assert(
      fc.property(anyAddressing, (addressing) => {
        const { recipients, vacant } = recipientsOf(addressing)
        const alarmed = recipients.some(({ reason }) => reason === 'vacancy-alarm')
        const someone = actingIn({ ...addressing, posts: addressing.alarm }) >= 0
        if (vacant.length === 0) expect(alarmed).toBe(false)
        else if (someone) expect(alarmed).toBe(true)
      }),
    )
  })

  it('where it may be a report, no deputy stands in for somebody shut out', () => {
    fc.assert(
      fc.property(anyAddressing, (addressing) => {
        const { recipients, passedOver } = recipientsOf({ ...addressing, confidential: true })
        const throughPost = recipients.filter(
          (each) => each.reason !== 'vacancy-alarm' && passedOver.includes(each.post),
        )
        expect(throughPost).toEqual([])
      }),
    )
  })

  it('a successor is told instead of the predecessor and nothing else changes (O4)', () => {
    fc.assert(
      fc.property(anyAddressing, (addressing) => {
        const successor = 'successor' as PersonId
        const [leaving] = addressing.posts.flatMap(({ holders }) => holders)
        if (leaving === undefined || addressing.excluded.includes(leaving)) return
        const rename = (all: readonly PersonId[]) =>
          all.map((each) => (each === leaving ? successor : each))
        const renamed = (posts: readonly StaffedPost[]) =>
          posts.map((each) => ({
            ...each,
            holders: rename(each.holders),
            deputies: rename(each.deputies),
          }))
        const after = recipientsOf({
          ...addressing,
          posts: renamed(addressing.posts),
          alarm: renamed(addressing.alarm),
        })
        const before = recipientsOf(addressing)
        expect(after.recipients).toEqual(
          before.recipients.map((each) =>
            each.person === leaving ? { ...each, person: successor } : each,
          ),
        )
      }),
    )
  })
})

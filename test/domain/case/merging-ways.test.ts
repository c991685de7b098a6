import type { CommandFacts, FactsOf } from '../../../domain/case/commands'
import type { ClaimId, PetitionerId } from '../../../domain/ids'
import {
  accept,
  an,
  atWork,
  directing,
  heading,
  live,
  numbered,
  ofAn,
  petition,
  tell,
  text,
} from './acts'
import { ask, refusalOf, type Life } from './life'

/** What may be merged into what: one paper has to be what all of them are owed (decision 38). */

const merge = { kind: 'merge', into: numbered('2026-000007') } as const
type TakingIn = FactsOf<'take-in'>
type Accepted = Extract<CommandFacts, { kind: 'accept' }>

const takeIn = (accepted?: Accepted, change: Partial<TakingIn> = {}): TakingIn => ({
  ...{
    kind: 'take-in',
    pack: 'national-2022',
    from: numbered('2026-000007'),
    excluded: [],
    accusedUnits: [],
  },
  recipients: [{ id: 'petitioner-cai' as PetitionerId, reachable: true }],
  claims: ['claim-of-the-other' as ClaimId],
  ...(accepted === undefined ? {} : { accepted: acceptedAs(accepted) }),
  ...change,
})

function acceptedAs({ caseKind, route }: Accepted): NonNullable<TakingIn['accepted']> {
  return { kind: caseKind, ...(route === undefined ? {} : { route }) }
}

const ways = {
  opinion: petition,
  protection: accept('petition', 'protective-duty'),
  suggestion: accept('suggestion'),
  report: accept('report'),
  dispute: accept('dispute'),
  errand: accept('errand'),
} as Record<string, Accepted>

/** By hand: the case that goes on down the side, the one that closes along the top. */
const table = `
             unsorted opinion protection suggestion report dispute errand
unsorted     x        -       -          -          -      -       -
opinion      x        x       -          -          -      -       -
protection   -        -       x          -          -      -       -
suggestion   -        -       -          x          -      -       -
report       -        -       -          -          x      -       -
dispute      -        -       -          -          -      x       -
errand       -        -       -          -          -      -       x
`
const [top = [], ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const cells = lines.flatMap(([goesOn = '', ...row]) =>
  row.map((cell, index) => ({ goesOn, closes: top[index] ?? '', fits: cell === 'x' })),
)

function sortedAs(way: string): Life {
  const told = live(ofAn('national-2022'), [tell(an)])
  const accepted = ways[way]
  return accepted === undefined ? told : live(told, [accepted])
}

describe('one paper ends the matter for all of them', () => {
  it('of every way with every other', () => expect(cells).toHaveLength(49))

  it.each(cells)('$closes into $goesOn: $fits', ({ goesOn, closes, fits }) => {
    const life = sortedAs(goesOn)
    const facts = takeIn(ways[closes])
    expect(ask(life, facts).ok).toBe(fits)
    if (!fits) {
      expect(refusalOf(life, facts)).toMatchObject({
        ...{ code: 'not-for-this-matter', rule: 'decision 38' },
      })
    }
  })

  it('nor into one whose competence is contested, once it is accepted', () => {
    const other = { kind: 'contest', with: ['road-bureau' as never] } as const
    const contested = live(sortedAs('unsorted'), [other])
    expect(ask(contested, takeIn()).ok).toBe(true)
    expect(refusalOf(contested, takeIn(ways['opinion'])).message).toContain('Sort this one first')
  })

  it('while it is worked on as well', () => {
    const life = atWork(live(ofAn('national-2022'), [tell(an)]))
    expect(ask(life, takeIn(ways['opinion'])).ok).toBe(true)
    expect(ask(life, takeIn(ways['report'])).ok).toBe(false)
  })
})

describe('what was sorted wrongly (decision 39)', () => {
  const wrongly = (way: string) => takeIn(ways[way], { sortedWrongly: true })

  it.each([
    ['the director', directing],
    ['the head of the body', heading],
  ] as const)('goes on as another kind where %s says so', (_who, given) => {
    for (const way of Object.keys(ways)) {
      expect(ask(sortedAs('opinion'), wrongly(way), given).ok).toBe(true)
    }
    expect(ask(sortedAs('opinion'), { ...merge, text }, given).ok).toBe(true)
  })

  it('and for nobody else, nor into one that is not accepted', () => {
    const refused = { code: 'not-for-your-post', rule: 'decision 39' }
    expect(refusalOf(sortedAs('opinion'), wrongly('errand'))).toMatchObject(refused)
    expect(refusalOf(sortedAs('errand'), { ...merge, text })).toMatchObject(refused)
    expect(ask(sortedAs('errand'), merge).ok).toBe(true)
    expect(ask(sortedAs('unsorted'), wrongly('errand'), directing).ok).toBe(false)
    const unsorted = takeIn(undefined, { sortedWrongly: true })
    expect(ask(sortedAs('errand'), unsorted, directing).ok).toBe(false)
  })
})

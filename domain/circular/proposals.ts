import type { PostCode, UndertakingId } from '../ids'
import { accountability } from '../proceeding/accountability'
import { improvement } from '../proceeding/improvement'
import type { Procedure } from '../proceeding/procedure'
import type { Day } from '../time/day'
import type { Refused } from '../undertaking/refusal'
import type { CircularState } from './circular'

/** In how many circulars running a post has fallen behind before a proposal is offered: unverified. */
const RUNNING = 2

/** What may follow from a circular that names a post (Art. 40, plan H9), and the party that is that post. */
const following: readonly (readonly [Procedure, string])[] = [
  [improvement, 'addressee'],
  [accountability, 'concerned'],
]

type Paper = Pick<CircularState, 'id' | 'number' | 'cutOff' | 'figures' | 'publishedOn'>

export type Proposal = {
  post: PostCode
  /** The cut-off of the first of them. */
  since: Day
  circulars: UndertakingId[]
  kinds: string[]
}

type Opened = { kind: string; parties: Readonly<Record<string, readonly PostCode[]>> }

/** A proceeding that was opened on the ground of a paper. */
export type Followed = Opened & { id: UndertakingId }

/**
 * Of a published paper, whom it and those before it of the same duty name, one after the other; what was opened
 * on its ground already is not proposed again.
 */
export function proposalsAfter(
  paper: Paper,
  others: readonly Paper[],
  followed: readonly Followed[],
): Proposal[] {
  if (paper.publishedOn === undefined) return []
  return (paper.figures?.named ?? []).flatMap((post) => {
    const running = runningTo(paper, others, post)
    const [first] = running
    if (first === undefined || running.length < RUNNING) return []
    const kinds = following
      .filter(([{ kind }, party]) => {
        return sameAs({ kind, parties: { [party]: [post] } }, party, followed) === undefined
      })
      .map(([{ kind }]) => kind)
    if (kinds.length === 0) return []
    return [{ post, since: first.cutOff, circulars: running.map(({ id }) => id), kinds }]
  })
}

/** One that was never published named nobody to anybody: it is passed over. */
function runningTo(paper: Paper, others: readonly Paper[], post: PostCode): Paper[] {
  if (paper.figures?.named.includes(post) !== true) return []
  const [before] = others
    .filter(({ number, publishedOn }) => number < paper.number && publishedOn !== undefined)
    .sort((one, other) => other.number - one.number)
  return [...(before === undefined ? [] : runningTo(before, others, post)), paper]
}

function sameAs(
  { kind, parties }: Opened,
  party: string,
  followed: readonly Followed[],
): Followed | undefined {
  return followed.find((each) => {
    return each.kind === kind && each.parties[party]?.some((post) => parties[party]?.includes(post))
  })
}

/** What stands against opening this on the ground of that paper. */
export function againstGround(
  { kind, parties }: Opened,
  { id, publishedOn, figures }: Pick<CircularState, 'id' | 'publishedOn' | 'figures'>,
  followed: readonly Followed[],
): Refused | undefined {
  const found = following.find(([procedure]) => procedure.kind === kind)
  if (found === undefined) {
    const kinds = following.map(([procedure]) => procedure.kind).join(', ')
    return unfit(`Only these follow from a circular: ${kinds}. Leave "circular" out.`)
  }
  if (publishedOn === undefined) {
    return unfit('It is not published yet, and whom it names may still reply. Wait until it is.')
  }
  const [, party] = found
  const other = parties[party]?.find((post) => figures?.named.includes(post) !== true)
  if (other !== undefined) {
    return unfit(`${id} does not name ${other}. Name a post it does, or leave "circular" out.`)
  }
  const same = sameAs({ kind, parties }, party, followed)
  if (same === undefined) return undefined
  return ['already-done', 'plan H9', `${same.id} follows from ${id} already. Go on with that one.`]
}

function unfit(message: string): Refused {
  return ['answers-do-not-fit', 'plan H9', message]
}

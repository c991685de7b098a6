import type { Closing } from '../campaign/closing-report'
import type { TargetResult } from '../campaign/targets'
import type { Figures } from './figures'
import type { CaseFigure, DutyFigure } from './tally'

export const differenceParts = [
  'township',
  'intake',
  'duties',
  'lead',
  'village',
  'returns',
  'post',
  'target',
  'closing',
] as const

/** Where a figure stands in a paper, and what comes into its list or goes out of it. */
export type Difference = {
  /** `of`: the code of the lead, village, post or target whose row it is. */
  part: (typeof differenceParts)[number]
  of?: string
  code: string
  counted: number
  would: number
  added: string[]
  gone: string[]
}

/**
 * What a frozen paper would say otherwise: by what was recorded after its cut-off of days before, for
 * whoever may propose a correction (decision 68). It changes nothing in the paper.
 */
export function differencesBetween(paper: Figures, now: Figures): Difference[] {
  const before = new Map(placed(paper).map((each) => [keyOf(each), each]))
  const after = new Map(placed(now).map((each) => [keyOf(each), each]))
  const told = new Set([...before.values()].map(rowOf))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const place = after.get(key) ?? before.get(key)
    if (place === undefined) return []
    const [old, fresh] = [before.get(key), after.get(key)]
    // Every row tells all its codes, with zeros: one it has not is younger than the paper.
    if (old === undefined && told.has(rowOf(place))) return []
    const [was, is] = [new Set(old?.list), new Set(fresh?.list)]
    const added = [...is].filter((each) => !was.has(each))
    const gone = [...was].filter((each) => !is.has(each))
    const [counted, would] = [old?.count ?? 0, fresh?.count ?? 0]
    if (added.length + gone.length === 0 && counted === would) return []
    const { part, of, code } = place
    return [{ part, ...(of === undefined ? {} : { of }), code, counted, would, added, gone }]
  })
}

type Placed = Pick<Difference, 'part' | 'of' | 'code'> & {
  count: number
  list: readonly string[]
}

const rowOf = ({ part, of }: Placed) => [part, of].join('\n')
const keyOf = (place: Placed) => [rowOf(place), place.code].join('\n')

function placed({ township, leads, villages, posts, targets, closing }: Figures): Placed[] {
  return [
    ...at('township', township.figures),
    ...at('intake', township.intake),
    ...at('duties', township.duties),
    ...leads.flatMap(({ lead, figures }) => at('lead', figures, lead)),
    ...villages.flatMap(({ village, figures, returns }) => [
      ...at('village', figures, village),
      ...at('returns', returns, village),
    ]),
    ...posts.flatMap(({ post, duties }) => at('post', duties, post)),
    ...(targets ?? []).flatMap(reachedOf),
    ...(closing === undefined ? [] : closingOf(closing)),
  ]
}

/** What was reached, and of how many: the lists behind a target are those of its figures. */
function reachedOf({ code: of, reached, of: all }: TargetResult): Placed[] {
  const part = 'target'
  return [
    { part, of, code: 'reached', count: reached, list: [] },
    { part, of, code: 'of', count: all, list: [] },
  ]
}

function closingOf({ accepted, sentBack, underWay, missed, acceptance }: Closing): Placed[] {
  const counts = { accepted, 'sent-back': sentBack, 'under-way': underWay }
  const part = 'closing'
  return [
    ...Object.entries(counts).map(([code, count]) => ({ part, code, count, list: [] }) as const),
    { part, code: 'missed', count: missed.length, list: missed },
    ...at(part, acceptance ?? []),
  ]
}

function at(
  part: Difference['part'],
  figures: readonly (CaseFigure<string> | DutyFigure<string>)[],
  of?: string,
): Placed[] {
  return figures.map((figure) => ({
    ...{ part, code: figure.code, count: figure.count },
    ...(of === undefined ? {} : { of }),
    list: 'cases' in figure ? figure.cases : figure.duties,
  }))
}

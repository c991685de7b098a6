import type { CircularPhase, CircularState } from '../../../domain/circular/circular'
import type { Figures } from '../../../domain/circular/figures'
import { dayOf, type Day } from '../../../domain/time/day'
import type { Township } from '../../lives/township'
import type { OutputFile } from './output-file'

/** A circular or review as the year left it. Who wrote and what stays in the database. */
export type Paper = {
  id: string
  duty: string
  number: number
  title: string
  basis: string
  from: Day
  cutOff: Day
  due: Day
  phase: CircularPhase
  frozenOn: Day | null
  drafts: readonly Day[]
  repliesUntil: Day | null
  named: readonly string[]
  replies: readonly { post: string; on: Day }[]
  approvedOn: Day | null
  publishedOn: Day | null
  late: boolean
  endedOn: Day | null
  figures: Figures | null
  figuresHash: string | null
}

export async function papersOf({ db }: Township): Promise<Paper[]> {
  const rows = await db.undertaking.findMany({
    where: { type: 'circular' },
    include: { figures: true },
  })
  return rows
    .map(({ snapshot, figures }) => {
      const state = snapshot as unknown as CircularState
      return paperOf(state, (figures?.figures as unknown as Figures | undefined) ?? null)
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

function paperOf(state: CircularState, figures: Figures | null): Paper {
  const { id, duty, number, title, basis, from, cutOff, phase, draft, sentBack, approval } = state
  const due = state.due.due
  const publishedOn = state.publishedOn ?? null
  return {
    ...{ id, duty, number, title, basis, from, cutOff, due, phase },
    frozenOn: state.figures === undefined ? null : dayOf(state.figures.frozenAt),
    drafts: [...sentBack.map((each) => each.draft.on), ...(draft === undefined ? [] : [draft.on])],
    repliesUntil: draft?.repliesUntil ?? null,
    named: state.figures?.named ?? [],
    replies: state.replies.map(({ post, on }) => ({ post, on })),
    approvedOn: approval?.on ?? null,
    publishedOn,
    late: publishedOn === null || publishedOn > due,
    endedOn: state.endedOn ?? null,
    figures,
    figuresHash: state.figures?.hash ?? null,
  }
}

export function circularFiles(papers: readonly Paper[]): OutputFile[] {
  return papers.map((paper) => ({
    path: `circulars/${paper.id}.json`,
    content: `${JSON.stringify(paper, null, 2)}\n`,
  }))
}

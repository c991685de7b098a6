import type { CircularState } from '../domain/circular/circular'
import type { Proposal } from '../domain/circular/proposals'
import type { TypicalCase } from '../domain/circular/typical-cases'
import type { z } from './http/zod'
import type { circularAnswer } from './schemas/circular'
import { dutyView } from './undertaking-view'

export function circularView(
  state: CircularState,
  texts: ReadonlyMap<string, string>,
  proposals: readonly Proposal[],
  typicalCases: readonly TypicalCase[],
): z.input<typeof circularAnswer> {
  const { id, campaign, title, phase, version, from, cutOff, due, figures, draft } = state
  const textOf = ({ id: text }: { id: string }) => texts.get(text) ?? null
  return {
    ...{ id, campaign, title, phase, version, from, cutOff, due: due.due },
    report: state.report !== undefined,
    publishedOn: state.publishedOn ?? null,
    stoppedOn: (state.stopped && state.endedOn) ?? null,
    named: [...(figures?.named ?? [])],
    frozenAt: figures?.frozenAt ?? null,
    figuresHash: figures?.hash ?? null,
    typicalCases: [...typicalCases],
    draft:
      draft === undefined
        ? null
        : {
            by: draft.by,
            on: draft.on,
            text: textOf(draft.text),
            repliesUntil: draft.repliesUntil,
          },
    replies: state.replies.map(({ post, by, on, text }) => ({ post, by, on, text: textOf(text) })),
    approvedBy: state.approval?.by ?? null,
    corrections: state.corrections.map(({ text, proposedBy: by, proposedOn: on, publishedOn }) => {
      return { by, on, text: textOf(text), publishedOn: publishedOn ?? null }
    }),
    proposals: [...proposals],
    duties: state.duties.map(dutyView),
  }
}

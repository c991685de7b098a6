import type { PersonId, PostCode } from '../ids'
import type { Day } from '../time/day'
import type { Refused } from '../undertaking/refusal'
import type { CircularPhase, CircularState, CircularStep } from './circular'

export type Given = {
  actor: PersonId
  forPost: PostCode | undefined
  on: Day
  today: Day
}

const after: Readonly<Record<CircularStep['kind'], readonly CircularPhase[]>> = {
  draft: ['frozen'],
  reply: ['drafted'],
  'send-back': ['drafted'],
  approve: ['drafted'],
  publish: ['approved'],
  'propose-correction': ['published'],
  'publish-correction': ['published'],
}

export function againstInCircular(
  state: CircularState,
  facts: CircularStep,
  given: Given,
): Refused | undefined {
  if (state.stopped) return stopped(state)
  if (!after[facts.kind].includes(state.phase)) return notNow(state, facts.kind)
  switch (facts.kind) {
    case 'draft':
    case 'publish':
    case 'propose-correction':
      return undefined
    case 'reply':
      return againstReply(state, given)
    case 'send-back':
    case 'approve':
      return againstApproval(state, facts.kind, given)
    case 'publish-correction':
      return againstCorrection(state, facts.correction, given.actor)
  }
}

function stopped({ endedOn }: CircularState): Refused {
  const message = `Its campaign was stopped, and this with it on ${endedOn}. Read there why.`
  return ['not-allowed-now', 'decision 99', message]
}

function notNow({ phase, cutOff }: CircularState, kind: CircularStep['kind']): Refused {
  if (phase === 'published') {
    return [
      'published-stays',
      'decision 68',
      'It is published and stays as it is. Propose a correction, which is published beside it.',
    ]
  }
  const next: Readonly<Record<Exclude<CircularPhase, 'published'>, string>> = {
    waiting: `Its figures freeze when ${cutOff} is over. Draft it then.`,
    frozen: 'Draft it first.',
    drafted: 'The director approves the draft first, or sends it back.',
    approved: 'It is approved: publish it.',
  }
  return ['not-allowed-now', 'decision 68', `"${kind}" is not possible now. ${next[phase]}`]
}

function againstReply(state: CircularState, { forPost, today }: Given): Refused | undefined {
  const { draft, figures, replies } = state
  if (forPost === undefined || figures?.named.includes(forPost) !== true) {
    return ['not-named', 'decision 68', 'Only the posts it names reply. Choose the post it names.']
  }
  if (replies.some(({ post }) => post === forPost)) {
    return ['already-done', 'decision 68', 'That post has replied. The director reads both.']
  }
  if (draft === undefined || today <= draft.repliesUntil) return undefined
  return [
    'reply-time-over',
    'decision 68',
    `Replies were taken until ${draft.repliesUntil}. Ask the office to propose a correction.`,
  ]
}

function againstApproval(
  { draft, figures, replies }: CircularState,
  kind: 'send-back' | 'approve',
  { actor, today }: Given,
): Refused | undefined {
  if (draft?.by === actor) {
    return [
      'drafter-approves',
      'decision 68',
      'Whoever drafted it does not approve it. Ask another who may.',
    ]
  }
  const silent = (figures?.named ?? []).filter((post) =>
    replies.every((each) => each.post !== post),
  )
  if (kind === 'send-back' || draft === undefined || silent.length === 0) return undefined
  if (today > draft.repliesUntil) return undefined
  return [
    'reply-time-runs',
    'decision 68',
    `The posts it names may reply until ${draft.repliesUntil}. Approve it the day after, or when all have.`,
  ]
}

function againstCorrection(
  { corrections }: CircularState,
  place: number,
  actor: PersonId,
): Refused | undefined {
  const correction = corrections[place - 1]
  if (correction === undefined) {
    return ['unknown-duty', 'decision 68', 'There is no such correction: read the circular again.']
  }
  if (correction.publishedOn !== undefined) {
    return ['already-done', 'decision 68', `It was published on ${correction.publishedOn}.`]
  }
  if (correction.proposedBy !== actor) return undefined
  return [
    'drafter-approves',
    'decision 68',
    'Whoever proposed a correction does not publish it. Ask another who may.',
  ]
}

import { addDays, type Day } from '../../domain/time/day'
import { segments, type PlayedKind } from '../lives/segments'
import type { Matter } from './matters'

/** The case as it stands when somebody acts on it. */
export type Known = { number: string; filing: string; on: Day; draft: string }

export type Step = {
  /** Post whose turn it is. */
  who: string
  does: PlayedKind
  /** Working days after the step before, at least and at most. */
  after: readonly [number, number]
  body?: (known: Known) => object
  /** Who drafts the answer that somebody else issues. */
  drafts?: { who: string; kind: 'opinion' | 'reply' }
}

export const segmentOf = ({ does }: Step): string => segments[does]

const registrar = 'office-registrar'
const followUp = 'office-follow-up'

const recipient = ({ filing }: Known) => `${filing}-P1`
const claim = ({ number }: Known) => `${number}-C1`

/** What people do about a matter, step by step; who is in no hurry, or never comes to it, is no matter of the script. */
export function scriptOf(matter: Matter): Step[] {
  if (matter.inheritedFrom !== undefined) return inherited(matter)
  switch (matter.kind) {
    case 'petition':
      return [...accepted(matter), ...entrusted(matter), ...answered(matter), ...asked(matter)]
    case 'dispute':
      return [...accepted(matter), ...entrusted(matter), ...agreed(matter, true), ...asked(matter)]
    case 'suggestion':
      return [...accepted(matter), ...entrusted(matter), ...replied()]
    case 'report':
      return [...accepted(matter), ...handedOver()]
  }
}

function accepted({ kind }: Matter): Step[] {
  const notice = (known: Known) => {
    return { recipient: recipient(known), way: 'signed', says: 'receipt' }
  }
  const route = kind === 'petition' ? { route: 'hear-and-decide' } : {}
  return [
    { who: registrar, does: 'accept', after: [0, 3], body: () => ({ kind, ...route }) },
    { who: registrar, does: 'serve-notice', after: [0, 6], body: notice },
  ]
}

function entrusted({ unit, unitHead, lead }: Matter): Step[] {
  return [
    { who: registrar, does: 'entrust', after: [0, 2], body: () => ({ unit, lead }) },
    { who: unitHead, does: 'sign-for', after: [1, 2] },
  ]
}

function answered({ unitHead, supported }: Matter): Step[] {
  const promised = supported
    ? (known: Known) => [{ by: unitHead, due: addDays(known.on, 40) }]
    : () => []
  const opinion = (known: Known) => ({
    text: known.draft,
    outcomes: [{ claim: claim(known), outcome: supported ? 'supported' : 'not-supported' }],
    parts: ['request', 'facts-and-reasons', 'decision', 'legal-basis', 'remedy'],
    promises: promised(known),
  })
  const service = (known: Known) => ({ recipient: recipient(known), way: 'signed' })
  return [
    {
      who: unitHead,
      does: 'note-progress',
      after: [3, 8],
      body: () => ({ text: '已核实有关情况。' }),
    },
    {
      ...{ who: 'director', does: 'issue-opinion', after: [4, 14], body: opinion },
      drafts: { who: unitHead, kind: 'opinion' },
    },
    { who: followUp, does: 'serve-opinion', after: [1, 3], body: service },
    ...(supported ? [performed(unitHead, [10, 26])] : [explained()]),
    { who: followUp, does: 'conclude', after: [0, 2] },
  ]
}

const explained = (): Step => ({
  ...{ who: followUp, does: 'explain', after: [0, 2] },
  body: () => ({ text: '当面说明理由和救济途径。' }),
})

const performed = (unitHead: string, after: Step['after']): Step => ({
  ...{ who: unitHead, does: 'perform', after },
  body: ({ number }) => ({ promise: `${number}/promise/1`, text: '承诺事项已完成，附照片。' }),
})

function agreed({ unitHead }: Matter, endsMatter: boolean): Step[] {
  const agreement = (known: Known) => ({
    ...{ text: '双方达成的协议。', signedBy: [recipient(known)], endsMatter },
    promises: [{ by: unitHead, due: addDays(known.on, 30) }],
  })
  return [
    {
      ...{ who: unitHead, does: 'mediate', after: [3, 12] },
      body: () => ({ outcome: 'agreed', text: '调解笔录。' }),
    },
    { who: followUp, does: 'sign-agreement', after: [1, 4], body: agreement },
    performed(unitHead, [8, 20]),
    { who: followUp, does: 'conclude', after: [0, 2] },
  ]
}

function asked({ says }: Matter): Step[] {
  const question = (known: Known) => ({ recipient: recipient(known) })
  return [
    { who: followUp, does: 'ask-settled', after: [1, 3], body: question },
    ...(says === undefined
      ? []
      : [
          {
            ...{ who: followUp, does: 'answer-settled' as const, after: [3, 10] as const },
            body: (known: Known) => ({ recipient: recipient(known), settled: says }),
          },
        ]),
  ]
}

function replied(): Step[] {
  return [
    {
      ...{ who: 'director', does: 'issue-reply', after: [5, 15] },
      body: ({ draft }) => ({ text: draft, result: 'adopted', promises: [] }),
      drafts: { who: followUp, kind: 'reply' },
    },
    {
      ...{ who: followUp, does: 'serve-reply', after: [1, 3] },
      body: (known) => ({ recipient: recipient(known), way: 'signed' }),
    },
    { who: followUp, does: 'conclude', after: [0, 2] },
  ]
}

function handedOver(): Step[] {
  const to = () => ({ to: 'lanxi-discipline' })
  return [
    { who: registrar, does: 'hand-over', after: [1, 4], body: to },
    { who: followUp, does: 'conclude', after: [1, 3] },
  ]
}

/** An old case of the push: five ones, a plan, an agreement that is kept (H6). */
function inherited(matter: Matter): Step[] {
  const { unitHead, lead } = matter
  const clear = (what: string): Step => ({
    ...{ who: registrar, does: 'complete-clear', after: [0, 2] },
    body: () => ({ clear: what, text: '已查明并整理。' }),
  })
  return [
    {
      ...{ who: registrar, does: 'accept', after: [0, 2] },
      body: () => ({ kind: 'petition', route: 'hear-and-decide' }),
    },
    ...entrusted(matter),
    clear('history'),
    clear('handling'),
    { who: lead, does: 'form-team', after: [1, 4], body: () => ({ members: [lead, unitHead] }) },
    {
      ...{ who: lead, does: 'set-plan', after: [1, 5] },
      body: ({ on }) => ({
        text: '化解方案：核实、协调、签订协议。',
        milestones: [addDays(on, 14), addDays(on, 35)],
      }),
    },
    attended(lead),
    milestone(unitHead, 1),
    milestone(unitHead, 2),
    ...agreed(matter, true),
    ...asked(matter),
  ]
}

const attended = (lead: string): Step => ({
  ...{ who: lead, does: 'note-lead-attention', after: [3, 8] },
  body: () => ({ how: 'heard-report', text: '听取办理情况汇报，明确下一步措施。' }),
})

const milestone = (who: string, place: number): Step => ({
  ...{ who, does: 'reach-milestone', after: [7, 11] },
  body: ({ number }) => ({ milestone: `${number}/milestone/${place}` }),
})

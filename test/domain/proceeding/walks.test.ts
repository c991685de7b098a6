import { asDay } from '../../../domain/time/day'
import { opened, owed, walked, type Step } from './run'
import { answeredKinds } from './answered-kinds'

/** Of every kind a life to its end: what is owed after each step, worked out by hand. */
type Life = {
  answers?: Parameters<typeof opened>[1] & object
  owed: string
  steps: [Step, string][]
}

const on = (day: string) => ({ on: asDay(day) })
const nothing = ''

const lives: Record<string, Record<string, Life>> = {
  'supervision-slip': {
    'asked again, and then answered': {
      answers: { answers: { answerWithin: 5 } },
      owed: 'addressee: answer by 2026-03-09',
      steps: [
        [{ step: 'answer', ...on('2026-03-06') }, 'director: judge by 2026-03-11'],
        [
          { step: 'judge', answers: { finding: 'not-answered' }, ...on('2026-03-09') },
          'addressee: answer by 2026-03-16',
        ],
        [{ step: 'answer', ...on('2026-03-10') }, 'director: judge by 2026-03-13'],
        [
          { step: 'judge', answers: { finding: 'answered' }, text: false, ...on('2026-03-11') },
          nothing,
        ],
      ],
    },
    'of the director, judged by the head': {
      answers: { answers: { answerWithin: 1 }, parties: { addressee: ['director' as never] } },
      owed: 'director: answer by 2026-03-03',
      steps: [
        [{ step: 'answer', ...on('2026-03-03') }, 'director: judge by 2026-03-06'],
        [
          { step: 'judge', answers: { finding: 'answered' }, forPost: 'head', ...on('2026-03-04') },
          nothing,
        ],
      ],
    },
  },
  'proposal-to-improve': {
    'adopted, and carried out at the second attempt': {
      answers: { answers: { about: 'work', answerWithin: 15 } },
      owed: 'addressee: answer by 2026-03-23',
      steps: [
        [
          {
            step: 'answer',
            answers: { decision: 'adopted', carriedOutBy: '2026-05-29' },
            ...on('2026-03-20'),
          },
          'addressee: show by 2026-05-29',
        ],
        [{ step: 'show', ...on('2026-05-28') }, 'office: confirm by 2026-06-04'],
        [
          { step: 'confirm', answers: { finding: 'not-carried-out' }, ...on('2026-06-01') },
          'addressee: show by 2026-06-15',
        ],
        [{ step: 'show', ...on('2026-06-10') }, 'office: confirm by 2026-06-17'],
        [{ step: 'confirm', answers: { finding: 'carried-out' }, ...on('2026-06-11') }, nothing],
      ],
    },
    'not adopted, first without reasons': {
      answers: { answers: { about: 'policy', answerWithin: 10 } },
      owed: 'addressee: answer by 2026-03-16',
      steps: [
        [
          { step: 'answer', answers: { decision: 'not-adopted' }, ...on('2026-03-05') },
          'office: weigh-reasons by 2026-03-12',
        ],
        [
          { step: 'weigh-reasons', answers: { finding: 'without-reasons' }, ...on('2026-03-09') },
          'addressee: answer by 2026-03-16',
        ],
        [
          { step: 'answer', answers: { decision: 'not-adopted' }, ...on('2026-03-10') },
          'office: weigh-reasons by 2026-03-17',
        ],
        [{ step: 'weigh-reasons', answers: { finding: 'reasoned' }, ...on('2026-03-11') }, nothing],
      ],
    },
  },
  'proposal-of-accountability': {
    'their side stated, then decided': {
      answers: { answers: { failing: 'delayed', answerWithin: 15 } },
      owed: 'decider: decide by 2026-03-23',
      steps: [
        [{ step: 'state-side', ...on('2026-03-05') }, 'decider: decide by 2026-03-23'],
        [{ step: 'decide', answers: { decision: 'partly' }, ...on('2026-03-05') }, nothing],
      ],
    },
    'their side not stated, decided when the time for it is over': {
      answers: { answers: { failing: 'falsified', answerWithin: 6 } },
      owed: 'decider: decide by 2026-03-10',
      steps: [[{ step: 'decide', answers: { decision: 'adopted' }, ...on('2026-03-10') }, nothing]],
    },
  },
  'failing-leadership': {
    'listed, not corrected, corrected, removed': {
      owed: 'head: decide by 2026-03-16',
      steps: [
        [
          {
            step: 'decide',
            answers: { means: 'listed-supervision', correctBy: '2026-04-30' },
            ...on('2026-03-10'),
          },
          'leadership: report by 2026-04-30',
        ],
        [{ step: 'report', ...on('2026-04-29') }, 'director: verify by 2026-05-09'],
        [
          {
            step: 'verify',
            answers: { finding: 'not-corrected', correctBy: '2026-05-29' },
            ...on('2026-05-06'),
          },
          'leadership: report by 2026-05-29',
        ],
        [{ step: 'report', ...on('2026-05-29') }, 'director: verify by 2026-06-05'],
        [
          { step: 'verify', answers: { finding: 'corrected' }, ...on('2026-06-01') },
          'head: remove by 2026-06-08',
        ],
        [{ step: 'remove', ...on('2026-06-02') }, nothing],
      ],
    },
    'the joint meeting finds no need': {
      owed: 'head: decide by 2026-03-16',
      steps: [[{ step: 'decide', answers: { means: 'none' }, ...on('2026-03-10') }, nothing]],
    },
  },
  'heads-review': {
    'heard, instructed, answered twice': {
      answers: { answers: { reportWithin: 3 } },
      owed: 'lead: report by 2026-03-05',
      steps: [
        [{ step: 'report', ...on('2026-03-04') }, 'head: instruct by 2026-03-11'],
        [
          { step: 'instruct', answers: { answerBy: '2026-03-20' }, ...on('2026-03-05') },
          'lead: answer by 2026-03-20',
        ],
        [{ step: 'answer', ...on('2026-03-18') }, 'head: judge by 2026-03-25'],
        [
          {
            step: 'judge',
            answers: { finding: 'not-carried-out', answerBy: '2026-03-31' },
            ...on('2026-03-19'),
          },
          'lead: answer by 2026-03-31',
        ],
        [{ step: 'answer', ...on('2026-03-30') }, 'head: judge by 2026-04-07'],
        [{ step: 'judge', answers: { finding: 'carried-out' }, ...on('2026-03-31') }, nothing],
      ],
    },
  },
  'expert-answer': {
    'answered and kept on the case': {
      answers: { answers: { answerWithin: 10 } },
      owed: 'expert: answer by 2026-03-16',
      steps: [
        [{ step: 'answer', ...on('2026-03-12') }, 'office: keep by 2026-03-17'],
        [{ step: 'keep', answers: { finding: 'kept-on-case' }, ...on('2026-03-13') }, nothing],
      ],
    },
    'asked again': {
      answers: { answers: { answerWithin: 10 } },
      owed: 'expert: answer by 2026-03-16',
      steps: [
        [{ step: 'answer', ...on('2026-03-12') }, 'office: keep by 2026-03-17'],
        [
          { step: 'keep', answers: { finding: 'not-answered' }, ...on('2026-03-13') },
          'expert: answer by 2026-03-20',
        ],
      ],
    },
  },
  'yearly-report': {
    'drafted, sent back, approved, sent here and above': {
      answers: { answers: { untilDay: '2025-12-31', draftWithin: 10 } },
      owed: 'office: draft by 2026-03-16',
      steps: [
        [
          { step: 'draft', answers: parts('written'), ...on('2026-03-13') },
          approveBy('2026-03-20'),
        ],
        [
          { step: 'approve', answers: { finding: 'sent-back' }, ...on('2026-03-16') },
          'office: draft by 2026-03-23',
        ],
        [
          { step: 'draft', answers: parts('nothing-to-report'), ...on('2026-03-17') },
          approveBy('2026-03-24'),
        ],
        [
          {
            step: 'approve',
            answers: { finding: 'approved', sendBy: '2026-03-31' },
            ...on('2026-03-18'),
          },
          'office: send by 2026-03-31',
        ],
        [{ step: 'send', ...on('2026-03-20') }, 'office: send-above by 2026-03-25'],
        [{ step: 'send-above', ...on('2026-03-23') }, nothing],
      ],
    },
  },
}

function parts(others: string) {
  const both = { figures: 'written', supervision: 'written' }
  return { ...both, proposals: others, otherMatters: others }
}

function approveBy(day: string): string {
  return `director: approve by ${day}`
}

const cases = Object.entries(lives).flatMap(([kind, byName]) =>
  Object.entries(byName).map(([name, life]) => [kind, name, life] as const),
)

test.each(cases)('%s: %s', (kind, _, { answers, owed: first, steps }) => {
  const start = opened(kind, answers)
  expect(owed(start)).toEqual([first])
  const states = steps.map((_each, at) =>
    walked(
      start,
      steps.slice(0, at + 1).map(([s]) => s),
    ),
  )
  expect(states.map((state) => owed(state).join())).toEqual(steps.map(([, expected]) => expected))
})

test('every kind has a life here that ends', () => {
  const ending = cases.flatMap(([kind, , { steps }]) =>
    steps.at(-1)![1] === nothing ? [kind] : [],
  )
  expect([...new Set(ending)].sort()).toEqual(answeredKinds)
})

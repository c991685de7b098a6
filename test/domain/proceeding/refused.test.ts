import type { PersonId } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { opened, refusal, walked, type Step } from './run'
import { answeredKinds } from './answered-kinds'

const on = (day: string) => ({ on: asDay(day) })
const slip = opened('supervision-slip', { answers: { answerWithin: 5 } })
const answered = walked(slip, [{ step: 'answer' }])
const improvement = opened('proposal-to-improve', { answers: { about: 'work', answerWithin: 5 } })
const shown = walked(improvement, [
  { step: 'answer', answers: { decision: 'partly', carriedOutBy: '2026-03-02' } },
  { step: 'show' },
])
const accountability = opened('proposal-of-accountability', {
  answers: { failing: 'delayed', answerWithin: 15 },
})
const leadership = opened('failing-leadership')
const report = opened('yearly-report', { answers: { untilDay: '2025-12-31', draftWithin: 5 } })
const drafted = walked(report, [
  {
    step: 'draft',
    answers: {
      ...{ figures: 'written', supervision: 'written' },
      ...{ proposals: 'nothing-to-report', otherMatters: 'nothing-to-report' },
    },
  },
])
const review = opened('heads-review', { answers: { reportWithin: 5 } })
const asked = opened('expert-answer', { answers: { answerWithin: 5 } })
const actor = (name: string) => ({ actor: `${name}-holder` as PersonId })
const adopted = { decision: 'adopted' }

const refused: [what: string, state: typeof slip, step: Step, code: string, says: string][] = [
  [
    'a step there is none',
    slip,
    { step: 'toString', forPost: 'office' },
    'not-allowed-now',
    'goes on by: answer',
  ],
  ['a step before its phase', slip, { step: 'judge' }, 'not-allowed-now', 'goes on by: answer'],
  ['another post', slip, { step: 'answer', forPost: 'office' }, 'not-for-your-post', 'addressee'],
  ['no text', slip, { step: 'answer', text: false }, 'answers-do-not-fit', 'Write the text'],
  [
    'what is not asked',
    slip,
    { step: 'answer', answers: { phone: '1' } },
    'answers-do-not-fit',
    'does not ask for "phone"',
  ],
  [
    'a finding there is none',
    answered,
    { step: 'judge', answers: { finding: 'well' } },
    'answers-do-not-fit',
    'one of answered, not-answered',
  ],
  [
    'whoever answered it',
    answered,
    { step: 'judge', answers: { finding: 'answered' }, ...actor('addressee') },
    'drafter-approves',
    'Ask another',
  ],
  [
    'sent back without a word',
    answered,
    { step: 'judge', answers: { finding: 'not-answered' }, text: false },
    'answers-do-not-fit',
    'Write what is missing',
  ],
  [
    'a day before the step before',
    walked(slip, [{ step: 'answer', ...on('2026-03-04') }]),
    { step: 'judge', answers: { finding: 'answered' }, ...on('2026-03-03') },
    'date-too-early',
    'on 2026-03-04',
  ],
  [
    'adopted, and no day',
    improvement,
    { step: 'answer', answers: adopted },
    'answers-do-not-fit',
    '"carriedOutBy": a day',
  ],
  [
    'adopted, and a day that is past',
    improvement,
    { step: 'answer', answers: { ...adopted, carriedOutBy: '2026-03-01' } },
    'answers-do-not-fit',
    'still to come',
  ],
  [
    'not adopted, and a day all the same',
    improvement,
    { step: 'answer', answers: { decision: 'not-adopted', carriedOutBy: '2026-05-01' } },
    'answers-do-not-fit',
    'does not ask for "carriedOutBy"',
  ],
  [
    'whoever carried it out confirms it',
    shown,
    { step: 'confirm', answers: { finding: 'carried-out' }, ...actor('addressee') },
    'drafter-approves',
    'Ask another',
  ],
  [
    'decided before their side',
    accountability,
    { step: 'decide', answers: adopted, ...on('2026-03-09') },
    'reply-time-runs',
    'until 2026-03-09',
  ],
  [
    'decided by whoever proposed it',
    accountability,
    { step: 'decide', answers: adopted, ...on('2026-03-10'), ...actor('opener') },
    'drafter-approves',
    'Ask another',
  ],
  [
    'their side twice',
    walked(accountability, [{ step: 'state-side' }]),
    { step: 'state-side', ...actor('deputy') },
    'already-done',
    'has taken it',
  ],
  [
    'decided by whoever spoke for the post',
    walked(accountability, [{ step: 'state-side' }]),
    { step: 'decide', answers: adopted, ...actor('concerned') },
    'drafter-approves',
    'Ask another',
  ],
  [
    'decided without reasons',
    accountability,
    { step: 'decide', answers: adopted, text: false, ...on('2026-03-10') },
    'answers-do-not-fit',
    'Write the text',
  ],
  [
    'means without a day',
    leadership,
    { step: 'decide', answers: { means: 'interview' } },
    'answers-do-not-fit',
    '"correctBy": a day',
  ],
  [
    'no minutes',
    leadership,
    { step: 'decide', answers: { means: 'none' }, text: false },
    'answers-do-not-fit',
    'Write the text',
  ],
  [
    'a part left out',
    report,
    { step: 'draft', answers: { figures: 'written', supervision: 'written' } },
    'answers-do-not-fit',
    'Say "proposals"',
  ],
  [
    'figures of nothing',
    report,
    { step: 'draft', answers: { figures: 'nothing-to-report' } },
    'answers-do-not-fit',
    'one of written',
  ],
  [
    'approved by whoever drafted',
    drafted,
    {
      ...{ step: 'approve', answers: { finding: 'approved', sendBy: '2026-03-31' } },
      ...actor('office'),
    },
    'drafter-approves',
    'Ask another',
  ],
  ['instructed unheard', review, { step: 'instruct' }, 'not-allowed-now', 'by: report'],
  ['kept unanswered', asked, { step: 'keep' }, 'not-allowed-now', 'by: answer'],
]

test.each(refused)('%s', (_, state, step, code, says) => {
  expect(refusal(state, step)).toEqual([code, expect.stringContaining(says)])
})

test('every kind has a refusal of its own here', () => {
  const kinds = new Set(refused.map(([, { kind }]) => kind))
  expect([...kinds].sort()).toEqual(answeredKinds)
})

test('what has ended goes on by nothing', () => {
  const ended = walked(answered, [{ step: 'judge', answers: { finding: 'answered' } }])
  expect(ended.endedOn).toBe('2026-03-02')
  expect(refusal(ended, { step: 'answer' })[1]).toContain('It has ended')
})

import type { Procedure } from './procedure'
import { saysWhy } from './sent-back'

/**
 * 权威解答 (plan H7): an expert is asked in writing what the law, the policy or the craft says, and answers in
 * writing. Asking and answering is this record; what was answered is kept on the case by the case's own step
 * `record-advice` (expert-answer), which stands in its dossier and timeline, and advises without ending
 * anything. This record ends when whoever keeps it says that it was done.
 */
export const expertAnswer: Procedure = {
  kind: 'expert-answer',
  title: '权威解答',
  basis: 'plan H7',
  parties: { expert: 'one' },
  aboutCase: 'always',
  asks: { answerWithin: { a: 'working-days', most: 30 } },
  openedBy: ['office', 'director', 'lead'],
  opens: {
    phase: 'asked',
    owes: [{ step: 'answer', by: 'expert', within: { workingDaysSaid: 'answerWithin' } }],
  },
  steps: {
    answer: {
      title: '书面作出权威解答',
      from: ['asked'],
      by: ['expert'],
      text: 'required',
      leads: {
        to: 'answered',
        owes: [{ step: 'keep', by: 'office', within: { workingDays: 3 } }],
      },
    },
    keep: {
      title: '将权威解答记入信访事项',
      from: ['answered'],
      by: ['office', 'director'],
      notBy: ['answer'],
      apartFrom: ['expert'],
      text: 'possible',
      asks: { finding: { a: 'choice', of: ['kept-on-case', 'not-answered'] } },
      against: saysWhy('finding', 'not-answered'),
      leads: {
        by: 'finding',
        to: {
          'kept-on-case': { to: 'closed', ends: true },
          'not-answered': {
            to: 'asked',
            owes: [{ step: 'answer', by: 'expert', within: { workingDays: 5 } }],
          },
        },
      },
    },
  },
}

import type { Procedure } from './procedure'
import { saysWhy } from './sent-back'

/**
 * 督办单 (Art. 40 of 2022, plan T5, H7): the office asks a unit or a lead in writing what came of a matter
 * or a duty, and is answered in writing by a day it names. What does not answer the question goes back, with
 * what is missing. Of the director's own answer the head judges.
 */
export const supervisionSlip: Procedure = {
  kind: 'supervision-slip',
  title: '督办单',
  basis: 'Art. 40 信访工作条例; plan T5',
  parties: { addressee: 'one' },
  aboutCase: 'possible',
  asks: { answerWithin: { a: 'working-days', most: 30 } },
  openedBy: ['office', 'director'],
  opens: {
    phase: 'issued',
    owes: [{ step: 'answer', by: 'addressee', within: { workingDaysSaid: 'answerWithin' } }],
  },
  steps: {
    answer: {
      title: '书面答复督办单',
      from: ['issued', 'sent-back'],
      by: ['addressee'],
      text: 'required',
      leads: {
        to: 'answered',
        owes: [{ step: 'judge', by: 'director', within: { workingDays: 3 } }],
      },
    },
    judge: {
      title: '审核督办答复',
      from: ['answered'],
      by: ['director', 'head'],
      notBy: ['answer'],
      apartFrom: ['addressee'],
      text: 'possible',
      asks: { finding: { a: 'choice', of: ['answered', 'not-answered'] } },
      against: saysWhy('finding', 'not-answered'),
      leads: {
        by: 'finding',
        to: {
          answered: { to: 'closed', ends: true },
          'not-answered': {
            to: 'sent-back',
            owes: [{ step: 'answer', by: 'addressee', within: { workingDays: 5 } }],
          },
        },
      },
    },
  },
}

import type { Procedure } from './procedure'
import { saysWhy } from './sent-back'

/**
 * 党政一把手研判 (plan O5): the head takes one of the hardest matters, hears its lead, judges, and says what
 * is to be done; the lead answers that in writing. It gives nobody access to the case, alters no clock of it
 * and decides no claim: what was decided there is said by the case's own steps.
 */
export const headsReview: Procedure = {
  kind: 'heads-review',
  title: '主要领导研判疑难信访事项',
  basis: 'plan O5',
  parties: { lead: 'one' },
  aboutCase: 'always',
  caseLead: 'lead',
  asks: { reportWithin: { a: 'working-days', most: 10 } },
  openedBy: ['head'],
  opens: {
    phase: 'taken',
    owes: [{ step: 'report', by: 'lead', within: { workingDaysSaid: 'reportWithin' } }],
  },
  steps: {
    report: {
      title: '汇报办理情况',
      from: ['taken'],
      by: ['lead'],
      text: 'required',
      leads: {
        to: 'reported',
        owes: [{ step: 'instruct', by: 'head', within: { workingDays: 5 } }],
      },
    },
    instruct: {
      title: '作出研判意见',
      from: ['reported'],
      by: ['head'],
      notBy: ['report'],
      apartFrom: ['lead'],
      text: 'required',
      asks: { answerBy: { a: 'day', notBefore: 'today' } },
      leads: {
        to: 'instructed',
        owes: [{ step: 'answer', by: 'lead', within: { daySaid: 'answerBy' } }],
      },
    },
    answer: {
      title: '书面报告研判意见落实情况',
      from: ['instructed'],
      by: ['lead'],
      text: 'required',
      leads: {
        to: 'answered',
        owes: [{ step: 'judge', by: 'head', within: { workingDays: 5 } }],
      },
    },
    judge: {
      title: '审核研判意见落实情况',
      from: ['answered'],
      by: ['head'],
      notBy: ['report', 'answer'],
      apartFrom: ['lead'],
      text: 'possible',
      asks: {
        finding: { a: 'choice', of: ['carried-out', 'not-carried-out'] },
        answerBy: {
          ...{ a: 'day', notBefore: 'today' },
          when: { said: 'finding', of: ['not-carried-out'] },
        },
      },
      against: saysWhy('finding', 'not-carried-out'),
      leads: {
        by: 'finding',
        to: {
          'carried-out': { to: 'closed', ends: true },
          'not-carried-out': {
            to: 'instructed',
            owes: [{ step: 'answer', by: 'lead', within: { daySaid: 'answerBy' } }],
          },
        },
      },
    },
  },
}

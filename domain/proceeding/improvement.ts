import type { Procedure } from './procedure'
import { saysWhy } from './sent-back'

/**
 * 改进建议 (Art. 40 of 2022): where matters are handled against the rules, or a policy makes them arise, the
 * office proposes in writing what is to be done better. The addressee answers in writing whether it is
 * adopted; what is not, with reasons; what is, is carried out by a day they say themselves, and shown.
 */
export const improvement: Procedure = {
  kind: 'proposal-to-improve',
  title: '改进建议',
  basis: 'Art. 40 信访工作条例; plan T5',
  parties: { addressee: 'one' },
  aboutCase: 'possible',
  asks: {
    about: { a: 'choice', of: ['work', 'policy'] },
    // 15 working days are never more than the 30 days of Art. 36 of 2005; of 2022 no article says how many.
    answerWithin: { a: 'working-days', most: 15 },
  },
  openedBy: ['office', 'director'],
  opens: {
    phase: 'proposed',
    owes: [{ step: 'answer', by: 'addressee', within: { workingDaysSaid: 'answerWithin' } }],
  },
  steps: {
    answer: {
      title: '书面反馈建议采纳情况',
      from: ['proposed'],
      by: ['addressee'],
      text: 'required',
      asks: {
        decision: { a: 'choice', of: ['adopted', 'partly', 'not-adopted'] },
        carriedOutBy: {
          ...{ a: 'day', notBefore: 'today' },
          when: { said: 'decision', of: ['adopted', 'partly'] },
        },
      },
      leads: {
        by: 'decision',
        to: {
          adopted: {
            to: 'adopted',
            owes: [{ step: 'show', by: 'addressee', within: { daySaid: 'carriedOutBy' } }],
          },
          partly: {
            to: 'adopted',
            owes: [{ step: 'show', by: 'addressee', within: { daySaid: 'carriedOutBy' } }],
          },
          'not-adopted': {
            to: 'refused',
            owes: [{ step: 'weigh-reasons', by: 'office', within: { workingDays: 5 } }],
          },
        },
      },
    },
    show: {
      title: '报告建议落实情况',
      from: ['adopted'],
      by: ['addressee'],
      text: 'required',
      leads: {
        to: 'shown',
        owes: [{ step: 'confirm', by: 'office', within: { workingDays: 5 } }],
      },
    },
    confirm: {
      title: '核实建议落实情况',
      from: ['shown'],
      by: ['office', 'director', 'head'],
      notBy: ['answer', 'show'],
      apartFrom: ['addressee'],
      text: 'possible',
      asks: { finding: { a: 'choice', of: ['carried-out', 'not-carried-out'] } },
      against: saysWhy('finding', 'not-carried-out'),
      leads: {
        by: 'finding',
        to: {
          'carried-out': { to: 'closed', ends: true },
          'not-carried-out': {
            to: 'adopted',
            owes: [{ step: 'show', by: 'addressee', within: { workingDays: 10 } }],
          },
        },
      },
    },
    'weigh-reasons': {
      title: '审核未采纳理由',
      from: ['refused'],
      by: ['office', 'director', 'head'],
      notBy: ['answer'],
      apartFrom: ['addressee'],
      text: 'possible',
      asks: { finding: { a: 'choice', of: ['reasoned', 'without-reasons'] } },
      against: saysWhy('finding', 'without-reasons'),
      leads: {
        by: 'finding',
        to: {
          // The office proposes; whether it is adopted is for the addressee to say.
          reasoned: { to: 'closed', ends: true },
          'without-reasons': {
            to: 'proposed',
            owes: [{ step: 'answer', by: 'addressee', within: { workingDays: 5 } }],
          },
        },
      },
    },
  },
}

import type { Asked, Procedure } from './procedure'
import { saysWhy } from './sent-back'

const written: Asked = { a: 'choice', of: ['written'] }
const writtenOrNothing: Asked = { a: 'choice', of: ['written', 'nothing-to-report'] }

/**
 * 信访情况年度报告 (Art. 41 of 2022): every year to the Party committee and government here, and to the petition
 * office above. A draft says of each of the four parts that it is written; of the third and the fourth there
 * may be nothing to report, which is said too. Whoever drafted it does not approve it.
 */
export const yearlyReport: Procedure = {
  kind: 'yearly-report',
  title: '信访情况年度报告',
  basis: 'Art. 41 信访工作条例',
  parties: {},
  aboutCase: 'never',
  asks: { untilDay: { a: 'day' }, draftWithin: { a: 'working-days', most: 40 } },
  openedBy: ['office', 'director'],
  opens: {
    phase: 'begun',
    owes: [{ step: 'draft', by: 'office', within: { workingDaysSaid: 'draftWithin' } }],
  },
  steps: {
    draft: {
      title: '起草年度报告',
      from: ['begun'],
      by: ['office', 'director'],
      text: 'required',
      asks: {
        // (1) figures, fields and the bodies most complained of; (2) forwarding, assigning, supervision;
        figures: written,
        supervision: written,
        // (3) what was proposed and adopted; (4) whatever else.
        proposals: writtenOrNothing,
        otherMatters: writtenOrNothing,
      },
      leads: {
        to: 'drafted',
        owes: [{ step: 'approve', by: 'director', within: { workingDays: 5 } }],
      },
    },
    approve: {
      title: '审签年度报告',
      from: ['drafted'],
      by: ['director', 'head'],
      notBy: ['draft'],
      text: 'possible',
      asks: {
        finding: { a: 'choice', of: ['approved', 'sent-back'] },
        sendBy: { a: 'day', notBefore: 'today', when: { said: 'finding', of: ['approved'] } },
      },
      against: saysWhy('finding', 'sent-back'),
      leads: {
        by: 'finding',
        to: {
          approved: {
            to: 'approved',
            owes: [{ step: 'send', by: 'office', within: { daySaid: 'sendBy' } }],
          },
          'sent-back': {
            to: 'begun',
            owes: [{ step: 'draft', by: 'office', within: { workingDays: 5 } }],
          },
        },
      },
    },
    send: {
      title: '向本级党委政府报送年度报告',
      from: ['approved'],
      by: ['office', 'director'],
      text: 'none',
      leads: {
        to: 'sent',
        owes: [{ step: 'send-above', by: 'office', within: { workingDays: 3 } }],
      },
    },
    'send-above': {
      title: '向上一级信访部门报送年度报告',
      from: ['sent'],
      by: ['office', 'director'],
      text: 'none',
      leads: { to: 'closed', ends: true },
    },
  },
}

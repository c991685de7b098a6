import type { Against, Procedure } from './procedure'

/** Whoever wrote it does not see what they left in it. */
const secondPerson: Against = ({ openedBy, taken }, _, { actor }) => {
  const wrote = taken.some(({ step, by }) => step === 'revise' && by === actor)
  return actor === openedBy || wrote
    ? [
        'drafter-approves',
        'plan S1',
        'Whoever wrote it neither checks nor approves it. Ask another.',
      ]
    : undefined
}

const checked = [{ step: 'check', by: 'office', within: { workingDays: 5 } }] as const

/**
 * 典型案例 (plan S1): what worked in a matter that is closed and settled, told without anybody in it. Compared
 * with who is in the matter when it is written, read by a second person, approved by the director, and then
 * in the library of all staff until somebody withdraws it.
 */
export const goodPractice: Procedure = {
  kind: 'good-practice',
  title: '典型案例',
  basis: 'plan S1',
  parties: {},
  aboutCase: 'always',
  openedBy: ['office', 'director', 'head', 'lead', 'unit'],
  anonymous: true,
  opens: { phase: 'proposed', owes: checked },
  steps: {
    check: {
      title: '核查匿名',
      from: ['proposed'],
      by: ['office'],
      against: secondPerson,
      text: 'possible',
      asks: { finding: { a: 'choice', of: ['anonymous', 'recognisable'] } },
      leads: {
        by: 'finding',
        to: {
          anonymous: {
            to: 'checked',
            owes: [{ step: 'approve', by: 'director', within: { workingDays: 5 } }],
          },
          recognisable: {
            to: 'to-revise',
            owes: [{ step: 'revise', by: 'office', within: { workingDays: 5 } }],
          },
        },
      },
    },
    revise: {
      title: '修改案例',
      from: ['to-revise'],
      by: ['office'],
      text: 'required',
      anonymous: true,
      leads: { to: 'proposed', owes: checked },
    },
    approve: {
      title: '审定案例',
      from: ['checked'],
      by: ['director'],
      notBy: ['check'],
      against: secondPerson,
      text: 'possible',
      asks: { finding: { a: 'choice', of: ['approved', 'not-typical', 'revise'] } },
      leads: {
        by: 'finding',
        to: {
          approved: { to: 'approved' },
          'not-typical': { to: 'closed', ends: true },
          revise: {
            to: 'to-revise',
            owes: [{ step: 'revise', by: 'office', within: { workingDays: 5 } }],
          },
        },
      },
    },
    withdraw: {
      title: '撤下案例',
      from: ['approved'],
      by: ['director', 'office'],
      text: 'required',
      leads: { to: 'withdrawn', ends: true },
    },
  },
}

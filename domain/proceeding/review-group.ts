import type { Against, Procedure } from './procedure'

/** Whoever is in the group has a say, or has let its day pass. */
const afterViews: Against = ({ duties }, _, { on }) => {
  const awaited = duties.filter(
    ({ about, state, due }) => about === 'view' && state === 'open' && on <= due.due,
  )
  if (awaited.length === 0) return undefined
  const posts = awaited.map(({ owedBy }) => owedBy).join(', ')
  return ['not-allowed-now', 'plan B4', `Views are still to come of: ${posts}. Wait for them.`]
}

/** It sorts; of what is before a court it says where it belongs, and nothing of who is right (T3, Art. 28). */
const someWay: Against = (_, { proceeds, remains }) =>
  proceeds === 'nowhere' && remains === 'nothing'
    ? [
        'answers-do-not-fit',
        'plan B4',
        'What goes into no procedure needs mediation, aid or an explanation: say which.',
      ]
    : undefined

const owed = [{ step: 'assign', by: 'director', within: { workingDays: 3 } }] as const

/**
 * 涉法涉诉评审 (plan B4): the offices of party building, public security administration, discipline, police,
 * justice and lawyers sort a litigation matter and lead it where it belongs. What remains outside court is
 * proposed, and assigned by the director; the office does it by the case's own commands and owes a report of it, which
 * is refused until the case shows it.
 */
export const reviewGroup: Procedure = {
  kind: 'review-group',
  title: '涉法涉诉评审',
  basis: 'Art. 31(1) 信访工作条例; plan B4',
  parties: { convenor: 'one', members: 'some' },
  outside: ['convenor', 'members'],
  aboutCase: 'always',
  openedBy: ['office', 'director'],
  opens: {
    phase: 'convened',
    owes: [
      { step: 'view', by: 'members', within: { workingDays: 5 } },
      { step: 'sort', by: 'convenor', within: { workingDays: 10 } },
    ],
  },
  steps: {
    view: {
      title: '成员意见',
      from: ['convened'],
      by: ['members'],
      each: true,
      separate: true,
      text: 'required',
      leads: {},
    },
    sort: {
      title: '分类导入',
      from: ['convened'],
      by: ['convenor'],
      text: 'required',
      asks: {
        proceeds: {
          a: 'choice',
          of: ['court', 'procuratorate', 'public-security', 'judicial-administration', 'nowhere'],
        },
        remains: { a: 'choice', of: ['mediation', 'aid', 'explanation', 'nothing'] },
      },
      against: (...asked) => afterViews(...asked) ?? someWay(...asked),
      leads: { to: 'sorted', owes: owed },
    },
    assign: {
      title: '审定并交办',
      from: ['sorted'],
      by: ['director'],
      notBy: ['sort', 'view'],
      text: 'possible',
      asks: { decision: { a: 'choice', of: ['assigned', 'sort-again'] } },
      leads: {
        by: 'decision',
        to: {
          assigned: {
            to: 'assigned',
            owes: [{ step: 'report', by: 'office', within: { workingDays: 15 } }],
          },
          'sort-again': {
            to: 'convened',
            owes: [{ step: 'sort', by: 'convenor', within: { workingDays: 5 } }],
          },
        },
      },
    },
    report: {
      title: '报告落实情况',
      from: ['assigned'],
      by: ['office'],
      text: 'required',
      leads: { to: 'closed', ends: true },
    },
  },
}

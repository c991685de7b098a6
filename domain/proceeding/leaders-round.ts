import type { Against, Procedure } from './procedure'

const onItsDay: Against = ({ said }, _, { on }) => {
  const heldOn = String(said['heldOn'])
  if (on >= heldOn) return undefined
  return ['date-too-early', 'plan H7', `It is held on ${heldOn}. Call it off and open another.`]
}

const whyNotVisited: Against = (_, { visited, finding }, { text }) =>
  finding === 'not-visited' && text === undefined
    ? ['answers-do-not-fit', 'plan H7', `Say why ${String(visited)} was not visited.`]
    : undefined

/**
 * 领导巡诊 (plan H7): a leader goes to a place on a day to move the cases named. What was found and agreed is
 * told to each case by its own step `note-lead-attention`, by whoever may take it; here it is put down, case by
 * case, that it was, or why that case was not visited after all. It opens no case to anybody: the leader leads each of them, or reads every case. What came
 * of it is published afterwards, and names nobody.
 */
export const leadersRound: Procedure = {
  kind: 'leaders-round',
  title: '领导巡诊',
  basis: 'plan H7',
  parties: { leader: 'one' },
  aboutCase: 'never',
  openedBy: ['office', 'director'],
  asks: { heldOn: { a: 'day', notBefore: 'today' }, visits: { a: 'cases' } },
  opens: {
    phase: 'planned',
    owes: [{ step: 'hold', by: 'leader', within: { daySaid: 'heldOn' } }],
  },
  steps: {
    hold: {
      title: '开展巡诊',
      from: ['planned'],
      by: ['leader'],
      text: 'none',
      against: onItsDay,
      leads: {
        to: 'held',
        owes: [{ step: 'record', by: 'leader', within: { workingDays: 3 } }],
      },
    },
    'call-off': {
      title: '取消巡诊',
      from: ['planned', 'held'],
      by: ['office'],
      text: 'required',
      leads: { to: 'called-off', ends: true },
    },
    record: {
      title: '逐案记录巡诊情况',
      from: ['held'],
      by: ['leader'],
      eachSaid: { as: 'visited', of: 'visits' },
      text: 'possible',
      asks: {
        visited: { a: 'one-of', list: 'visits' },
        finding: { a: 'choice', of: ['on-case', 'not-visited'] },
      },
      against: whyNotVisited,
      leads: {
        to: 'recorded',
        owes: [{ step: 'publish', by: 'office', within: { workingDays: 5 } }],
      },
    },
    publish: {
      title: '公开巡诊成效',
      from: ['recorded'],
      by: ['office'],
      text: 'required',
      anonymous: true,
      leads: { to: 'published', ends: true },
    },
  },
}

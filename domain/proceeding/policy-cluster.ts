import type { CaseNumber } from '../ids'
import type { Against, Procedure } from './procedure'

const onlyOnce: Against = ({ cases }, { joined }) => {
  if (!cases.includes(joined as CaseNumber)) return undefined
  return ['already-done', 'plan B3', `${String(joined)} is seen together with them already.`]
}

/**
 * 同一政策、项目引发的信访事项 (plan B3): matters that one policy or one public project set off are seen together.
 * Its text says which; the office owes one analysis and answer for all of them, and by a day it says itself
 * somebody else closes it with what was done. What comes later is taken in. Where the proposal was mere
 * chance it is dismissed at once, with the reason. Each case is decided by its own steps all the same.
 */
export const policyCluster: Procedure = {
  kind: 'policy-cluster',
  title: '政策性、项目性信访事项联合研判',
  basis: 'plan B3',
  parties: {},
  aboutCase: 'never',
  openedBy: ['office', 'director'],
  asks: {
    matters: { a: 'cases', least: 2 },
    answerWithin: { a: 'working-days', most: 20 },
  },
  opens: {
    phase: 'together',
    owes: [{ step: 'answer', by: 'office', within: { workingDaysSaid: 'answerWithin' } }],
  },
  steps: {
    'take-in': {
      title: '并入后续事项',
      from: ['together', 'answered'],
      by: ['office', 'director'],
      text: 'possible',
      asks: { joined: { a: 'case' } },
      joins: 'joined',
      against: onlyOnce,
      leads: {},
    },
    answer: {
      title: '联合分析答复',
      from: ['together'],
      by: ['office'],
      text: 'required',
      asks: { doneBy: { a: 'day', notBefore: 'today' } },
      leads: {
        to: 'answered',
        owes: [{ step: 'close', by: 'director', within: { daySaid: 'doneBy' } }],
      },
    },
    close: {
      title: '记录整改完善情况',
      from: ['answered'],
      by: ['director', 'head'],
      notBy: ['answer'],
      text: 'required',
      leads: { to: 'closed', ends: true },
    },
    dismiss: {
      title: '不作联合研判',
      from: ['together'],
      by: ['office', 'director'],
      text: 'required',
      leads: { to: 'dismissed', ends: true },
    },
  },
}

import { saidList } from './answers'
import { endingOtherwise } from './ended-otherwise'
import { meeting, viewsAreIn } from './meeting'
import type { Against, Procedure, ProceedingStep } from './procedure'

const SORTS = 'plan B4'

/** Where a claim is led, by the article each body goes by: what is before a court is judged there alone (T3, Art. 28). */
export const leadsTo = [
  'court',
  'procuratorate',
  'public-security',
  'judicial-administration',
] as const
/** What is left to do outside court (plan B4). */
const remainsToDo = ['mediation', 'aid', 'explanation'] as const

/** It says of each claim where it belongs, and nothing of who is right. */
const eachClaimSorted: Against = ({ said }, answers) => {
  const sorted = [...leadsTo, ...remainsToDo].flatMap((way) => saidList(answers, way))
  const missing = saidList(said, 'claims').filter((claim) => !sorted.includes(claim))
  if (missing.length === 0) return undefined
  const message = `What goes into no procedure needs mediation, aid or an explanation. Say of each claim where it belongs: ${missing.join(', ')}.`
  return ['answers-do-not-fit', SORTS, message]
}

const ofClaims = { a: 'some-of', list: 'claims' } as const
const ways = Object.fromEntries([...leadsTo, ...remainsToDo].map((way) => [way, ofClaims]))

const leading: Readonly<Record<string, ProceedingStep>> = {
  sort: {
    title: '分类导入',
    from: ['views'],
    by: ['convenor'],
    text: 'required',
    asks: ways,
    against: (...asked) => viewsAreIn(SORTS)(...asked) ?? eachClaimSorted(...asked),
    leads: { to: 'sorted', owes: [{ step: 'assign', by: 'director', within: { workingDays: 3 } }] },
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
          to: 'views',
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
  // Who sorted it does not end it.
  ...endingOtherwise('终止评审', {
    from: ['convened', 'announced', 'views', 'sorted', 'assigned'],
    notBy: ['sort', 'view'],
    because: ['case-over', 'merged', 'led-otherwise'],
  }),
}

/**
 * 涉法涉诉评审 (plan B4): the offices of party building, public security administration, discipline, police and
 * justice, by their posts, and lawyers from the register meet by a notice in time, each writes a view that is shown
 * once all are in, and the convenor sorts the matter claim by claim. What remains outside court is proposed, and
 * assigned by the director; the office does it by the case's own commands and owes a report of it, which is refused
 * until the case shows it, or the director ends it with why it cannot. Nothing of it is published: it is not for the group to speak of what a court has before it.
 */
export const reviewGroup: Procedure = {
  kind: 'review-group',
  title: '涉法涉诉评审',
  basis: 'Art. 31(1) 信访工作条例; plan B4',
  parties: { convenor: 'one', members: 'some' },
  outside: ['convenor', 'members'],
  aboutCase: 'always',
  openedBy: ['office', 'director'],
  asks: {
    claims: { a: 'claims', least: 1 },
    panel: { a: 'panel-members', least: 0, of: ['lawyer'] },
  },
  opens: {
    phase: 'convened',
    owes: [{ step: 'give-notice', by: 'office', within: { workingDays: 3 } }],
  },
  steps: { ...meeting({ ledBy: 'convenor', concludedBy: 'sort', rule: SORTS }), ...leading },
}

import { isLookedAt } from './criteria'
import { endingOtherwise } from './ended-otherwise'
import type { Against, Procedure } from './procedure'

/** Accepted is what lacks nothing: anything else goes back, and whoever leads mends it. */
const lacksNothing: Against = (state, answers) => {
  const fine: Readonly<Record<string, readonly string[]>> = {
    gate: ['met'],
    served: ['yes', 'not-owed'],
    promises: ['kept', 'none-made'],
    asked: ['confirmed', 'no-answer'],
  }
  const lacking = Object.keys(fine).filter((name) => {
    return isLookedAt(state, name) && fine[name]?.includes(String(answers[name])) !== true
  })
  if (lacking.length === 0) return undefined
  const message = `Not accepted while it lacks: ${lacking.join(', ')}. Send it back with the reasons.`
  return ['answers-do-not-fit', 'plan H5', message]
}

/** What is not about one case stays to be looked at; nobody ends that by a word. */
const aboutACase: Against = ({ cases }) =>
  cases.length > 0
    ? undefined
    : [
        'not-allowed-now',
        'decision 96',
        'It is about no case that could be merged. Accept it, or send it back.',
      ]

const checkedAgain = [{ step: 'accept', by: 'acceptor', within: { workingDays: 10 } }] as const

/**
 * 验收 (plan H5): somebody outside unit and team looks whether a matter, or the work of a unit or village in
 * a campaign, is what it is said to be: the closing gate, papers served, promises kept, people asked, and a
 * sample of ratings in sums. What lacks something goes back with reasons and a day, and is looked at again.
 */
export const acceptance: Procedure = {
  kind: 'acceptance',
  title: '验收',
  basis: 'plan H5',
  parties: { acceptor: 'one', lead: 'one' },
  outside: ['acceptor'],
  aboutCase: 'possible',
  openedBy: ['office', 'director'],
  opens: { phase: 'to-check', owes: checkedAgain },
  steps: {
    accept: {
      title: '检查并验收',
      from: ['to-check'],
      by: ['acceptor'],
      notBy: ['mend'],
      text: 'possible',
      byCriteria: true,
      asks: {
        gate: { a: 'choice', of: ['met', 'lacking'] },
        served: { a: 'choice', of: ['yes', 'no', 'not-owed'] },
        promises: { a: 'choice', of: ['kept', 'open', 'none-made'] },
        asked: { a: 'choice', of: ['confirmed', 'no-answer', 'not-settled', 'not-asked'] },
        ratings: { a: 'choice', of: ['looked-at', 'too-few-to-tell'] },
      },
      against: lacksNothing,
      leads: { to: 'accepted', ends: true },
    },
    'send-back': {
      title: '退回整改',
      from: ['to-check'],
      by: ['acceptor'],
      text: 'required',
      asks: { mendBy: { a: 'day', notBefore: 'today' } },
      leads: {
        to: 'sent-back',
        owes: [{ step: 'mend', by: 'lead', within: { daySaid: 'mendBy' } }],
      },
    },
    mend: {
      title: '整改',
      from: ['sent-back'],
      by: ['lead'],
      text: 'required',
      leads: { to: 'to-check', owes: checkedAgain },
    },
    // What was merged is asked and settled where it went, and can lack here what nobody can give it any more.
    ...endingOtherwise('终止验收', {
      ...{ from: ['to-check', 'sent-back'], because: ['merged'], against: aboutACase },
    }),
  },
}

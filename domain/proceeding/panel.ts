import { FEWEST_ON_A_PANEL } from '../panel/settings'
import type { Refused } from '../undertaking/refusal'
import { saidList } from './answers'
import { endingOtherwise } from './ended-otherwise'
import { meeting, viewsAreIn } from './meeting'
import type { Against, Procedure, ProceedingStep } from './procedure'

const ADVISES = 'plan T2'

/** 两代表一委员 and grass-roots cadres: those a panel is made up of (plan T2). */
const onPanels = ['people-deputy', 'party-delegate', 'cppcc-member', 'grassroots-cadre'] as const

/** How often a panel may say what of a claim; each claim once, and none of it ends a matter (Art. 31(6)). */
const advised = ['supports', 'partly', 'unsupported'] as const

const concluding: Against = (...asked) =>
  viewsAreIn(ADVISES)(...asked) ?? eachClaimOnce(saidList(asked[0].said, 'claims'), asked[1])

function eachClaimOnce(
  claims: readonly string[],
  answers: Parameters<Against>[1],
): Refused | undefined {
  const said = advised.flatMap((of) => saidList(answers, of))
  const wrong = claims.filter((claim) => said.filter((each) => each === claim).length !== 1)
  if (wrong.length === 0) return undefined
  const message = `Say of each claim one thing of ${advised.join(', ')}: ${wrong.join(', ')}.`
  return ['answers-do-not-fit', ADVISES, message]
}

const advising: Readonly<Record<string, ProceedingStep>> = {
  // Open as a hearing is, it is announced to anybody, without whoever it is about (plan T2).
  announce: {
    title: '公告举行',
    from: ['announced'],
    by: ['director'],
    notBy: ['give-notice'],
    text: 'required',
    anonymous: true,
    leads: {},
  },
  conclude: {
    title: '形成结论',
    from: ['views'],
    by: ['chair'],
    text: 'required',
    asks: {
      supports: { a: 'some-of', list: 'claims' },
      partly: { a: 'some-of', list: 'claims' },
      unsupported: { a: 'some-of', list: 'claims' },
    },
    against: concluding,
    leads: {
      to: 'concluded',
      owes: [{ step: 'put-in-case', by: 'office', within: { workingDays: 5 } }],
    },
  },
  'put-in-case': {
    title: '结论记入案件',
    from: ['concluded'],
    by: ['office'],
    text: 'none',
    asks: { publication: { a: 'choice', of: ['none', 'with-consent'] } },
    leads: {
      by: 'publication',
      to: {
        none: { to: 'closed', ends: true },
        'with-consent': {
          to: 'publishing',
          owes: [{ step: 'draft-publication', by: 'office', within: { workingDays: 5 } }],
        },
      },
    },
  },
  // Both grounds show in the case: whoever said a view or concluded judges nothing by it.
  ...endingOtherwise('终止程序', {
    from: ['convened', 'announced', 'views', 'concluded'],
    because: ['case-over', 'merged'],
  }),
}

const publishing: Readonly<Record<string, ProceedingStep>> = {
  'draft-publication': {
    title: '起草公开内容',
    from: ['publishing'],
    by: ['office'],
    text: 'required',
    anonymous: true,
    asks: { consentedOn: { a: 'day', notAfter: 'today' } },
    leads: {
      to: 'drafted',
      owes: [{ step: 'check-publication', by: 'director', within: { workingDays: 3 } }],
    },
  },
  'check-publication': {
    title: '审查个人信息',
    from: ['drafted'],
    by: ['director'],
    notBy: ['draft-publication'],
    text: 'possible',
    asks: { finding: { a: 'choice', of: ['nothing-personal', 'personal-data'] } },
    leads: {
      by: 'finding',
      to: {
        'nothing-personal': { to: 'published', ends: true },
        'personal-data': {
          to: 'publishing',
          owes: [{ step: 'draft-publication', by: 'office', within: { workingDays: 5 } }],
        },
      },
    },
  },
  'give-up-publication': {
    title: '不公开',
    from: ['publishing', 'drafted'],
    by: ['office'],
    text: 'required',
    leads: { to: 'closed', ends: true },
  },
}

/**
 * A panel on a case: members by post, and from the register of those who serve on panels, whose signed
 * views the office enters. It advises, claim by claim; nothing it says ends a matter or a clock. Of a case that was
 * over or merged before its advice was told, the director ends it.
 */
export function panelOn(named: Pick<Procedure, 'kind' | 'title' | 'basis'>): Procedure {
  return {
    ...named,
    parties: { chair: 'one', members: 'any' },
    outside: ['chair', 'members'],
    aboutCase: 'always',
    openedBy: ['office', 'director'],
    asks: {
      claims: { a: 'claims', least: 1 },
      panel: { a: 'panel-members', least: FEWEST_ON_A_PANEL, of: onPanels },
    },
    opens: {
      phase: 'convened',
      owes: [{ step: 'give-notice', by: 'office', within: { workingDays: 5 } }],
    },
    steps: {
      ...meeting({ ledBy: 'chair', concludedBy: 'conclude', rule: ADVISES }),
      ...advising,
      ...publishing,
    },
  }
}

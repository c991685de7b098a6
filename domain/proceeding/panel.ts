import { internalTarget } from '../duty/internal-target'
import { FEWEST_ON_A_PANEL, NOTICE_WORKING_DAYS } from '../panel/settings'
import type { Refused } from '../undertaking/refusal'
import { saidList } from './answers'
import type { Against, Procedure, ProceedingStep } from './procedure'
import { notEntered, notTaken } from './remaining'

const ADVISES = 'plan T2'

/** How often a panel may say what of a claim; each claim once, and none of it ends a matter (Art. 31(6)). */
const advised = ['supports', 'partly', 'unsupported'] as const

/** Whoever is told has time to come. */
export const inTime: Against = (_, { heldOn }, { on }, { calendar }) => {
  const { due: first } = internalTarget(NOTICE_WORKING_DAYS, on, calendar)
  if (typeof heldOn === 'string' && heldOn >= first) return undefined
  const message = `Notice is given ${NOTICE_WORKING_DAYS} working days before: not before ${first}.`
  return ['answers-do-not-fit', ADVISES, message]
}

export const onItsDay: Against = ({ taken }, { viewsBy, concludeBy }, { on }) => {
  const said = taken.filter(({ step }) => step === 'give-notice').at(-1)?.answers['heldOn']
  if (typeof said === 'string' && on < said) {
    return [
      'date-too-early',
      ADVISES,
      `Notice was given for ${said}. Call it off to hold it before.`,
    ]
  }
  if (String(concludeBy) >= String(viewsBy)) return undefined
  return ['answers-do-not-fit', ADVISES, 'It is concluded once the views are in: give a later day.']
}

/** Every view is in, or the day for them is over. */
export const viewsAreIn: Against = (state, _, { on }, settings) => {
  const heldWith = state.taken.filter(({ step }) => step === 'hold').at(-1)?.answers['viewsBy']
  const missing = [
    ...notTaken(state, settings, 'view', { by: ['members'] }),
    ...notEntered(state, 'enter-view', panelViews),
  ]
  if (missing.length > 0 && typeof heldWith === 'string' && on <= heldWith) {
    const message = `Views are still to come until ${heldWith}: ${missing.join(', ')}.`
    return ['not-allowed-now', ADVISES, message]
  }
  return undefined
}

const concluding: Against = (...asked) =>
  viewsAreIn(...asked) ?? eachClaimOnce(saidList(asked[0].said, 'claims'), asked[1])

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

/** Of each of those from the register the office enters the view they signed. */
export const panelViews = { as: 'member', of: 'panel' } as const

const gathering: Readonly<Record<string, ProceedingStep>> = {
  'give-notice': {
    title: '通知时间地点',
    from: ['convened'],
    by: ['office'],
    text: 'required',
    asks: { heldOn: { a: 'day', notBefore: 'today' } },
    against: inTime,
    leads: {
      to: 'announced',
      owes: [{ step: 'hold', by: 'chair', within: { daySaid: 'heldOn' } }],
    },
  },
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
  'call-off': {
    title: '改期',
    from: ['announced'],
    by: ['office'],
    text: 'required',
    leads: {
      to: 'convened',
      owes: [{ step: 'give-notice', by: 'office', within: { workingDays: 5 } }],
    },
  },
  hold: {
    title: '举行并记录',
    from: ['announced'],
    by: ['chair'],
    text: 'required',
    asks: {
      viewsBy: { a: 'day', notBefore: 'today' },
      concludeBy: { a: 'day', notBefore: 'today' },
    },
    against: onItsDay,
    leads: {
      to: 'views',
      owes: [
        { step: 'view', by: 'members', within: { daySaid: 'viewsBy' } },
        { step: 'enter-view', by: 'office', within: { daySaid: 'viewsBy' } },
        { step: 'conclude', by: 'chair', within: { daySaid: 'concludeBy' } },
      ],
    },
  },
}

const advising: Readonly<Record<string, ProceedingStep>> = {
  view: {
    title: '书面意见',
    from: ['views'],
    by: ['members'],
    each: true,
    separate: true,
    text: 'required',
    leads: {},
  },
  'enter-view': {
    title: '录入成员签名意见',
    from: ['views'],
    by: ['office'],
    eachSaid: panelViews,
    separate: true,
    text: 'required',
    asks: { member: { a: 'one-of', list: 'panel' } },
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
 * views the office enters. It advises, claim by claim; nothing it says ends a matter or a clock.
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
      panel: { a: 'panel-members', least: FEWEST_ON_A_PANEL },
    },
    opens: {
      phase: 'convened',
      owes: [{ step: 'give-notice', by: 'office', within: { workingDays: 5 } }],
    },
    steps: { ...gathering, ...advising, ...publishing },
  }
}

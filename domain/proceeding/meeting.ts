import { internalTarget } from '../duty/internal-target'
import { NOTICE_WORKING_DAYS } from '../panel/settings'
import type { Day } from '../time/day'
import type { Against, Party, ProceedingStep } from './procedure'
import type { ProceedingState } from './proceeding'
import { hasTaken, notEntered } from './remaining'

/** Who leads it, the step that ends it, and the paragraph of the plan it goes by. */
type Meeting = { ledBy: Party; concludedBy: string; rule: string }

/** Of each of those from the register the office enters the view they signed. */
const entered = { as: 'member', of: 'panel' } as const

/** Whoever is told has time to come. */
const inTime =
  (rule: string): Against =>
  (_, { heldOn }, { on }, { calendar }) => {
    const { due: first } = internalTarget(NOTICE_WORKING_DAYS, on, calendar)
    if (typeof heldOn === 'string' && heldOn >= first) return undefined
    const message = `Notice is given ${NOTICE_WORKING_DAYS} working days before: not before ${first}.`
    return ['answers-do-not-fit', rule, message]
  }

const onItsDay =
  (rule: string): Against =>
  ({ taken }, { viewsBy, concludeBy }, { on }) => {
    const said = taken.filter(({ step }) => step === 'give-notice').at(-1)?.answers['heldOn']
    if (typeof said === 'string' && on < said) {
      const message = `Notice was given for ${said}. Call it off to hold it before.`
      return ['date-too-early', rule, message]
    }
    if (String(concludeBy) >= String(viewsBy)) return undefined
    return ['answers-do-not-fit', rule, 'It is concluded once the views are in: give a later day.']
  }

/** Whose views are not in, and whether the day for them is over. */
export function viewsToCome(state: Pick<ProceedingState, 'parties' | 'said' | 'taken'>, on: Day) {
  const until = state.taken.filter(({ step }) => step === 'hold').at(-1)?.answers['viewsBy']
  return {
    ofPosts: (state.parties['members'] ?? []).filter((post) => !hasTaken(state, 'view', post)),
    ofRegister: notEntered(state, 'enter-view', entered),
    ...{ until, dayIsOver: typeof until !== 'string' || on > until },
  }
}

/** Every view is in, or the day for them is over. */
export const viewsAreIn =
  (rule: string): Against =>
  (state, _, { on }) => {
    const { ofPosts, ofRegister, until, dayIsOver } = viewsToCome(state, on)
    const missing = [...ofPosts, ...ofRegister]
    if (missing.length === 0 || dayIsOver) return undefined
    const message = `Views are still to come until ${String(until)}: ${missing.join(', ')}.`
    return ['not-allowed-now', rule, message]
  }

/** Called by a notice in time, held with minutes; then each writes a view apart, shown once all are in. */
export function meeting(given: Meeting): Readonly<Record<string, ProceedingStep>> {
  return { ...gathering(given), ...views }
}

function gathering({
  ledBy,
  concludedBy,
  rule,
}: Meeting): Readonly<Record<string, ProceedingStep>> {
  return {
    'give-notice': {
      title: '通知时间地点',
      from: ['convened'],
      by: ['office'],
      text: 'required',
      asks: { heldOn: { a: 'day', notBefore: 'today' } },
      against: inTime(rule),
      leads: {
        to: 'announced',
        owes: [{ step: 'hold', by: ledBy, within: { daySaid: 'heldOn' } }],
      },
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
      by: [ledBy],
      text: 'required',
      asks: {
        viewsBy: { a: 'day', notBefore: 'today' },
        concludeBy: { a: 'day', notBefore: 'today' },
      },
      against: onItsDay(rule),
      leads: {
        to: 'views',
        owes: [
          { step: 'view', by: 'members', within: { daySaid: 'viewsBy' } },
          { step: 'enter-view', by: 'office', within: { daySaid: 'viewsBy' } },
          { step: concludedBy, by: ledBy, within: { daySaid: 'concludeBy' } },
        ],
      },
    },
  }
}

const views: Readonly<Record<string, ProceedingStep>> = {
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
    eachSaid: entered,
    separate: true,
    text: 'required',
    asks: { member: { a: 'one-of', list: 'panel' } },
    leads: {},
  },
}

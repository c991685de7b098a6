import type { DutyKind } from '../../duty/duty'
import type { ClockName } from '../../rules/rule-pack'
import type { InternalTargets } from '../settings'

/** By what a duty may be dated: a clock of the law, a target of the office's own, a day somebody named. */
export type Limit =
  | { by: 'clock'; clock: ClockName; nature: 'statutory' | 'internal' }
  | { by: 'target'; target: keyof InternalTargets }
  | { by: 'named-day'; whose: string }

const clock = (name: ClockName): Limit => ({ by: 'clock', clock: name, nature: 'statutory' })
const followed = (name: ClockName): Limit => ({ by: 'clock', clock: name, nature: 'internal' })
const target = (name: keyof InternalTargets): Limit => ({ by: 'target', target: name })
const day = (whose: string): Limit => ({ by: 'named-day', whose })

/** Beside the table of duties, for whoever reads it: the first that applies dates the duty. */
export const dutyLimits: Readonly<Record<DutyKind, readonly Limit[]>> = {
  sort: [target('sort')],
  register: [clock('register')],
  notify: [clock('notify')],
  'report-urgent': [target('reportUrgent')],
  'follow-up-transfer': [day('set for the other body to report back'), target('followUp')],
  'report-back': [clock('report-back'), day('set by the body that assigned it')],
  'follow-up-competence': [target('followUp')],
  entrust: [target('entrust')],
  'sign-for': [target('signFor')],
  accompany: [target('followUp')],
  'five-ones': [target('completeness')],
  'five-clears': [target('completeness')],
  milestone: [day('named by the settlement plan')],
  handle: [clock('handle'), target('handle')],
  'tell-extension': [clock('handle')],
  'serve-answer': [target('serveAnswer')],
  'tell-ending': [target('tellEnding')],
  explain: [target('explain')],
  'follow-up-aid': [target('followUp')],
  'send-file': [target('sendFile')],
  'follow-up-review': [
    followed('decide-review'),
    followed('decide-final-review'),
    target('followUp'),
  ],
  'serve-review': [target('serveAnswer')],
  'decide-recusal': [target('decideRecusal')],
  receive: [day('of the appointment')],
  conclude: [target('conclude')],
  perform: [day('promised')],
  'ask-settled': [target('askSettled')],
  settle: [target('settle')],
  'settle-in-campaign': [day('by which the campaign settles what it took on')],
}

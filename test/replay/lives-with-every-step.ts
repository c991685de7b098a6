import type { CommandKind } from '../../domain/case/commands'
import type { BodyCode } from '../../domain/ids'
import { addDays } from '../../domain/time/day'
import type { CaseDriver } from '../support/case-driver'
import { petitioner } from '../support/case-fixtures'
import { factsOf, postFor, usualActor } from '../domain/case/usual-facts'
import { give, type Given, type Life } from './life'

/** A step as it usually is, or with other facts. */
function step<Kind extends CommandKind>(kind: Kind, facts: object = {}): Given {
  const onBehalfOf = postFor[kind]
  return {
    facts: { ...factsOf(kind), ...facts },
    actor: usualActor(kind),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  }
}

const steps = (driver: CaseDriver, ...kinds: readonly (CommandKind | Given)[]) =>
  give(
    driver,
    kinds.map((each) => (typeof each === 'string' ? step(each) : each)),
  )

const notice = (says: string) => step('serve-notice', { says })

/** Taken with what the other lives take, every step of the procedure. */
export const livesWithEveryStep: Readonly<Record<string, Life>> = {
  'worked-on-until-settled': {
    options: () => ({}),
    async live(driver) {
      await steps(driver, notice('receipt'), 'link-repeat', 'mark-urgent', 'report-urgent')
      await driver.sleepDays(1)
      await steps(driver, 'accept', 'explain', 'entrust', 'return-entrustment', 'entrust')
      await steps(driver, 'sign-for', 'form-team', 'refer-aid', 'follow-up-aid')
      const today = await driver.today()
      const milestones = [10, 20].map((days) => addDays(today, days))
      await steps(driver, step('set-plan', { milestones }), 'reach-milestone', 'note-progress')
      await steps(driver, 'note-lead-attention')
      await steps(driver, 'complete-clear', 'record-advice', 'extend', notice('extension'))
      await steps(driver, 'list-for-supervision', 'remove-from-supervision')
      const settleBy = addDays(today, 60)
      await steps(driver, step('join-campaign', { settleBy }), 'leave-campaign')
      await steps(driver, step('correct-date', { to: today }))
      const promises = [{ by: 'unit-head', due: addDays(today, 5) }]
      await steps(driver, step('issue-opinion', { promises }), 'serve-opinion', 'conclude')
      await driver.sleepDays(3)
      await steps(driver, 'perform', 'ask-settled', 'answer-settled')
      await driver.sleepDays(60)
      await driver.finished()
    },
  },
  'contested-and-reported-back': {
    options: (today) => {
      const from = 'county' as BodyCode
      const origin = { from, how: 'assigned', on: today, reportBackOn: addDays(today, 60) } as const
      return { registration: { origin } }
    },
    async live(driver) {
      await steps(driver, 'object', 'answer-objection', 'contest')
      await driver.sleepDays(5)
      await steps(driver, 'decide-competence', notice('receipt'), 'accept', 'entrust', 'sign-for')
      await steps(driver, 'issue-opinion', 'report-back')
    },
  },
  'stood-back': {
    options: () => ({}),
    async live(driver) {
      await steps(driver, 'accept', 'entrust', 'ask-recusal', 'decide-recusal', 'name-accused')
      await steps(driver, 'clear-accused', 'share-accused')
      await driver.sleepDays(3)
    },
  },
  'accompanied-by-a-station': {
    options: () => ({}),
    async live(driver) {
      await steps(
        driver,
        'assign-station',
        step('accept', { caseKind: 'errand', route: undefined }),
      )
      await driver.sleepDays(3)
      await steps(driver, step('note-progress', { accompanying: true }), 'hand-out-leaflet')
      await steps(driver, 'release-station')
      await steps(driver, 'complete-errand', 'conclude')
    },
  },
  'received-by-appointment': {
    options: () => ({}),
    async live(driver) {
      const today = await driver.today()
      const on = (days: number) => ({ reception: `reception-${days}`, day: addDays(today, days) })
      await steps(driver, notice('receipt'), 'accept', step('appoint-reception', on(5)))
      await steps(driver, 'withdraw-reception', step('appoint-reception', on(6)))
      await steps(driver, step('move-reception', { ...on(8), post: 'lead' }))
      await driver.sleepDays(8)
      await steps(driver, 'record-reception')
    },
  },
  'given-back-by-another-body': {
    options: () => ({}),
    async live(driver) {
      await steps(driver, 'assign', notice('transfer'))
      await driver.sleepDays(3)
      await steps(driver, 'take-back', notice('receipt'), 'accept', 'entrust', 'sign-for')
      await steps(driver, 'issue-opinion', 'serve-opinion', 'request-review', 'withdraw-review')
      await steps(driver, 'conclude')
    },
  },
  'put-on-file': {
    options: () => ({}),
    async live(driver) {
      await steps(driver, step('accept', { caseKind: 'litigation', route: 'judicial' }))
      await steps(driver, notice('route'), 'put-on-file', 'conclude')
    },
  },
  'agreed-and-not-kept': {
    options: () => ({}),
    async live(driver) {
      await steps(driver, step('accept', { caseKind: 'dispute', route: undefined }), 'mediate')
      const promises = [{ by: 'unit-head', due: addDays(await driver.today(), 5) }]
      await steps(driver, step('sign-agreement', { promises }))
      await driver.sleepDays(6)
      await steps(driver, 'record-breach', 'explain', notice('receipt'), 'conclude')
    },
  },
  'takes-another-in': {
    options: () => ({}),
    async live(driver) {
      await steps(driver, notice('receipt'), 'accept', 'take-in', 'entrust', 'sign-for')
      const claims = ['claim-1', 'claim-joining']
      const outcomes = claims.map((claim) => ({ claim, outcome: 'not-supported' }))
      await steps(driver, step('issue-opinion', { outcomes }))
      for (const recipient of [petitioner, 'petitioner-joining']) {
        await steps(driver, step('serve-opinion', { recipient }))
      }
      await steps(driver, 'explain', 'conclude')
      await driver.sleepDays(60)
      await driver.finished()
    },
  },
}

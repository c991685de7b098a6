import {
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow'
import {
  rulesOrderSignal,
  type Renewable,
  type RulesOrder,
  type RulesProgress,
  type RulesUpdateActivities,
  type RulesUpdateStart,
  type Tally,
} from '../contract/rules-update'
import { dayOf } from '../domain/time/day'
import { workflowNow } from './clock'
import { runIsLongEnough } from './continuing'
import { createRulesUpdateView } from './rules-update-view'

const whileServersAreAway = {
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const
const { tellCalendar } = proxyActivities<RulesUpdateActivities>({
  ...whileServersAreAway,
  startToCloseTimeout: '30s',
  summary: 'tell the messenger',
})
/** Between two cases there is a heartbeat, so a killed worker is noticed long before the page is over. */
const { updateCases } = proxyActivities<RulesUpdateActivities>({
  ...whileServersAreAway,
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '20s',
  summary: 'take what is open over to the present rules',
})

/** One just being started, or between two runs, is there a little later. */
const MOST_ROUNDS = 10
const PAUSE = '5s'

/**
 * Takes every open case, and whatever else goes by the calendar, over to rules that were published, page by
 * page and by updates, so that each may refuse and answers once (decision 12). Whom a moved date concerns
 * hears it from there.
 */
export async function rulesUpdateWorkflow(start: RulesUpdateStart): Promise<Tally> {
  const { what, carriedOver, continueAfterEvents } = start
  let order = carriedOver?.order
  setHandler(rulesOrderSignal, (given) => {
    order = given
  })
  const show = createRulesUpdateView(what)
  let progress = carriedOver?.progress
  for (;;) {
    if (progress === undefined || progress.over) {
      await condition(() => order !== undefined)
      progress = begun(order)
      order = undefined
      if (what === 'calendar') await tellCalendar()
    }
    show(progress)
    progress = await onward(what, progress)
    if (progress.over && order === undefined) break
    if (runIsLongEnough(continueAfterEvents)) {
      const left = { progress, ...(order === undefined ? {} : { order }) }
      await continueAsNew<typeof rulesUpdateWorkflow>({ ...start, carriedOver: left })
    }
  }
  show(progress)
  return progress.tally
}

function begun(order: RulesOrder | undefined): RulesProgress {
  if (order === undefined) throw new RangeError('Rules are updated on order')
  const begunAt = workflowNow()
  return {
    order,
    // Another order of the same run is another operation: it may bring back rules of before.
    operation: `${workflowInfo().runId}.${begunAt}`,
    ...{ on: dayOf(begunAt), round: 1, begunAt, after: null, taken: 0, over: false },
    tally: { cases: 0, dates: 0, left: [] },
  }
}

async function onward(what: Renewable, progress: RulesProgress): Promise<RulesProgress> {
  const { order, operation, on, begunAt, after, tally } = progress
  const page = { what, ...order, operation, on, begunAt, after }
  const { next, cases, undertakings = 0, dates, left } = await updateCases(page)
  const looked: RulesProgress = {
    ...progress,
    after: next,
    taken: progress.taken + cases + undertakings,
    tally: {
      ...{ cases: tally.cases + cases, dates: tally.dates + dates },
      undertakings: (tally.undertakings ?? 0) + undertakings,
      left: [...tally.left, ...left],
    },
  }
  return next === null ? afterRound(looked) : looked
}

/** What was taken in while the round was under way, and what was not there to answer, comes again. */
async function afterRound(progress: RulesProgress): Promise<RulesProgress> {
  const { round, taken, tally } = progress
  const waits = tally.left.some(({ why }) => why === 'not-started' || why === 'unavailable')
  if ((taken === 0 && !waits) || round === MOST_ROUNDS) return { ...progress, over: true }
  await sleep(PAUSE, { summary: 'look once more' })
  return {
    ...progress,
    ...{ round: round + 1, begunAt: workflowNow(), after: null, taken: 0 },
    tally: { ...tally, left: [] },
  }
}

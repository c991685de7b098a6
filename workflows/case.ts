import { allHandlersFinished, condition, continueAsNew, setHandler } from '@temporalio/workflow'
import {
  commandUpdate,
  standingQuery,
  waitingQuery,
  type CaseStart,
  type CommandMessage,
} from '../contract/case-workflow'
import { CaseLife } from './case-life'
import { runIsLongEnough } from './continuing'
import { untilNextInstantOr } from './one-timer'
import { createOperatorView } from './operator-view'
import { caseProjection } from './case-projection'

/**
 * One case from filing to its end: people's commands change it, time changes it, and the pump
 * beside it writes the record. It waits out every window before it ends (decision 7) and goes on
 * in a new run when its history has grown long.
 */
export async function caseWorkflow(start: CaseStart): Promise<void> {
  const life = new CaseLife(start, createOperatorView())
  // Before the handlers: a command may wait here already when no worker was there at the start.
  life.begin()
  setHandler(commandUpdate, (message: CommandMessage) => life.carryOut(message), {
    validator: (message: CommandMessage) => life.check(message),
  })
  setHandler(waitingQuery, () => life.waiting())
  setHandler(standingQuery, () => life.standing())

  const pump = caseProjection(life)
  pump.start()
  const longEnough = () => runIsLongEnough(start.continueAfterEvents)
  for (;;) {
    await untilEndedOr(life, longEnough)
    if (!life.ended) break
    await pump.drain()
    if (life.ended) return
    // Brought to life again while its end was still being written: it goes on as if it had not ended.
    pump.start()
  }
  await pump.stop()
  await continueAsNew<typeof caseWorkflow>(life.carryOn())
}

async function untilEndedOr(life: CaseLife, longEnough: () => boolean): Promise<void> {
  while (!life.ended && !longEnough()) {
    await untilNextInstantOr(life, () => life.ended || longEnough())
    life.letTimePass()
  }
  await condition(allHandlersFinished)
}

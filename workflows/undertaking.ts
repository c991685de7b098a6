import { allHandlersFinished, condition, continueAsNew, setHandler } from '@temporalio/workflow'
import {
  campaignStoppedSignal,
  redefineSignal,
  reportPublishedSignal,
  undertakingStandingQuery,
  undertakingUpdate,
  type UndertakingMessage,
  type UndertakingWorkflowStart,
} from '../contract/undertaking-workflow'
import { workflowNow } from './clock'
import { runIsLongEnough } from './continuing'
import { untilNextInstantOr } from './one-timer'
import { nextDeed } from './undertaking-deeds'
import { UndertakingLife } from './undertaking-life'
import { createUndertakingView } from './undertaking-view'
import { undertakingProjection } from './undertaking-projection'

/**
 * A campaign, the part of a post in it, a circular: commands change it, time changes it, the pump
 * beside it writes the record, and what it has to set going is done one thing after the other.
 */
export async function undertakingWorkflow(given: UndertakingWorkflowStart): Promise<void> {
  const life = new UndertakingLife(given, createUndertakingView())
  life.begin()
  setHandler(undertakingUpdate, (message: UndertakingMessage) => life.carryOut(message), {
    validator: (message: UndertakingMessage) => life.check(message),
  })
  setHandler(redefineSignal, (redefine) => life.beTold(redefine))
  setHandler(reportPublishedSignal, (published) => life.beTold(published))
  setHandler(campaignStoppedSignal, (stopped) => life.beTold(stopped))
  setHandler(undertakingStandingQuery, () => life.standing())

  const pump = undertakingProjection(life)
  pump.start()
  const longEnough = () => runIsLongEnough(given.continueAfterEvents)
  while (!isOver(life) && !longEnough()) {
    const deed = nextDeed(life)
    if (deed !== undefined) life.happened(await whileTimePasses(life, deed()))
    else await untilNextInstantOr(life, () => hasToAct(life) || longEnough())
    life.letTimePass()
  }
  await condition(allHandlersFinished)
  if (isOver(life)) {
    await pump.drain()
    return
  }
  await pump.stop()
  await continueAsNew<typeof undertakingWorkflow>(life.carryOn())
}

/** Its ladders climb also while what it set going waits for a server that is away. */
async function whileTimePasses<T>(life: UndertakingLife, deed: Promise<T>): Promise<T> {
  let over = false
  const done = deed.finally(() => (over = true))
  // Failed, it fails where it is awaited, at the end.
  done.catch(() => undefined)
  while (!over) {
    const before = life.state
    const nextInstant = life.nextAfter(workflowNow())
    await untilNextInstantOr({ nextInstant }, () => over || life.state !== before)
    life.letTimePass()
  }
  return done
}

/** By a command: it has ended, or has something to set going. */
function hasToAct(life: UndertakingLife): boolean {
  return life.ended || nextDeed(life) !== undefined
}

/** It has ended, and whoever is to hear of that has heard. */
function isOver(life: UndertakingLife): boolean {
  return life.ended && nextDeed(life) === undefined
}

import type { CaseNumber, PostCode } from '../domain/ids'
import { acceptance } from '../domain/proceeding/acceptance'
import { againstRecord, onRecord } from '../domain/proceeding/acceptance-facts'
import { notSoEnded, type EndedBecause } from '../domain/proceeding/ended-otherwise'
import { leadersRound } from '../domain/proceeding/leaders-round'
import { procedureOf } from '../domain/proceeding/kinds'
import { notLedAsSorted } from '../domain/proceeding/led-as-sorted'
import { againstPoorSample } from '../domain/proceeding/rating-sample'
import { reviewGroup } from '../domain/proceeding/review-group'
import { stepOf } from '../domain/proceeding/steps'
import type { Answers, ProceedingState } from '../domain/proceeding/proceeding'
import type { Day } from '../domain/time/day'
import { anonymousText } from './anonymous-text'
import { countedAndOpen } from './cluster-cases'
import type { AppDeps } from './deps'
import { Problem } from './http/problem'
import type { Principal } from './http/principal'
import { outsideStill } from './outside-of-case'
import { roundIsOnCase } from './round-cases'
import { casesNumbered, type FoundCase } from './queries/find-case'
import { sampledRatings } from './sampled-ratings'

type Taking = {
  deps: AppDeps
  principal: Principal
  today: Day
  body: { step: string; post: PostCode; text?: string | undefined; answers: Answers }
}

/** What only the record can tell of a step; whether it is possible at all its table says. */
export async function stepAgainstRecord(
  { deps, principal, today, body }: Taking,
  state: ProceedingState,
): Promise<void> {
  const step = stepOf(state, body.step)
  const { outside = [] } = procedureOf(state.kind)
  if (step === undefined || state.cases.length === 0) return
  const cases = await casesNumbered(deps.pool, state.cases)
  const party = outside.find((each) => step.by.includes(each))
  if (party !== undefined && state.parties[party]?.includes(body.post) === true) {
    const acting = { person: principal.personId, post: body.post }
    await outsideStill({ deps, today }, acting, cases)
  }
  if (step.anonymous === true && body.text !== undefined) {
    await anonymousText(deps, body.text, cases)
  }
  const { step: taking, answers } = body
  if (state.kind === leadersRound.kind && taking === 'record' && answers['finding'] === 'on-case') {
    roundIsOnCase(state, String(body.answers['visited']), cases)
  }
  if (step.joins !== undefined) {
    const joined = String(body.answers[step.joins]) as CaseNumber
    await countedAndOpen({ deps, principal }, [joined], step.joins)
  }
  if (body.step === 'put-in-case') await adviceIsRecorded(deps, state, cases)
  if (body.step === 'end-otherwise') endedSo(answers, cases)
  if (state.kind === reviewGroup.kind && body.step === 'report') {
    await wentThatWay(deps, state, cases)
  }
  if (state.kind === acceptance.kind && body.step === 'accept') {
    for (const found of cases) await borneOut({ deps, principal, body }, state, found)
  }
}

/** A panel's conclusion is told to the case by the case's own command, or to the one it was merged into; then put down. */
async function adviceIsRecorded(
  { pool }: AppDeps,
  { kind, taken }: ProceedingState,
  cases: readonly FoundCase[],
): Promise<void> {
  const held = taken.filter(({ step }) => step === 'hold').at(-1)?.on
  for (const { number, state } of cases) {
    const told = [state, ...(await mergedOn(pool, state))].flatMap(({ advice }) => advice)
    if (told.some(({ what, on }) => what === kind && held !== undefined && on >= held)) continue
    const message = `Case ${number} does not know of it yet. Tell it first (record-advice, "${kind}"), or the case it was merged into. What is over or merged, and cannot be told any more, the director ends with why (end-otherwise).`
    throw new Problem('not-allowed-now', message, { rule: 'plan T2' })
  }
}

/** What the case can show of why it ends otherwise, it has to show (decision 96). */
function endedSo({ because }: Answers, cases: readonly FoundCase[]): void {
  for (const { number, state } of cases) {
    const wrong = notSoEnded(state, because as EndedBecause)
    if (wrong === undefined) continue
    const message = `Case ${number} does not show it: ${wrong} Give the reason that is so.`
    throw new Problem('not-allowed-now', message, { rule: 'decision 96' })
  }
}

/** What the group sorted is reported as done once the case shows it, or the one it was merged into (plan B4). */
async function wentThatWay(
  { pool }: AppDeps,
  { taken, openedOn }: ProceedingState,
  cases: readonly FoundCase[],
): Promise<void> {
  const sorted = taken.filter(({ step }) => step === 'sort').at(-1)
  if (sorted === undefined) return
  for (const { number, state } of cases) {
    const states = [state, ...(await mergedOn(pool, state))]
    const lacks = notLedAsSorted(states, sorted.answers, openedOn)
    if (lacks === undefined) continue
    const message = `Case ${number} does not show it: ${lacks} Then report it here. What is possible there no more the director ends with why (end-otherwise).`
    throw new Problem('not-allowed-now', message, { rule: 'plan B4' })
  }
}

async function mergedOn(
  pool: AppDeps['pool'],
  { mergedInto }: FoundCase['state'],
): Promise<FoundCase['state'][]> {
  if (mergedInto === undefined) return []
  const [next] = await casesNumbered(pool, [mergedInto])
  return next === undefined ? [] : [next.state, ...(await mergedOn(pool, next.state))]
}

async function borneOut(
  { deps, principal, body }: Omit<Taking, 'today'>,
  under: ProceedingState,
  { state, unit }: FoundCase,
): Promise<void> {
  const sample = await sampledRatings(deps, under, unit?.code, principal.personId)
  const refused =
    againstRecord(onRecord(state, sample), body.answers, under) ??
    againstPoorSample(sample, { text: body.text !== undefined }, under)
  if (refused !== undefined)
    throw new Problem('answers-do-not-fit', refused[2], { rule: refused[1] })
}

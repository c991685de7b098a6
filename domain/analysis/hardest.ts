import { isOpenPromise } from '../case/promised'
import type { CaseState } from '../case/state'
import { isOpen } from '../duty/duty'
import { daysBetween, earliest, type Day } from '../time/day'

/**
 * Of a matter, what is looked at: how the work on it went. Nothing of whoever brought it has a place here:
 * not how often they came, nor where they went (plan, not built).
 */
export type MatterFacts = Pick<
  CaseState,
  'number' | 'receivedOn' | 'duties' | 'promises' | 'round' | 'cameBack' | 'fallenAway'
> & {
  supervision: CaseState['supervision'] | null
  backlog: CaseState['backlog'] | null
  /** Villages of the case and of those it took in. */
  villages: number
}

export const hardReasons = [
  'limit-passed',
  'laddered-to-director',
  'promise-overdue',
  'listed',
  'begun-again',
  'handed-about',
  'unsettled-again',
  'several-villages',
] as const
export type HardReason = (typeof hardReasons)[number]

/** `count`: days or times, as the reason says. */
type Found = { reason: HardReason; count: number; says: string }
export type HardMatter = Pick<MatterFacts, 'number' | 'receivedOn'> & { reasons: readonly Found[] }

/**
 * Which matters are put before the heads of party and government (plan O5): those that are hard for most
 * reasons first; among these, whose limit is passed longest; then what was received first. No points, so
 * that everybody can see why one stands before another. One reason alone makes none of the hardest, but
 * a limit of the law that is passed.
 */
export function hardestMatters(matters: readonly MatterFacts[], today: Day): HardMatter[] {
  return matters
    .map((matter) => ({
      ...{ number: matter.number, receivedOn: matter.receivedOn },
      reasons: reasonsOf(matter, today),
    }))
    .filter(isHard)
    .sort(
      (one, other) =>
        other.reasons.length - one.reasons.length ||
        pastLimit(other) - pastLimit(one) ||
        inOrder(one.receivedOn, other.receivedOn) ||
        inOrder(one.number, other.number),
    )
}

function isHard({ reasons }: HardMatter): boolean {
  return reasons.length > 1 || reasons.some(({ reason }) => reason === 'limit-passed')
}

function pastLimit({ reasons }: HardMatter): number {
  return reasons.find(({ reason }) => reason === 'limit-passed')?.count ?? 0
}

function reasonsOf(matter: MatterFacts, today: Day): Found[] {
  const counts: Readonly<Record<HardReason, number>> = {
    'limit-passed': daysPastLimit(matter, today),
    'laddered-to-director': atTopOfLadder(matter),
    'promise-overdue': overduePromises(matter, today),
    listed: isListed(matter) ? 1 : 0,
    'begun-again': matter.round,
    'handed-about': matter.cameBack.length + entrustmentsLost(matter),
    'unsettled-again': matter.backlog?.unsettledOn?.length ?? 0,
    'several-villages': matter.villages > 1 ? matter.villages : 0,
  }
  return hardReasons
    .map((reason) => ({ reason, count: counts[reason], says: words[reason](counts[reason]) }))
    .filter(({ count }) => count > 0)
}

const words: Readonly<Record<HardReason, (count: number) => string>> = {
  'limit-passed': (days) => `A limit of the law is passed by ${counted(days, 'day')}.`,
  'laddered-to-director': (duties) =>
    `${counted(duties, 'duty', 'duties')} on it rang as far as the director.`,
  'promise-overdue': (promises) => `${counted(promises, 'promise')} made in it fell due, unkept.`,
  listed: () => 'It is under listed supervision.',
  'begun-again': (rounds) =>
    `${counted(rounds, 'time')} a review sent it back, or it was reopened.`,
  'handed-about': (times) =>
    `${counted(times, 'time')} it came back from another body, or a unit gave it back.`,
  'unsettled-again': (times) => `${counted(times, 'time')} it turned out not to be settled.`,
  'several-villages': (villages) => `It concerns ${counted(villages, 'village')}.`,
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function daysPastLimit({ duties }: MatterFacts, today: Day): number {
  const open = duties.filter((duty) => isOpen(duty) && duty.nature === 'statutory')
  const [first, ...rest] = open.map(({ due }) => due.due)
  if (first === undefined) return 0
  return Math.max(0, daysBetween(earliest(first, ...rest), today))
}

function atTopOfLadder({ duties }: MatterFacts): number {
  return duties.filter((duty) => isOpen(duty) && duty.rung.includes('director')).length
}

function overduePromises({ promises }: MatterFacts, today: Day): number {
  return promises.filter((each) => isOpenPromise(each) && each.due < today).length
}

function isListed({ supervision }: MatterFacts): boolean {
  return supervision !== null && supervision !== undefined && supervision.removedOn === undefined
}

function entrustmentsLost({ fallenAway }: MatterFacts): number {
  return fallenAway.filter(({ entrustment }) => entrustment !== undefined).length
}

function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

import { addDays, daysBetween } from '../time/day'
import type { Phase } from './definition'
import { doubledCodes, type CampaignFault } from './fault'

/** Three years, leap day included: longer than any plan, and short enough to notice a mistyped year. */
const MOST_DAYS = 1096

export function faultsOfPhases(phases: readonly Phase[]): CampaignFault[] {
  return [
    ...doubledCodes('phases', phases),
    ...phases.flatMap((phase, index) => [
      ...faultsOfLength(phase, index),
      ...faultsOfJoin(phases[index - 1], phase, index),
    ]),
  ]
}

/** Whether its days can be counted: of others no duty is looked at any further. */
export function hasDays({ from, to }: Phase): boolean {
  return from <= to && daysBetween(from, to) < MOST_DAYS
}

function faultsOfLength({ code, from, to }: Phase, index: number): CampaignFault[] {
  const path = ['phases', index, 'to']
  if (to < from) {
    return [
      {
        ...{ code: 'phase-ends-before-it-begins', path },
        found: `The phase "${code}" ends on ${to} and begins on ${from}.`,
        expected: `Its last day is ${from} or later: correct one of the two.`,
      },
    ]
  }
  const days = daysBetween(from, to) + 1
  if (days <= MOST_DAYS) return []
  return [
    {
      ...{ code: 'phase-too-long', path },
      found: `The phase "${code}" goes from ${from} to ${to}, which is ${days} days.`,
      expected: `A phase has at most ${MOST_DAYS} days, three years: look at both years, or make it several phases.`,
    },
  ]
}

function faultsOfJoin(before: Phase | undefined, phase: Phase, index: number): CampaignFault[] {
  if (before === undefined || before.to < before.from) return []
  const next = addDays(before.to, 1)
  if (phase.from === next) return []
  const expected = `A phase begins on the day after the one before it ended, ${next}: correct one of the two, or the order of the phases.`
  const path = ['phases', index, 'from']
  if (phase.from < next) {
    const found = `The phase "${phase.code}" begins on ${phase.from}, and "${before.code}" goes on until ${before.to}.`
    return [{ code: 'phases-overlap', path, found, expected }]
  }
  const found = `The phase "${phase.code}" begins on ${phase.from}, and "${before.code}" ended on ${before.to}: the days between belong to none.`
  return [{ code: 'gap-between-phases', path, found, expected }]
}

import type { CaseAccount } from '../../commands/lives/account'
import { oldCase } from '../../commands/lives/scripts/old-case'
import { Stops } from '../../commands/lives/stops'
import { tell } from '../../commands/lives/tell'
import { instantAt, asDay } from '../../domain/time/day'
import type { Figure } from '../figure'

const SHORT_RUN = 60

/** The longest of the ten lives, two years through every part, once in long runs and once in short ones. */
export const longestLife: Figure = {
  name: 'longest-life',
  async measure({ report, cleanup }) {
    const stops = new Stops()
    cleanup.add('the longest life', () => stops.run())
    const told = await tell({
      ...{ lives: [oldCase, oldCase], report, stops },
      messageIn: () => ({ title: '反映补贴发放问题', words: '请说明补贴何时发放。' }),
      startsAt: instantAt(asDay('2024-03-04'), '08:00'),
      // The second of the two, which are filed in this order.
      shortRuns: { events: SHORT_RUN, of: (number) => number === '2024-000002' },
    })
    const [long, short] = told.map(({ accounts }) => accounts[0])
    if (long === undefined || short === undefined) throw new Error('The old case was not played')
    return [
      { name: 'history of the longest life', unit: 'events', runs: [long.extent.events] },
      { name: 'history of the longest life', unit: 'bytes', runs: [long.extent.bytes] },
      { name: `the same in runs of ${SHORT_RUN} events`, unit: 'runs', runs: [short.extent.runs] },
      {
        ...{ name: 'dates and messages that going on as new lost or changed', unit: '', aim: '0' },
        runs: [differences(long, short)],
      },
    ]
  },
}

/** Dates owed and messages sent that only one of the two has. */
function differences(one: CaseAccount, other: CaseAccount): number {
  const [mine, theirs] = [factsOf(one), factsOf(other)]
  return [
    ...mine.filter((fact) => !theirs.includes(fact)),
    ...theirs.filter((fact) => !mine.includes(fact)),
  ].length
}

function factsOf({ owed, rang }: CaseAccount): string[] {
  return [
    ...owed.map(({ duty, due, became }) => `${duty} ${due} ${became}`),
    ...rang.map(({ duty, rung, due, post }) => `${duty} ${rung} ${due} ${post}`),
  ]
}

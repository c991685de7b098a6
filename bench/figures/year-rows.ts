import { sumOf, type Measures } from '../../commands/simulate/measures'
import type { Measured } from '../figure'

type Counted = Pick<Measures, 'millis' | 'activities' | 'perCase' | 'campaigns' | 'cases'>

/** What a play of the year came to. Six weeks of it (`whole` false) say nothing of what a year is to keep to. */
export function yearRows(
  measures: Counted,
  { idleMillis, seconds, whole }: { idleMillis: number; seconds: number; whole: boolean },
): Measured[] {
  const { millis, activities, perCase, campaigns, cases } = measures
  const played = `${whole ? 'a year' : 'six weeks'} with ${cases} cases`
  const events = Math.max(0, ...campaigns.map((campaign) => campaign.events))
  const row = (name: string, unit: string, value: number, aim?: string): Measured => {
    return { name, unit, runs: [value], ...(aim === undefined || !whole ? {} : { aim }) }
  }
  return [
    row(played, 's', millis / 1_000, `≤ ${seconds}`),
    row('as many activities that do nothing', 's', idleMillis / 1_000),
    row(`${played} ÷ doing nothing`, '×', millis / idleMillis),
    row(`activities of ${played}`, '', sumOf(activities)),
    row('all of them ÷ cases', '', sumOf(activities) / cases),
    row('activities that record a case (projectCase) ÷ cases', '', perCase, '≤ 40'),
    row('events of the longest campaign', '', events, '< 4,000'),
  ]
}

import { sumOf, type Measures, type Month } from './measures'
import type { Refusals } from './refusals'

/** For whoever waits at the terminal: what it cost, and what the product said no to. */
export function linesOf(measures: Measures, refused: Refusals): string[] {
  const { millis, cpuMillis, cases, activities, perCase, workflows, campaigns, messages } = measures
  const seconds = millis / 1_000
  return [
    `${cases} cases in ${seconds.toFixed(1)} s, of which this process worked ${(cpuMillis / 1_000).toFixed(1)} s`,
    `${sumOf(activities)} activities, ${perCase.toFixed(1)} of a case for each of them: ${byName(activities)}`,
    `${workflows.cases} workflows of cases, ${workflows.undertakings} of campaigns, parts and papers; ${messages} messages`,
    ...campaigns.map(({ id, events, runs }) => `${id}: ${events} events in ${runs} runs`),
    `The longest part has ${measures.longestPart} events, the longest case ${measures.longestCase}`,
    ...measures.months.map(lineOf),
    ...[...refused.firstOf].map(
      ([tried, first]) => `${refused.all[tried] ?? 0} × refused: ${tried} (${first})`,
    ),
  ]
}

/** Each counts from the first day on, so that two lines tell what a month cost. */
function lineOf({ until, millis, cpuMillis, activities }: Month): string {
  const [all, worked] = [millis, cpuMillis].map((each) => (each / 1_000).toFixed(1))
  return `until ${until}: ${all} s, worked ${worked} s, ${activities} activities`
}

function byName(activities: ReadonlyMap<string, number>): string {
  return [...activities]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}

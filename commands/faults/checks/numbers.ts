import type { Registered } from '../clients/witness'
import type { Written } from '../evidence/evidence'

/** Filings, cases and slips are numbered from 1 without a gap, up to where the counter stands. */
export function numbersWithoutGap(
  { filings, rows, slips, counters }: Pick<Written, 'filings' | 'rows' | 'slips' | 'counters'>,
  registered: readonly Registered[],
): string[] {
  const cases = rows.map(({ number }) => number)
  const known = new Set(filings)
  return [
    ...inSeries('filing', filings, counters),
    ...inSeries('case', cases, counters),
    ...inSeries('slip', slips, counters),
    ...registered.flatMap(({ filing }) =>
      known.has(filing) ? [] : [`Filing ${filing} was acknowledged and is not there.`],
    ),
  ]
}

function inSeries(series: string, numbers: readonly string[], counters: Written['counters']) {
  const found = numbers.map((number) => Number(number.split('-')[1])).sort((a, b) => a - b)
  const last = counters.find((each) => each.series === series)?.last ?? 0
  const wrong = found.findIndex((number, index) => number !== index + 1)
  return [
    ...(wrong < 0
      ? []
      : [`The numbers of series ${series} have a gap or a double at ${wrong + 1}.`]),
    ...(found.length === last
      ? []
      : [`The counter of series ${series} stands at ${last}, and there are ${found.length}.`]),
  ]
}

import type { AreaLine, Period, Stretch, SubjectLine } from '../domain/analysis/analysis'
import type { NamedPlace } from './queries/analysis'

type Asked = { stretch: Stretch; periods: readonly Period[]; places: readonly NamedPlace[] }
type Filter = Readonly<Record<string, string>>
type Sums = { matters: number; byPeriod: readonly number[] }

/** Every count with the list that holds exactly its cases (plan B3). */
export function subjectView({ subject, parent, areas, ...sums }: SubjectLine, asked: Asked) {
  const filter: Filter = subject === null ? { withoutSubject: 'true' } : { subject }
  return {
    ...{ subject, parent, ...lineOf(sums, filter, asked) },
    areas: areas?.map((each) => areaView(each, filter, asked)) ?? null,
  }
}

function areaView({ area, villages, ...sums }: AreaLine, subject: Filter, asked: Asked) {
  const filter = { ...subject, ...(area === null ? { withoutVillage: 'true' } : { area }) }
  return {
    area,
    name: asked.places.find((place) => place.area === area)?.areaName ?? null,
    ...lineOf(sums, filter, asked),
    villages: villages.map(({ village, ...own }) => ({
      village,
      name: asked.places.find((place) => place.village === village)?.name ?? village,
      ...lineOf(own, { ...subject, village }, asked),
    })),
  }
}

function lineOf({ matters, byPeriod }: Sums, filter: Filter, { stretch, periods }: Asked) {
  return {
    ...{ matters, cases: listOf(filter, stretch) },
    periods: periods.flatMap((period, place) => {
      const own = byPeriod[place] ?? 0
      return own === 0 ? [] : [{ period: period.name, matters: own, cases: listOf(filter, period) }]
    }),
  }
}

function listOf(filter: Filter, { from, to }: Stretch): string {
  const query = { counted: 'true', ...filter, receivedFrom: from, receivedTo: to }
  return `/v1/cases?${new URLSearchParams(query).toString()}`
}

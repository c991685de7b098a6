/** What a village may lack (V1): the station altogether, or somebody who is its proxy. */
export const stationGaps = ['station', 'proxy'] as const
export type StationGap = (typeof stationGaps)[number]

export const gapNames: Readonly<Record<StationGap, string>> = {
  station: '未设双民代办站',
  proxy: '代办站无代办员在岗',
}

export function gapOf(posts: readonly { vacant: boolean }[]): StationGap | null {
  if (posts.length === 0) return 'station'
  return posts.every(({ vacant }) => vacant) ? 'proxy' : null
}

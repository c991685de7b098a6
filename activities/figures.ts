import type { FreezeOrder, Frozen, UndertakingActivities } from '../contract/undertaking-workflow'

export type FigureStore = {
  /** Freezes the figures of a paper once; asked again, it answers what it wrote. */
  freeze(order: FreezeOrder): Promise<Frozen>
}

export function createFigureActivities({
  store,
}: {
  store: FigureStore
}): Pick<UndertakingActivities, 'freezeFigures'> {
  return { freezeFigures: (order) => store.freeze(order) }
}

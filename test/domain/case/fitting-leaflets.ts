import type { FactsOf } from '../../../domain/case/commands'
import { standing } from '../../../domain/case/facts'
import { handingWays } from '../../../domain/case/kinds'
import type { LeafletCode } from '../../../domain/ids'
import { nobody, type Moment } from './what-fits'

/** A leaflet for whoever still brings the matter. */
export function leafletFor({ state, draw }: Moment): FactsOf<'hand-out-leaflet'> {
  const people = standing(state).map(({ id }) => id)
  const leaflet = draw.one(['your-rights', 'three-levels']) as LeafletCode
  const way = draw.one([...handingWays])
  const recipient = draw.oneOf(people, nobody)
  return { kind: 'hand-out-leaflet', recipient, leaflet, hash: 'hash', way }
}

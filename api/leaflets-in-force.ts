import { standing } from '../domain/case/facts'
import type { HandedOut } from '../domain/case/handed-out'
import type { HandingWay } from '../domain/case/kinds'
import type { CaseState } from '../domain/case/state'
import type { LeafletCode, PetitionerId } from '../domain/ids'
import { inForce } from '../domain/leaflet/fitting'
import type { LeafletVersion } from '../domain/leaflet/leaflet'
import type { Day } from '../domain/time/day'
import { shippedLeaflets } from '../leaflets/read'
import { unknownReference } from './case-problems'
import { Problem } from './http/problem'
import type { z } from './http/zod'
import type { Words } from './plain-words'
import type { leafletAnswer, personLeafletOut } from './schemas/leaflets'

export function leafletsOn(day: Day): LeafletVersion[] {
  return inForce(shippedLeaflets(), day)
}

/** The one that is handed out on that day, as it says by then. */
export function leafletToHandOut(code: LeafletCode, day: Day): LeafletVersion {
  const found = leafletsOn(day).find(({ leaflet }) => leaflet.code === code)
  if (found !== undefined) return found
  const message = `No leaflet "${code}" holds on ${day}. Choose one of GET /v1/public/leaflets.`
  throw unknownReference('body.leaflet', message)
}

/** Of several people it has to be said who got it. */
export function whoGotIt(state: CaseState, said: PetitionerId | undefined): PetitionerId {
  if (said !== undefined) return said
  const [only, ...others] = standing(state)
  if (only !== undefined && others.length === 0) return only.id
  throw new Problem('invalid-request', 'Say which of the petitioners got it.', {
    fields: [{ path: 'body.recipient', message: 'Several people bring this matter: name one' }],
  })
}

/** As it was handed out, where that version is still here. */
export function versionOf(code: LeafletCode, hash: string): LeafletVersion | undefined {
  return shippedLeaflets().find((each) => each.leaflet.code === code && each.hash === hash)
}

export function leafletView({ leaflet, hash }: LeafletVersion): z.input<typeof leafletAnswer> {
  const { code, title, from, rights, steps, door, basis } = leaflet
  return {
    ...{ code, title, from, hash, door, for: forView({ leaflet, hash }) },
    ...{ rights: [...rights], steps: [...steps] },
    basis: basis.map(({ law, articles, unverified }) => {
      return { law, articles: [...articles], unverified: unverified === true }
    }),
  }
}

export function forView({ leaflet }: LeafletVersion): z.input<typeof leafletAnswer>['for'] {
  if (leaflet.for === 'any') return null
  return leaflet.for.map(({ kinds, routes, phases, subjects }) => ({
    ...(kinds === undefined ? {} : { kinds: [...kinds] }),
    ...(routes === undefined ? {} : { routes: [...routes] }),
    ...(phases === undefined ? {} : { phases: [...phases] }),
    ...(subjects === undefined ? {} : { subjects: [...subjects] }),
  }))
}

const wayWords: Readonly<Record<HandingWay, Words>> = {
  'in-hand': { zh: '当面发放', en: 'Given to you' },
  'read-out': { zh: '当面宣读讲解', en: 'Read out and explained to you' },
  'by-post': { zh: '邮寄', en: 'Sent by post' },
  electronic: { zh: '网上发送', en: 'Sent online' },
}

/** What somebody was given, by its title: they read it again at GET /v1/public/leaflets. */
export function personLeaflets({ leaflets }: Pick<CaseState, 'leaflets'>): {
  leaflets?: z.input<typeof personLeafletOut>[]
} {
  if (leaflets === undefined || leaflets.length === 0) return {}
  return {
    leaflets: leaflets.map(({ leaflet: code, hash, way, on }) => {
      return { on, code, hash, title: titleOf({ leaflet: code, hash }, on), way: wayTold(way) }
    }),
  }
}

function wayTold(code: HandingWay) {
  return { code, ...wayWords[code] }
}

function titleOf({ leaflet: code, hash }: Pick<HandedOut, 'leaflet' | 'hash'>, on: Day): string {
  const version = versionOf(code, hash) ?? leafletsOn(on).find((each) => each.leaflet.code === code)
  return version?.leaflet.title ?? code
}

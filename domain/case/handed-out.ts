import type { LeafletCode, PetitionerId } from '../ids'
import type { HandingWay } from './kinds'

/** 告知单: which of them, in which of its versions, to whom and how (plan V3). */
export type HandedOut = {
  recipient: PetitionerId
  leaflet: LeafletCode
  hash: string
  way: HandingWay
}

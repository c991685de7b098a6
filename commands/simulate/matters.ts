import type { CaseKind, Channel } from '../../domain/case/kinds'
import { addDays, type Day } from '../../domain/time/day'
import { workAreas, type VillageData } from '../../runtime/demo/places'
import { chanceOf } from './habits'

/** A matter somebody will bring, as the seed has it. No words of a real one, no real person. */
export type Matter = {
  place: number
  /** The day on which it is registered, or the first working day after it. */
  on: Day
  kind: Extract<CaseKind, 'petition' | 'dispute' | 'suggestion' | 'report'>
  channel: Channel
  village: string
  unit: string
  unitHead: string
  lead: string
  /** Post that registers it: the counter, or the proxy of the village's station. */
  by: string
  /** Filed by the station, for the person. */
  station: boolean
  /** Taken over from before: the day on which it was received. */
  inheritedFrom?: Day
  /** What the person will say once asked whether it is settled; undefined: nothing. */
  says: boolean | undefined
  supported: boolean
}

const FIRST: Day = '2019-03-20' as Day
/** Later ones would not come to anything within the year. */
const DAYS_FOR_FILING = 270

const offices = ['natural-resources', 'justice', 'service-centre', 'party-building']
const ways = ['counter', 'letter', 'phone', 'online'] as const

/** One in eight is inherited, and all of these come in the first fortnight (plan H2). */
export function mattersOf(seed: number, cases: number, villages: readonly VillageData[]): Matter[] {
  const matters = Array.from({ length: cases }, (_, place) => matterOf(seed, place, villages))
  return matters.sort((one, other) =>
    one.on === other.on ? one.place - other.place : one.on < other.on ? -1 : 1,
  )
}

function leadOf({ area }: VillageData): string {
  return workAreas.find(({ code }) => code === area)?.lead ?? 'lead-congress'
}

function matterOf(seed: number, place: number, villages: readonly VillageData[]): Matter {
  const chance = chanceOf(seed, `matter ${place}`)
  const hundred = () => chance.between(1, 100)
  const inherited = place % 8 === 3
  const kind = inherited ? 'petition' : kindFor(hundred())
  const village = villages[chance.between(0, villages.length - 1)]
  if (village === undefined) throw new RangeError('A township without villages')
  const ofVillage = hundred() <= 35 && kind !== 'report'
  const office = offices[chance.between(0, offices.length - 1)] ?? 'justice'
  const station = hundred() <= 25 && !inherited && kind !== 'report'
  const said = hundred()
  return {
    ...{ place, kind, village: village.code, lead: leadOf(village) },
    on: addDays(FIRST, chance.between(0, inherited ? 12 : DAYS_FOR_FILING)),
    station,
    channel: station ? 'counter' : chance.oneOf(...ways),
    unit: ofVillage ? `village-${village.code}` : office,
    unitHead: ofVillage ? `${village.code}-head` : `${office}-head`,
    by: inherited ? 'director' : station ? `${village.code}-proxy` : 'office-registrar',
    ...(inherited ? { inheritedFrom: addDays('2017-02-01' as Day, chance.between(0, 600)) } : {}),
    says: said <= 60 ? true : said <= 70 ? false : undefined,
    supported: hundred() <= 65,
  }
}

function kindFor(hundred: number): Matter['kind'] {
  if (hundred <= 58) return 'petition'
  if (hundred <= 86) return 'dispute'
  return hundred <= 95 ? 'suggestion' : 'report'
}

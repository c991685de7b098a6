import type { CaseState } from '../domain/case/state'
import { wayAround } from '../domain/station/way-around'
import type { Day } from '../domain/time/day'
import type { z } from './http/zod'
import type { Words } from './plain-words'
import type { wayAroundOut } from './schemas/filing'
import type { lookUpAnswer } from './schemas/look-up'

/** What the person is told of the station that filed for them, or goes with their matter (V2). */

type LookUpAnswer = z.input<typeof lookUpAnswer>

export const wayAroundTold: z.input<typeof wayAroundOut> = {
  ...wayAround.told,
  ways: [...wayAround.ways],
}

export const onBehalfWords: Words = {
  zh: '由村代办站代为提交：原话已向您宣读，并经您同意',
  en: 'Filed for you by the station of a village: your own words were read back to you, and you consented',
}

/** Of whatever a station filed the way around is told, always in the same words (decision 75). */
export function personStation(
  consentedOn: Day | null,
  cases: readonly { state: CaseState }[],
): Pick<LookUpAnswer, 'onBehalf' | 'wayAround'> {
  const isGiven = cases.some(({ state }) => state.station !== undefined)
  if (consentedOn === null) return isGiven ? { wayAround: wayAroundTold } : {}
  return { onBehalf: { consentedOn, ...onBehalfWords }, wayAround: wayAroundTold }
}

const accompaniedWords: Words = {
  zh: '已交村代办站全程陪同，并向您告知进展',
  en: 'The station of a village goes with it, and tells you how it goes on',
}

export function personAccompanied({
  station,
}: CaseState): Pick<LookUpAnswer['cases'][number], 'station'> {
  return station === undefined ? {} : { station: { on: station.on, ...accompaniedWords } }
}

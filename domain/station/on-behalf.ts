import type { Day } from '../time/day'

/**
 * Filed by a proxy (V2): the words are the person's own, were read back to them, and they consented
 * that the station files them, on that day.
 */
export type OnBehalf = { ownWords: true; readBack: true; consentedOn: Day }

export type AgainstOnBehalf = {
  code: 'consent-missing' | 'not-filed-by-proxy' | 'date-in-future' | 'date-too-early'
  message: string
}

type Filed = { atStation: boolean; onBehalf: OnBehalf | undefined; receivedOn: Day }

/** What stands against filing it so: a proxy says it of every filing, and nobody else of any. */
export function againstOnBehalf(
  { atStation, onBehalf, receivedOn }: Filed,
  today: Day,
): AgainstOnBehalf | undefined {
  if (!atStation) return onBehalf === undefined ? undefined : notByProxy
  if (onBehalf === undefined) return consentMissing
  const { consentedOn } = onBehalf
  if (consentedOn > today) {
    const message = `Nobody can have consented on ${consentedOn} yet. Give the day on which they did.`
    return { code: 'date-in-future', message }
  }
  if (consentedOn >= receivedOn) return undefined
  const message = `They can have heard their words read back on ${receivedOn} at the earliest, when they said them. Correct the day of consent.`
  return { code: 'date-too-early', message }
}

const consentMissing: AgainstOnBehalf = {
  code: 'consent-missing',
  message:
    'A station files in the person’s own words only: read them back to the person, ask whether the station may file them, and say so in onBehalf with the day.',
}

const notByProxy: AgainstOnBehalf = {
  code: 'not-filed-by-proxy',
  message:
    'Only whoever files as proxy of a station does so on somebody’s behalf. Leave out onBehalf; the person files here themselves.',
}

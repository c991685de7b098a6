import type { Reception } from '../domain/case/reception'
import type { CaseNumber } from '../domain/ids'
import type { AppDeps } from './deps'
import type { z } from './http/zod'
import type { Words } from './plain-words'
import type { LookedUp } from './queries/look-up'
import { receptionDays } from './queries/reception-days'
import { readTexts } from './queries/told-texts'
import type { personReceptionSchema } from './schemas/receptions'

type Shown = z.input<typeof personReceptionSchema>
export type PersonReceptions = ReadonlyMap<CaseNumber, readonly Shown[]>

const standsWords: Readonly<Record<Shown['stands']['code'], Words>> = {
  awaited: { zh: '已预约', en: 'You are expected' },
  held: { zh: '已接待', en: 'You were received' },
  'not-come': {
    zh: '未到场，可以另行预约',
    en: 'It did not take place; you can choose another day',
  },
  withdrawn: { zh: '您已取消', en: 'You took it back' },
}

/** When and where they are received, and from which day it was moved and why; as it was published. */
export async function personReceptions(
  { prisma, fieldCipher, clock }: Pick<AppDeps, 'prisma' | 'fieldCipher' | 'clock'>,
  cases: LookedUp['cases'],
): Promise<PersonReceptions> {
  const all = cases.flatMap(({ state }) => state.receptions ?? [])
  if (all.length === 0) return new Map()
  const ids = all.map(({ reception }) => reception)
  const reasons = all.flatMap(({ moved = [] }) => moved.map(({ text }) => text.id))
  const [days, why] = await Promise.all([
    receptionDays(prisma, ids, clock.now()),
    readTexts(prisma, fieldCipher, reasons),
  ])
  const shown = ({ reception, day, moved = [], ended }: Reception): Shown[] => {
    const found = days.find(({ id }) => id === reception)
    if (found === undefined) return []
    const { opensAt, closesAt, place, receives } = found
    const code: Shown['stands']['code'] = ended?.how ?? 'awaited'
    const told = moved.map(({ on, from, text }) => ({ on, from, why: why.get(text.id) ?? '' }))
    const stands = { code, ...standsWords[code] }
    return [{ day, opensAt, closesAt, place, receives, stands, moved: told }]
  }
  return new Map(
    cases.flatMap(({ number, state: { receptions } }) =>
      receptions === undefined ? [] : [[number, receptions.flatMap(shown)] as const],
    ),
  )
}

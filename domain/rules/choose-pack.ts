import { addDays, asDay, type Day } from '../time/day'
import type { RulePackId } from './rule-pack'

/** A place as GB/T 2260 numbers it below ISO 3166: 'CN-33' is Zhejiang, 'CN-330781' a city in it. */
export type Jurisdiction = string

export type PackChoice =
  | { readonly ok: true; readonly pack: RulePackId }
  | {
      readonly ok: false
      readonly error: { readonly code: 'none-in-force'; readonly message: string }
    }

/** 信访条例 Art. 51, 浙江省信访条例 Art. 36 and 信访工作条例 Art. 50 give the days. */
const NATIONAL_2005_FROM = asDay('2005-05-01')
export const LAST_DAY_WITHOUT_RULES = addDays(NATIONAL_2005_FROM, -1)
const ZHEJIANG_2016_FROM = asDay('2016-08-01')
const NATIONAL_2022_FROM = asDay('2022-05-01')

const ZHEJIANG = 'CN-33'

/**
 * The pack for a matter received on a day, pinned on the case from then on. An unknown place has
 * the national rules. Whether Zhejiang's ordinance of 2016 still adds to the national one of 2022
 * is not established, so from 1 May 2022 the national pack stands alone everywhere.
 */
export function choosePack(jurisdiction: Jurisdiction, receivedOn: Day): PackChoice {
  if (receivedOn < NATIONAL_2005_FROM) {
    const message = `No rules set dates before ${NATIONAL_2005_FROM}: a matter received on ${receivedOn} shows its dates and runs no clock`
    return { ok: false, error: { code: 'none-in-force', message } }
  }
  return { ok: true, pack: packOf(jurisdiction, receivedOn) }
}

function packOf(jurisdiction: Jurisdiction, receivedOn: Day): RulePackId {
  if (receivedOn >= NATIONAL_2022_FROM) return 'national-2022'
  const provincial = jurisdiction.startsWith(ZHEJIANG) && receivedOn >= ZHEJIANG_2016_FROM
  return provincial ? 'zhejiang-2016' : 'national-2005'
}

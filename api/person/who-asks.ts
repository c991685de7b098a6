import { timingSafeEqual } from 'node:crypto'
import type { FilingNumber, PetitionerId } from '../../domain/ids'
import {
  nameAsHeard,
  recognise,
  type Compared,
  type Likeness,
} from '../../domain/person/recognising'
import { dialled, numbersIn } from '../../domain/phone'
import type { Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import type { AppDeps } from '../deps'
import { atEvenPace } from '../even-pace'
import { Problem } from '../http/problem'
import { lookUpFiling, type LookedUp } from '../queries/look-up'
import { marksUnderCode, type Marks } from '../queries/whose-code'
import { appendAudit } from '../records/audit'
import { normaliseQueryCode } from '../records/query-code'

/** What somebody without an account shows: the code, and something that only goes with it. */
export type Shown = { queryCode: string; phone?: string | undefined; name?: string | undefined }

export type Asker = { petitioner: PetitionerId; filing: FilingNumber; looked: LookedUp }

/**
 * Which petitioner of which filing asks. A code nobody has and a code of somebody else get one answer,
 * after the same time (decision 58); that a code was tried in vain stands in the audit.
 */
export function whoAsks(deps: AppDeps, shown: Shown, now: Instant): Promise<Asker> {
  return atEvenPace(recognised(deps, shown, now)).then((found) => {
    if (found === 'several') {
      const message = 'Several people gave this telephone: give your name as well'
      throw new Problem('invalid-request', `${message}.`, {
        fields: [{ path: 'body.name', message }],
      })
    }
    if (found !== undefined) return found
    throw new Problem(
      'not-found',
      'Nothing is filed under this code with that telephone or name. Compare both with your receipt, or ask the petition office.',
    )
  })
}

async function recognised(
  deps: AppDeps,
  { queryCode, phone, name }: Shown,
  now: Instant,
): Promise<Asker | 'several' | undefined> {
  const { prisma, fieldCipher } = deps
  const codeHash = fieldCipher.hash('Filing.queryCode', normaliseQueryCode(queryCode))
  const [marks, looked] = await Promise.all([
    marksUnderCode(prisma, fieldCipher, codeHash),
    lookUpFiling(prisma, codeHash),
  ])
  const found = recognise(
    marks.map((each): Likeness => {
      return {
        id: each.id,
        phone: compared(fieldCipher, phone && dialled(phone), each.phone && numbersIn(each.phone)),
        name: compared(
          fieldCipher,
          name && nameAsHeard(name),
          each.name && [nameAsHeard(each.name)],
        ),
      }
    }),
  )
  if (found.who === 'nobody') await noteInVain(deps, marks, now)
  if (found.who === 'several') return 'several'
  if (found.who === 'nobody' || looked === undefined) return undefined
  return { petitioner: found.petitioner, filing: looked.filing, looked }
}

/** By their keyed hashes, so that the time it takes tells nothing of how much of it fits. */
function compared(
  cipher: FieldCipher,
  said: string | undefined,
  kept: readonly string[] | '' | null,
): Compared {
  // A field in which no number stands is none that anybody could give.
  if (kept === null || kept === '' || kept.length === 0) return 'not-kept'
  if (said === undefined || said === '') return 'not-said'
  const hash = (text: string) => cipher.hash('Petitioner.said', text)
  const same = kept.filter((each) => timingSafeEqual(hash(said), hash(each)))
  return same.length > 0 ? 'same' : 'other'
}

/** Of a code that there is: whoever holds it and knows nothing else may have found it. */
async function noteInVain({ prisma }: AppDeps, [first]: readonly Marks[], now: Instant) {
  if (first === undefined) return
  const subject = `filing:${first.filing}`
  await appendAudit(prisma, now, { actor: null, action: 'code-tried-in-vain', subject })
}

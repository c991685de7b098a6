import type { SlipOnPaper } from '../documents/assignment-slip'
import type { CaseState } from '../domain/case/state'
import type { CaseNumber } from '../domain/ids'
import { isOpen } from '../domain/duty/duty'
import type { z } from './http/zod'
import type { CasePapers } from './queries/case-papers'
import type { StoredSlip } from './queries/slips'
import type { slipOut } from './schemas/slip'

export type Slip = z.input<typeof slipOut>

/** The last one that was given out is in force for as long as that unit has the matter. */
export function slipsOf(
  state: CaseState,
  stored: readonly StoredSlip[],
  papers: Pick<CasePapers, 'title' | 'texts'>,
): Slip[] {
  const asks = (id: string | null) => papers.texts.find((text) => text.id === id)?.body ?? null
  const claims = state.claims.map(({ id }) => ({ id, asks: asks(id) ?? '' }))
  return stored.map((slip, at) => {
    const { number, issuedOn, unit, unitName, lead, leadTitle, text } = slip
    const last = at === stored.length - 1
    const given = last && state.entrustment?.unit === unit ? state.entrustment : undefined
    return {
      ...{ number, issuedOn, title: papers.title, claims, asks: asks(text) },
      unit: { code: unit, name: unitName },
      lead: { post: lead, title: leadTitle },
      standing: given === undefined ? ('no-longer' as const) : ('in-force' as const),
      signedOn: given?.signedOn ?? null,
      signForBy: given === undefined ? null : signForBy(state),
      answerBy: given === undefined ? null : answerBy(state),
    }
  })
}

function signForBy({ duties }: CaseState): Slip['signForBy'] {
  return duties.findLast((duty) => duty.kind === 'sign-for' && isOpen(duty))?.due.due ?? null
}

/** The limit of the law, and not an office's own target: what the slip says binds by its article. */
function answerBy({ duties }: CaseState): Slip['answerBy'] {
  const limit = duties.findLast(({ kind, nature }) => kind === 'handle' && nature === 'statutory')
  if (limit === undefined || limit.state === 'withdrawn') return null
  const { due, basis, provisional } = limit.due
  return { due, basis, provisional }
}

export function slipOnPaper(caseNumber: CaseNumber, slip: Slip): SlipOnPaper {
  return {
    ...slip,
    caseNumber,
    unit: slip.unit.name,
    lead: slip.lead.title,
    claims: slip.claims.map(({ asks }) => asks),
  }
}

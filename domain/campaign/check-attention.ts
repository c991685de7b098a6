import { askedOfLeads } from '../case/kinds'
import type { DefinedDuty } from './definition'
import type { CampaignFault, DocumentPath } from './fault'

/** A return that names what a lead did says what that is, and is owed by leads, whose cases say so (H7). */
export function faultsOfAttention(
  { code, form, owers, attention }: DefinedDuty,
  path: DocumentPath,
): CampaignFault[] {
  const wanted = form === 'attention'
  if (!wanted && attention !== undefined) {
    return [
      {
        ...{ code: 'attention-not-wanted', path: [...path, 'attention'] },
        found: `"${code}" has an attention, and its form is ${form}.`,
        expected: 'Leave attention out, or choose the form attention.',
      },
    ]
  }
  if (!wanted) return []
  const missing: CampaignFault = {
    ...{ code: 'attention-missing', path: [...path, 'form'] },
    found: `"${code}" is an attention and does not say to do what.`,
    expected: `Say under attention what the lead does: ${askedOfLeads.join(', ')}.`,
  }
  const ofOthers: CampaignFault = {
    ...{ code: 'attention-not-of-leads', path: [...path, 'owers'] },
    found: `"${code}" is an attention, and leads do not owe it.`,
    expected: 'Let it be owed by each-lead: only the lead of a case attends to it.',
  }
  return [
    ...(attention === undefined ? [missing] : []),
    ...(owers === 'each-lead' ? [] : [ofOthers]),
  ]
}

import { proposeAssignment, type AssignmentOrganisation } from '../domain/assignment/propose'
import type { PersonId, PostCode } from '../domain/ids'
import type { z } from './http/zod'
import type { CaseInCampaign } from './queries/campaign-cases'
import type { boardCaseOut } from './schemas/campaign-cases'

export type Ground = {
  organisation: AssignmentOrganisation
  /** Open cases each lead has. */
  load: ReadonlyMap<PostCode, number>
  /** What those who are shut out of some case hold today. */
  posts: ReadonlyMap<PersonId, readonly PostCode[]>
}

/** A case on the sorting board, with whom it is proposed to where nobody has it yet (H3). */
export function boardCase(given: CaseInCampaign, ground: Ground): z.input<typeof boardCaseOut> {
  const { number, version, phase, kind, subject, receivedOn, settleBy, overdue, entrustment } =
    given
  return {
    ...{ number, version, phase, kind, subject, receivedOn, settleBy, overdue },
    village: named(given.village, given.villageName),
    assigned:
      !entrustment || given.unit === null || given.lead === null
        ? null
        : {
            unit: { code: given.unit, name: given.unitName ?? given.unit },
            lead: { code: given.lead, name: given.leadTitle ?? given.lead },
            ...{ on: entrustment.on, signedOn: entrustment.signedOn ?? null },
          },
    proposal: entrustment || !given.worked ? null : proposalFor(given, ground),
  }
}

function proposalFor(given: CaseInCampaign, { organisation, load, posts }: Ground) {
  const { subject, village, kind, accusedUnits, excluded } = given
  const { unit, lead, because, alternatives } = proposeAssignment({
    case: { subject, village, kind, accusedUnits },
    ...{ organisation, load },
    excluded: new Set([
      ...excluded.flatMap((person) => posts.get(person) ?? []),
      ...organisation.units.flatMap(({ code, head }) =>
        head !== null && accusedUnits.includes(code) ? [head] : [],
      ),
    ]),
  })
  const loadOf = (post: PostCode) => load.get(post) ?? 0
  return {
    unit: unit ?? null,
    lead: lead === undefined ? null : { lead, load: loadOf(lead) },
    because,
    alternatives: [...alternatives],
  }
}

export function named<Code extends string>(code: Code | null, name: string | null) {
  return code === null ? null : { code, name: name ?? code }
}

import type { CaseKind } from '../case/kinds'
import type { BodyCode, PostCode, UnitCode, VillageCode } from '../ids'

/** Who leads what, and who is competent for what, on a day (plan O3, H3: 谁主管、谁负责). */
export type AssignmentOrganisation = {
  areas: readonly { code: string; lead: PostCode | null }[]
  villages: readonly { code: VillageCode; area: string }[]
  units: readonly AssignmentUnit[]
  subjects: readonly { path: string; parent: string | null; unit: UnitCode | null }[]
  /** Posts of lead officials in which somebody can act that day: nobody else is proposed. */
  leads: readonly PostCode[]
}

export type AssignmentUnit = {
  code: UnitCode
  /** Null where nobody could sign for the unit that day. */
  head: PostCode | null
  /** The lead official in whose charge its field is. */
  lead: PostCode | null
  /** Of a village committee: its village. */
  village: VillageCode | null
}

export type CaseToAssign = {
  subject: string | null
  village: VillageCode | null
  /** Null while nobody has sorted it. */
  kind: CaseKind | null
  /** Units the matter is about (Art. 30). */
  accusedUnits: readonly (UnitCode | BodyCode)[]
}

export type Asked = {
  case: CaseToAssign
  organisation: AssignmentOrganisation
  /** Open cases each lead has already; none where nothing is said. */
  load: ReadonlyMap<PostCode, number>
  /** Posts in which nobody may act in this case: accused, recused, or of a unit it is about (Arts. 28, 30). */
  excluded: ReadonlySet<PostCode>
}

export type Proposal = {
  unit?: UnitCode
  /** There wherever a unit is. */
  unitHead?: PostCode
  lead?: PostCode
  because: {
    unit: 'subject' | 'village' | 'none'
    lead: 'unit-field' | 'area' | 'least-load' | 'none'
  }
  /** Every other lead it could go to, who has least first. */
  alternatives: readonly LeadLoad[]
}

export type LeadLoad = { lead: PostCode; load: number }

/**
 * To whom a case could be entrusted: the unit by competence and place, the lead by field and work area
 * (plan H3). It decides nothing: whoever sorts confirms it or chooses otherwise (decision 79).
 */
export function proposeAssignment(asked: Asked): Proposal {
  const unit = proposedUnit(asked)
  const leads = leadsByLoad(asked)
  const lead = proposedLead(asked, unit.unit, leads)
  return {
    ...(unit.unit === undefined ? {} : { unit: unit.unit.code, unitHead: unit.unit.head }),
    ...(lead.lead === undefined ? {} : { lead: lead.lead }),
    because: { unit: unit.because, lead: lead.because },
    alternatives: leads.filter((each) => each.lead !== lead.lead),
  }
}

/** A unit somebody can sign for. */
type Headed = AssignmentUnit & { head: PostCode }

function proposedUnit(asked: Asked): { unit?: Headed; because: Proposal['because']['unit'] } {
  const units = asked.organisation.units.filter((unit) => canTake(asked, unit)).sort(byCode)
  const competent = competentUnit(asked)
  const bySubject = units.find(({ code }) => code === competent)
  if (bySubject !== undefined) return { unit: bySubject, because: 'subject' }
  const { village, kind } = asked.case
  // A report on an official never goes to their village because it happened there (Art. 30; plan V2).
  if (village === null || kind === 'report') return { because: 'none' }
  const committee = units.find((unit) => unit.village === village)
  return committee === undefined ? { because: 'none' } : { unit: committee, because: 'village' }
}

function canTake(
  { case: { accusedUnits }, excluded }: Asked,
  unit: AssignmentUnit,
): unit is Headed {
  return unit.head !== null && !excluded.has(unit.head) && !accusedUnits.includes(unit.code)
}

/** That of the subject; where nothing is said of it, that of the nearest subject above it. */
function competentUnit({ case: { subject }, organisation: { subjects } }: Asked): UnitCode | null {
  const seen = new Set<string>()
  let path = subject
  while (path !== null && !seen.has(path)) {
    seen.add(path)
    const here = subjects.find((each) => each.path === path)
    if (here === undefined) return null
    if (here.unit !== null) return here.unit
    path = here.parent
  }
  return null
}

function proposedLead(
  { case: { village }, organisation }: Asked,
  unit: Headed | undefined,
  leads: readonly LeadLoad[],
): { lead?: PostCode; because: Proposal['because']['lead'] } {
  const free = (code: PostCode | null | undefined) => leads.find(({ lead }) => lead === code)?.lead
  // A village committee has no field of its own: its work area leads it.
  const ofField = unit?.village === null ? free(unit.lead) : undefined
  if (ofField !== undefined) return { lead: ofField, because: 'unit-field' }
  const place = village ?? unit?.village
  const area = organisation.villages.find(({ code }) => code === place)?.area
  const ofArea = free(organisation.areas.find(({ code }) => code === area)?.lead)
  if (ofArea !== undefined) return { lead: ofArea, because: 'area' }
  const [least] = leads
  return least === undefined ? { because: 'none' } : { lead: least.lead, because: 'least-load' }
}

function leadsByLoad({ organisation: { leads }, load, excluded }: Asked): LeadLoad[] {
  return [...new Set(leads)]
    .filter((lead) => !excluded.has(lead))
    .map((lead) => ({ lead, load: load.get(lead) ?? 0 }))
    .sort((one, other) => one.load - other.load || (one.lead < other.lead ? -1 : 1))
}

const byCode = (one: { code: string }, other: { code: string }) => (one.code < other.code ? -1 : 1)

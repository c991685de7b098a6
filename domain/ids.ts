// Branded identifiers: text at run time, distinct to the compiler. None of them carries personal data.

type Branded<Brand extends string> = string & { readonly __brand: Brand }

/** `2026-000123`: gapless within a year. */
export type CaseNumber = Branded<'CaseNumber'>
/** `F2026-000123`: gapless within a year. */
export type FilingNumber = Branded<'FilingNumber'>
export type ClaimId = Branded<'ClaimId'>
/** Someone who brought the matter; who they are stands encrypted in the database only. */
export type PetitionerId = Branded<'PetitionerId'>
/** Someone who works for the township. */
export type PersonId = Branded<'PersonId'>
/** Who gives a command: somebody who works for the township, or a petitioner in their own right. */
export type Actor = PersonId | PetitionerId
export type PostCode = Branded<'PostCode'>
export type UnitCode = Branded<'UnitCode'>
export type VillageCode = Branded<'VillageCode'>
export type BodyCode = Branded<'BodyCode'>
/** Of a leaflet that is handed out: `labour-arbitration`. */
export type LeafletCode = Branded<'LeafletCode'>
/** `C2019-0003` for a campaign, `C2019-0003.village.laojie` for a part in it, `P2019-000017` for a proceeding. */
export type UndertakingId = Branded<'UndertakingId'>
/** `<subject>/<kind>/<n>`: the n-th duty of that kind on that subject. */
export type DutyId = Branded<'DutyId'>

/** A text that stays in the database: its row and the hash of what it said when the command was given. */
export type TextRef = { id: string; hash: string }

/** `<case>/promise/<n>`: the n-th promise made in a case. */
export type PromiseId = Branded<'PromiseId'>
/** `<case>/milestone/<n>`: the n-th step of a settlement plan. */
export type MilestoneId = Branded<'MilestoneId'>

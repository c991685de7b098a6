import type { BodyLevel } from '../../domain/organisation/bodies'
import type { Role } from '../../domain/access'
import type { BodyCode, PostCode, UnitCode, VillageCode } from '../../domain/ids'
import type { GroupSeat } from '../../domain/organisation/leading-group'
import type { Holding } from '../../domain/organisation/holding'
import type { Eligibility } from '../../domain/station/station'
import type { Day } from '../../domain/time/day'
import type { Transaction } from './database'

/**
 * Begins a change of the organisation and answers its number; undefined where there is none to change.
 * The row is held until the transaction ends: whatever a change looks at stays as it is meanwhile.
 */
export async function nextVersion(tx: Transaction): Promise<number | undefined> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    UPDATE "Installation" SET version = version + 1 WHERE id = 1 RETURNING version`
  return row?.version
}

export async function addArea(tx: Transaction, area: { code: string; name: string }) {
  await tx.workArea.createMany({ data: [area] })
}

/** What changes something answers whether it was there. */
export async function changeArea(
  tx: Transaction,
  code: string,
  data: { name: string } | { leadPostCode: PostCode | null },
) {
  return (await tx.workArea.updateMany({ where: { code }, data })).count > 0
}

type VillageData = { name: string; areaCode: string }

export async function addVillage(tx: Transaction, village: VillageData & { code: VillageCode }) {
  await tx.village.createMany({ data: [village] })
}

export async function changeVillage(tx: Transaction, code: VillageCode, data: VillageData) {
  return (await tx.village.updateMany({ where: { code }, data })).count > 0
}

type UnitData = { name: string; headPostCode: PostCode | null }

export async function addUnit(
  tx: Transaction,
  unit: UnitData & { code: UnitCode; bodyCode: BodyCode },
) {
  await tx.unit.createMany({ data: [unit] })
}

export async function changeUnit(
  tx: Transaction,
  code: UnitCode,
  data: UnitData | { leadPostCode: PostCode | null },
) {
  return (await tx.unit.updateMany({ where: { code }, data })).count > 0
}

type BodyData = { name: string; superiorCode: BodyCode | null }

/** The body of the installation is there from the first: every other is outside it. */
export async function addBody(
  tx: Transaction,
  body: BodyData & { code: BodyCode; level: BodyLevel },
) {
  await tx.body.createMany({ data: [{ ...body, external: true }] })
}

export async function changeBody(tx: Transaction, code: BodyCode, data: BodyData) {
  return (await tx.body.updateMany({ where: { code }, data })).count > 0
}

type NewPost = {
  code: PostCode
  title: string
  role: Role
  unitCode: UnitCode | null
  villageCode: VillageCode | null
}

export async function addPost(tx: Transaction, post: NewPost) {
  await tx.post.createMany({ data: [post] })
}

export async function changePost(
  tx: Transaction,
  code: PostCode,
  data: { title: string } | { abolishedOn: Day | null } | { groupSeat: GroupSeat | null },
) {
  return (await tx.post.updateMany({ where: { code }, data })).count > 0
}

export async function addHolding(
  tx: Transaction,
  { person, ...holding }: Holding & { postCode: PostCode },
) {
  await tx.holding.createMany({ data: [{ ...holding, personId: person }] })
}

export async function setLastDay(tx: Transaction, id: string, endsOn: Day | null) {
  await tx.holding.updateMany({ where: { id }, data: { endsOn } })
}

export async function setEligibility(tx: Transaction, id: string, eligibility: Eligibility) {
  await tx.holding.updateMany({ where: { id }, data: { eligibility } })
}

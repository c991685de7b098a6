import { isDefined } from '../domain/present'
import type { PersonId, PostCode } from '../domain/ids'
import { againstOutside, type Candidate } from '../domain/panel/outside'
import type { Procedure } from '../domain/proceeding/procedure'
import type { Day } from '../domain/time/day'
import type { AppDeps } from './deps'
import { Problem } from './http/problem'
import { candidates, workedOn } from './queries/outside'
import type { FoundCase } from './queries/find-case'
import { panelMembers } from './queries/panel-members'
import { readContacts } from './queries/petitioners'

type Asked = { deps: AppDeps; today: Day }
type Parties = Readonly<Record<string, readonly PostCode[]>>

/** Nobody who is to judge it has a part in it: looked at when they are named (Art. 28). */
export async function outsideAll(
  asked: Asked,
  { outside = [] }: Pick<Procedure, 'outside'>,
  named: { parties: Parties; panel: readonly string[]; cases: readonly FoundCase[] },
): Promise<void> {
  const { deps, today } = asked
  const posts = await candidates(
    deps.prisma,
    outside.flatMap((party) => named.parties[party] ?? []),
    today,
  )
  for (const found of named.cases) {
    const members = await panelCandidates(asked, named.panel, found)
    const worked = await workedOn(deps.prisma, found.number)
    refused(againstOutside(found.state, worked, [...posts, ...members]))
  }
}

/** And again when one of them takes a step: much may have come out since. */
export async function outsideStill(
  { deps, today }: Asked,
  { person, post }: { person: PersonId; post: PostCode },
  cases: readonly FoundCase[],
): Promise<void> {
  const own = await candidates(deps.prisma, [post], today)
  for (const found of cases) {
    const worked = await workedOn(deps.prisma, found.number)
    const acting = own.map((each) => ({ ...each, persons: [person] }))
    refused(againstOutside(found.state, worked, acting))
  }
}

/** Where it is about no case: neither the post whose work it is, nor anybody of its unit. */
export async function outsideOf(
  { deps, today }: Asked,
  judging: readonly PostCode[],
  judged: readonly PostCode[],
): Promise<void> {
  const [own, others] = await Promise.all([
    candidates(deps.prisma, judging, today),
    candidates(deps.prisma, judged, today),
  ])
  const inside = {
    excluded: [],
    accusedUnits: others.flatMap(({ units }) => units),
    team: { on: today, members: judged },
  }
  const persons = others.flatMap((each) => each.persons)
  refused(againstOutside(inside, persons, own))
}

async function panelCandidates(
  { deps }: Asked,
  ids: readonly string[],
  { state }: FoundCase,
): Promise<Candidate[]> {
  if (ids.length === 0) return []
  const members = await panelMembers(deps.prisma, deps.fieldCipher, ids)
  const people = state.recipients.map(({ id }) => id)
  const contacts = await readContacts(deps.prisma, deps.fieldCipher, people)
  const brought = contacts.map(({ name }) => name).filter(isDefined)
  return members.map(({ id, name, unit }) => ({
    ...{ named: id, persons: [], units: unit === null ? [] : [unit] },
    broughtIt: brought.includes(name),
  }))
}

function refused(why: ReturnType<typeof againstOutside>): void {
  if (why !== undefined) throw new Problem('not-outside', why[2], { rule: why[1] })
}

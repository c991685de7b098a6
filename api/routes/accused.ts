import type { CaseNumber, PostCode } from '../../domain/ids'
import { commandRoute } from '../command-route'
import { withText, type CommandRequest } from '../give-command'
import type { ApiRoute } from '../http/route'
import type { z } from '../http/zod'
import { membersOfUnits, postsHeldBy } from '../queries/posts'
import { wholeMatter } from '../queries/same-matter'
import { stationsAside } from '../queries/stations'
import { knownAccused } from '../references'
import * as schema from '../schemas/steps-working'
import { clearFirst, nameFirst, shareWhatIsMissing } from '../share-accused'

/** Whom the matter is about, where it comes out later or proves wrong (Arts. 30, 46(5)). */
export const accusedRoutes: readonly ApiRoute[] = [
  commandRoute({
    command: 'name-accused',
    segment: 'accused',
    operationId: 'nameAccused',
    summary: 'Name whom the matter is about, as it comes out: shut out from then on (Art. 30)',
    description:
      'What those people hold today, or work in, is looked up: an entrustment to them, or a place in ' +
      'a team, falls away, and somebody owes giving the work anew. So in every case of the matter: ' +
      'what was split off, merged or has ended. A call that got no answer is completed by the same call.',
    body: schema.accusedBody,
    problems: [
      ...(['unknown-reference', 'nobody-named', 'names-itself'] as const),
      ...(['nobody-would-be-left', 'not-for-your-post'] as const),
    ],
    async prepare(input) {
      await knownAccused(input, input.body)
      const named = await namedIn(input, input.found.number, input.body)
      return { facts: { kind: 'name-accused', ...named } }
    },
    beforehand: nameFirst,
    async completed(request, answer, body) {
      const named = await namedIn(request, answer.number, body)
      await shareWhatIsMissing(request, answer, { shares: 'naming', ...named })
    },
  }),

  commandRoute({
    command: 'clear-accused',
    segment: 'cleared',
    operationId: 'clearAccused',
    summary: 'Take back that the matter is about somebody; work given to others stays with them',
    description: 'So in every case of the matter that is open to whoever clears.',
    body: schema.clearedBody,
    problems: ['unknown-object', 'nobody-named', 'not-for-your-post'],
    reservedFor: ['director', 'head'],
    prepare: ({ body: { accused, accusedUnits, text } }) =>
      withText('clearing-reason', text, (ref) => ({
        ...{ kind: 'clear-accused', persons: [...new Set(accused)] },
        ...{ units: [...new Set(accusedUnits)], text: ref },
      })),
    beforehand: clearFirst,
    completed: (request, answer, { accused, accusedUnits }) =>
      shareWhatIsMissing(request, answer, {
        ...{ shares: 'clearing', persons: accused, units: accusedUnits, posts: [] },
      }),
  }),
]

type Named = Pick<z.output<typeof schema.accusedBody>, 'accused' | 'accusedUnits'>

async function namedIn(
  { deps, today }: Pick<CommandRequest, 'deps' | 'today'>,
  number: CaseNumber,
  { accused, accusedUnits }: Named,
) {
  const persons = [...new Set(accused)]
  const units = [...new Set(accusedUnits)]
  const members = await membersOfUnits(deps.prisma, units, today)
  const held = await postsHeldBy(deps.prisma, [...persons, ...members], today)
  // A station that steps aside goes with the matter no more, whoever is proxy there (V2).
  const stations = await stationsOf(
    deps,
    number,
    await stationsAside(deps.prisma, { persons, units }),
  )
  return { persons, units, posts: [...new Set([...held, ...stations])] }
}

/** Of these, the posts that go with one of the cases of the matter. */
async function stationsOf(
  { pool }: CommandRequest['deps'],
  number: CaseNumber,
  aside: readonly PostCode[],
): Promise<PostCode[]> {
  if (aside.length === 0) return []
  const states = (await wholeMatter(pool, number)).map(({ state }) => state)
  return aside.filter((post) =>
    states.some(({ station, filedAt }) => station?.post === post || filedAt === post),
  )
}

import { commandRoute } from '../command-route'
import { withText } from '../give-command'
import type { ApiRoute } from '../http/route'
import { membersOfUnits, postsHeldBy } from '../queries/posts'
import { knownAccused } from '../references'
import * as schema from '../schemas/steps-working'
import { clearFirst, nameFirst } from '../share-accused'

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
      ...(['unknown-reference', 'unknown-object', 'names-itself'] as const),
      'nobody-would-be-left',
    ],
    async prepare(input) {
      const { deps, today } = input
      const persons = [...new Set(input.body.accused)]
      const units = [...new Set(input.body.accusedUnits)]
      await knownAccused(input, { accused: persons, accusedUnits: units })
      const members = await membersOfUnits(deps.prisma, units, today)
      const posts = await postsHeldBy(deps.prisma, [...persons, ...members], today)
      return { facts: { kind: 'name-accused', persons, units, posts } }
    },
    beforehand: nameFirst,
  }),

  commandRoute({
    command: 'clear-accused',
    segment: 'cleared',
    operationId: 'clearAccused',
    summary: 'Take back that the matter is about somebody; work given to others stays with them',
    description: 'So in every case of the matter that is open to whoever clears.',
    body: schema.clearedBody,
    problems: ['unknown-object', 'not-for-your-post'],
    reservedFor: ['director', 'head'],
    prepare: ({ body: { accused, accusedUnits, text } }) =>
      withText('clearing-reason', text, (ref) => ({
        ...{ kind: 'clear-accused', persons: [...new Set(accused)] },
        ...{ units: [...new Set(accusedUnits)], text: ref },
      })),
    beforehand: clearFirst,
  }),
]

import type { FactsOf } from '../../domain/case/commands'
import { noticesNeeded } from '../../domain/case/notices'
import { accompanying } from '../case-access'
import { commandRoute, type Preparing } from '../command-route'
import { withText, withTextIfAny } from '../give-command'
import { Problem } from '../http/problem'
import type { ApiRoute } from '../http/route'
import type { z } from '../http/zod'
import { noticeBody } from '../schemas/steps-sorting'
import * as schema from '../schemas/steps-working'

/** What the person is told, in writing and in plain words (Arts. 23, 32). */
export const tellingRoutes: readonly ApiRoute[] = [
  commandRoute({
    command: 'serve-notice',
    segment: 'notices',
    operationId: 'serveNotice',
    summary:
      'Record that a petitioner was told in writing: receipt, or where the matter goes (Art. 23)',
    description: 'Only a served notice stops the clock to tell the person; accepting does not.',
    body: noticeBody,
    problems: [
      'unknown-recipient',
      'already-done',
      'recipient-not-reachable',
      'not-for-this-matter',
    ],
    prepare(input) {
      const { recipient, way, text } = input.body
      const says = saidBy(input)
      return withTextIfAny('notice', text, (brought) => {
        return { kind: 'serve-notice', recipient, way, says, ...brought }
      })
    },
  }),

  commandRoute({
    command: 'explain',
    segment: 'explanations',
    operationId: 'explain',
    summary: 'Record what was explained in plain words; on wish once more by somebody else (T6)',
    body: schema.explanationBody,
    problems: ['not-for-this-matter', 'not-for-your-post'],
    prepare: ({ body: { text, byAnother }, principal, found }) =>
      withText('explanation', text, (ref) => ({
        ...{ kind: 'explain', text: ref },
        ...(byAnother === undefined ? {} : { byAnother }),
        ...accompanying(principal, found),
      })),
  }),
]

/** Staff name what a notice tells only where there is more than one to choose from. */
function saidBy({
  body: { says, recipient },
  found: { state },
}: Preparing<z.output<typeof noticeBody>>): FactsOf<'serve-notice'>['says'] {
  if (says !== undefined) return says
  const [needed = 'receipt', ...others] = noticesNeeded(state, recipient)
  if (others.length === 0) return needed
  throw new Problem('invalid-request', 'Say which of these notices it was.', {
    fields: [{ path: 'body.says', message: `One of: ${[needed, ...others].join(', ')}` }],
  })
}

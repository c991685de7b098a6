import { commandRoute } from '../command-route'
import { acceptanceBody, noticeBody } from '../schemas/steps'

export const noticeRoute = commandRoute({
  command: 'serve-notice',
  segment: 'notices',
  operationId: 'serveNotice',
  summary: 'Record that a petitioner was told: receipt, route and procedure (Art. 23)',
  description: 'Only a served notice stops the clock to tell the person; accepting does not.',
  body: noticeBody,
  problems: ['unknown-recipient', 'already-done', 'recipient-not-reachable'],
  prepare: ({ body }) => ({
    facts: { kind: 'serve-notice', recipient: body.recipient, way: body.way },
    text: body.text === undefined ? undefined : { kind: 'notice', body: body.text },
  }),
})

export const acceptanceRoute = commandRoute({
  command: 'accept',
  segment: 'acceptance',
  operationId: 'accept',
  summary: 'Accept the matter, with its kind and the route it goes (Art. 31)',
  body: acceptanceBody,
  problems: ['route-does-not-fit'],
  prepare: ({ body }) => ({
    facts: { kind: 'accept', caseKind: body.kind, route: body.route },
  }),
})

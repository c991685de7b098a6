import { unknownReference } from '../case-problems'
import { commandRoute } from '../command-route'
import { findDraft } from '../queries/drafts'
import { conclusionBody, opinionBody, opinionServiceBody } from '../schemas/steps'

export const opinionRoute = commandRoute({
  command: 'issue-opinion',
  segment: 'opinion',
  operationId: 'issueOpinion',
  summary: 'Issue the opinion: approve a drafted text, with an outcome for every claim (Art. 32)',
  description: 'Whoever drafted the text cannot be the one who approves it.',
  body: opinionBody,
  problems: ['unknown-reference', 'claims-do-not-match', 'drafter-approves'],
  async prepare({ deps, found, body }) {
    const draft = await findDraft(deps.prisma, found.number, body.text)
    if (draft === undefined) {
      throw unknownReference(
        'body.text',
        'No drafted opinion of that id in this case. Store its text first, then name it here.',
      )
    }
    const { text, author } = draft
    return {
      facts: { kind: 'issue-opinion', text, draftedBy: author, outcomes: body.outcomes },
    }
  },
})

export const opinionServiceRoute = commandRoute({
  command: 'serve-opinion',
  segment: 'opinion-services',
  operationId: 'serveOpinion',
  summary: 'Record that a petitioner received the opinion; their window to ask for review opens',
  body: opinionServiceBody,
  problems: ['unknown-recipient', 'already-done', 'recipient-not-reachable'],
  prepare: ({ body }) => ({
    facts: { kind: 'serve-opinion', recipient: body.recipient, way: body.way },
  }),
})

export const conclusionRoute = commandRoute({
  command: 'conclude',
  segment: 'conclusion',
  operationId: 'conclude',
  summary: 'Record that the matter has been answered; the case waits out every window',
  body: conclusionBody,
  problems: [],
  prepare: () => ({ facts: { kind: 'conclude' } }),
})

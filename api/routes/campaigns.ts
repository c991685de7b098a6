import type { UndertakingWorkflowStart } from '../../contract/undertaking-workflow'
import { owesReport, REPORT_WITHIN_WORKING_DAYS } from '../../domain/campaign/closing-report'
import { occurrencesOf } from '../../domain/campaign/occurrences'
import { defineRoute } from '../http/route'
import { Problem } from '../http/problem'
import { readDefinition } from '../read-definition'
import { appendAudit } from '../records/audit'
import type { Transaction } from '../records/database'
import { inTurn } from '../records/turn'
import { nextUndertakingId, storeUndertaking } from '../records/undertakings'
import { definitionBody, previewAnswer, startedAnswer } from '../schemas/campaign'
import { dateView } from '../undertaking-view'

const previewRoute = defineRoute({
  method: 'post',
  path: '/v1/campaigns/preview',
  operationId: 'previewCampaign',
  summary: 'What a definition would ask of whom and when, or every fault in it',
  tags: ['campaigns'],
  access: { action: 'run-campaigns' },
  body: definitionBody,
  idempotent: 'by-nature',
  answers: { 200: { description: 'What would begin; nothing has', schema: previewAnswer } },
  problems: ['organisation-incomplete'],
  async handle({ deps, body, today }) {
    const read = await readDefinition(deps, body.definition, today)
    if (!read.ok) {
      const faults = [...read.faults]
      return { status: 200 as const, body: { faults, dates: [], participants: [] } }
    }
    const { definition, settings, participants } = read
    const dates = occurrencesOf(definition, settings.calendar).map((each) =>
      dateView(each, definition.duties),
    )
    const answer = { faults: [], dates, participants: [...participants] }
    return { status: 200 as const, body: answer }
  },
})

const startRoute = defineRoute({
  method: 'post',
  path: '/v1/campaigns',
  operationId: 'startCampaign',
  summary: 'Begin a campaign; it keeps the definition it begins with',
  description:
    'Begins today: what lies before is owed by nobody. Nothing begins while the definition has a ' +
    'fault. Repeated with the same key it answers the same.',
  tags: ['campaigns'],
  access: { action: 'run-campaigns' },
  body: definitionBody,
  idempotent: 'stored',
  answers: { 201: { description: 'It begins', schema: startedAnswer } },
  problems: ['definition-faulty', 'organisation-incomplete', 'already-done'],
  async handle({ deps, body, principal, now, today, idempotency, log }) {
    const read = await readDefinition(deps, body.definition, today)
    if (!read.ok) {
      const fields = read.faults.map(({ line, found, expected }) => {
        return { path: `body.definition:${line}`, message: `${found} ${expected}` }
      })
      throw new Problem('definition-faulty', 'Mend what "fields" lists, line by line.', {
        ...{ rule: 'decision 65', fields },
      })
    }
    const { definition, settings, participants } = read
    const { answer, start } = await deps.prisma.$transaction(async (tx) => {
      await againstRunning(tx, definition.code)
      const id = await nextUndertakingId(tx, 'campaign', today)
      const start: UndertakingWorkflowStart = {
        start: {
          ...{ type: 'campaign', id, definition, participants, openedOn: today },
          ...(definition.selection === undefined ? {} : { takesOn: true as const }),
          ...(owesReport(definition)
            ? { report: { withinWorkingDays: REPORT_WITHIN_WORKING_DAYS } }
            : {}),
        },
        settings,
      }
      await storeUndertaking(tx, start, { by: principal.personId, at: now })
      await appendAudit(tx, now, {
        actor: principal.personId,
        action: 'campaign-started',
        subject: `undertaking:${id}`,
        detail: { definition: definition.code, participants: participants.length },
      })
      const { title } = definition
      const answer = { id, title, openedOn: today, participants: [...participants] }
      await idempotency.remember(tx, 201, answer)
      return { answer, start }
    })
    const started = await deps.caseClient.startUndertaking(start)
    if (started.kind === 'unavailable') {
      log.warn({ campaign: answer.id, outage: started.reason }, 'campaign not started yet')
    }
    return { status: 201 as const, body: answer }
  },
})

/**
 * Begun twice, everybody would be asked for the same return twice. Whoever begins one of the same code in that moment
 * waits, and then sees what is there: the counter holds them up within a year alone.
 */
async function againstRunning(tx: Transaction, code: string): Promise<void> {
  await inTurn(tx, 'campaign', code)
  const where = { type: 'campaign', code, endedOn: null }
  const running = await tx.undertaking.findFirst({ where, select: { id: true } })
  if (running === null) return
  const message = `The campaign ${running.id} has the code "${code}" and runs: stop it first, or give this one another code.`
  throw new Problem('already-done', message, { rule: 'decision 65' })
}

export const campaignRoutes = [previewRoute, startRoute]

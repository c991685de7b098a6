import { dutySchema } from '../../campaigns/schema'
import { dutyForms } from '../../domain/campaign/definition'
import type { PostCode, UndertakingId } from '../../domain/ids'
import { z } from '../http/zod'
import { cursorSchema, nextOut, pageSize } from './page'
import { measuredTarget } from './figures'
import { reportedUpOut, unclearReturnedOut } from './returned'
import { dayOut, daySchema, idOut, idSchema, textSchema } from './values'

/** A definition is a page or two; more is no definition. */
const LONGEST_DEFINITION = 100_000
const LONGEST_REASON = 2_000

export const undertakingParams = z.strictObject({
  id: idSchema<UndertakingId>('A campaign, a part in one, or a circular', 'C2019-0001'),
})

export const definitionBody = z
  .strictObject({
    definition: z.string().min(1).max(LONGEST_DEFINITION).openapi({
      description: 'The definition in YAML, as campaigns/ holds them (docs/campaigns.md).',
    }),
  })
  .openapi('CampaignDefinitionText')

const fault = z
  .strictObject({
    line: z.int(),
    column: z.int(),
    code: z.string(),
    path: z.string().openapi({ example: 'duties.3.when' }),
    found: z.string(),
    expected: z.string(),
  })
  .openapi('DefinitionFault')

/** A date on which something of a campaign is owed. */
export const occurrenceOut = z
  .strictObject({
    duty: z.string(),
    title: z.string(),
    number: z.int(),
    nominal: dayOut.openapi({ description: 'The day as counted.' }),
    due: dayOut,
    moved: z
      .strictObject({
        restDay: z.string(),
        rule: z.enum(['before', 'after']),
        keptInPhase: z.literal(true).optional(),
      })
      .optional()
      .openapi({ description: 'Why it is not the day counted.' }),
    provisional: z.boolean(),
    opensOn: dayOut,
    closesOn: dayOut.openapi({ description: 'The last day on which it is accepted, late.' }),
    from: dayOut,
    to: dayOut,
  })
  .openapi('CampaignDate')

const participantOut = z
  .strictObject({
    role: z.enum(['village', 'station', 'lead', 'unit']),
    code: z.string(),
    post: idOut<PostCode>('laojie-head'),
    unitHead: idOut<PostCode>('office-head').optional(),
    lead: idOut<PostCode>('lead-huangdian').optional(),
  })
  .openapi('CampaignParticipant')

export const previewAnswer = z
  .strictObject({
    faults: z.array(fault).openapi({ description: 'Nothing begins while one is left.' }),
    dates: z.array(occurrenceOut),
    participants: z.array(participantOut),
  })
  .openapi('CampaignPreview')

export const startedAnswer = z
  .strictObject({
    id: idOut<UndertakingId>('C2019-0001'),
    title: z.string(),
    openedOn: dayOut,
    participants: z.array(participantOut),
  })
  .openapi('CampaignStarted')

const common = {
  occurredOn: daySchema.openapi({ description: 'The day on which it happened, Asia/Shanghai.' }),
  expectedVersion: z.int().min(1).max(1_000_000).optional().openapi({
    description: 'The version you saw: if it is at another one, the step is refused.',
  }),
}

export const stepFields = common

const reason = textSchema(LONGEST_REASON).openapi({
  description: 'Why. Not about persons: nobody is to be watched or counted (docs/requirements.md).',
})

const code = (description: string, example: string) => idSchema<string>(description, example)
const changes = [
  z.strictObject({
    kind: z.literal('extend-phase'),
    phase: code('The phase', 'push'),
    to: daySchema.openapi({ description: 'Its last day; the one after it begins the next day.' }),
  }),
  z.strictObject({
    kind: z.literal('move-occurrence'),
    duty: code('The duty', 'fortnightly-circular'),
    number: z.int().min(1).max(1_000),
    to: daySchema,
  }),
  z.strictObject({
    kind: z.literal('add-duty'),
    /** As a definition has it (docs/campaigns.md). */
    duty: dutySchema,
  }),
] as const
const changeSchema = z.discriminatedUnion('kind', [...changes])

export const changePreviewBody = z
  .strictObject({ change: changeSchema })
  .openapi('CampaignChangePreviewed')
export const changeBody = z
  .strictObject({ change: changeSchema, reason, ...common })
  .openapi('CampaignChange')
export const stopBody = z.strictObject({ reason, ...common }).openapi('CampaignStop')

const span = z.strictObject({ from: dayOut, to: dayOut })
export const changePreviewAnswer = z
  .strictObject({
    phases: z.array(z.strictObject({ code: z.string(), was: span, becomes: span })),
    moved: z.array(z.strictObject({ was: occurrenceOut, becomes: occurrenceOut })),
    added: z.array(occurrenceOut),
    dropped: z.array(occurrenceOut),
    joining: z.array(participantOut).openapi({
      description: 'Whose part begins with it: nothing was asked of such posts before.',
    }),
  })
  .openapi('CampaignChangeMoves')

export const stepAnswer = z
  .strictObject({
    id: idOut<UndertakingId>('C2019-0001'),
    version: z.int(),
    events: z.array(z.string()).openapi({ description: 'What came of it, in order.' }),
    pending: z.boolean().openapi({ description: 'Carried out, and not yet readable.' }),
  })
  .openapi('UndertakingStep')

const types = ['campaign', 'participant', 'circular'] as const
export const listQuery = z.strictObject({
  campaign: idSchema<UndertakingId>('Of this campaign', 'C2019-0001').optional(),
  type: z.enum(types).optional(),
  after: cursorSchema(z.strictObject({ openedOn: z.string().max(10), id: z.string().max(100) })),
  size: pageSize,
})

export const listAnswer = z
  .strictObject({
    undertakings: z.array(
      z
        .strictObject({
          id: idOut<UndertakingId>('C2019-0001'),
          campaign: idOut<UndertakingId>('C2019-0001').nullable(),
          type: z.enum(types),
          title: z.string(),
          kind: z.string(),
          code: z.string().nullable(),
          post: idOut<PostCode>('laojie-head').nullable(),
          phase: z.string(),
          ...{ openedOn: dayOut, endedOn: dayOut.nullable(), nextDue: dayOut.nullable() },
          overdue: z.boolean(),
        })
        .openapi('Undertaking'),
    ),
    next: nextOut,
  })
  .openapi('Undertakings')

export const dutyOut = z
  .strictObject({
    id: z.string().openapi({ description: 'Name it in a return.' }),
    code: z.string(),
    title: z.string(),
    form: z
      .string()
      .openapi({ description: `One of ${dutyForms.join(', ')}, or a step of a paper.` }),
    owedBy: idOut<PostCode>('laojie-head'),
    openedOn: dayOut,
    due: dayOut,
    closesOn: dayOut.nullable(),
    from: dayOut.nullable(),
    to: dayOut.nullable(),
    state: z.enum(['open', 'done', 'withdrawn', 'missed']),
    doneOn: dayOut.nullable(),
    overdue: z.boolean(),
  })
  .openapi('UndertakingDuty')

export const undertakingAnswer = z
  .strictObject({
    id: idOut<UndertakingId>('C2019-0001'),
    type: z.enum(types),
    title: z.string(),
    phase: z.string(),
    version: z.int().openapi({ description: '0 while it is being started.' }),
    duties: z.array(dutyOut),
    next: z.array(occurrenceOut).openapi({ description: 'Of each duty the date that comes next.' }),
    changes: z.array(
      z.strictObject({ on: dayOut, kind: z.string(), reason: z.string().nullable() }),
    ),
    unclear: unclearReturnedOut,
    reportedUp: reportedUpOut,
    measured: z
      .strictObject({
        circular: idOut<UndertakingId>('C2019-0001.fortnightly-circular.1'),
        asOf: dayOut,
        targets: z.array(measuredTarget),
      })
      .nullable()
      .openapi({
        description:
          'Its targets as of the newest paper whose figures froze and which you may read: its figures have the lists.',
      }),
  })
  .openapi('UndertakingDetail')

export const datesAnswer = z
  .strictObject({ dates: z.array(occurrenceOut) })
  .openapi('CampaignDates')

import type { LateEntry } from '../domain/case/commands'
import { againstRegistrationDate } from '../domain/case/legal-date'
import type { Reason } from '../domain/case/refusal'
import type { CaseSettings } from '../domain/case/settings'
import { daysBetween, type Day, type Instant } from '../domain/time/day'
import { caseSettings, LATE_ENTRY_DAYS } from './case-settings'
import { unknownReference } from './case-problems'
import type { AppDeps } from './deps'
import { Problem } from './http/problem'
import { calendarOf } from './known-calendar'
import type { z } from './http/zod'
import { owedDates } from './person-view'
import { readInstallation } from './queries/body-posts'
import { findApproval } from './queries/late-entry'
import { unknownPersons } from './queries/posts'
import type { Intake } from './records/filing-rows'
import type { NumberedFiling } from './records/intake'
import type { filingAnswer, filingBody } from './schemas/filing'

type FilingBody = z.output<typeof filingBody>
type Registrar = Pick<Intake, 'registeredBy' | 'registeredForPost' | 'registeredAt'> & {
  today: Day
}

/** Everything a filing must be before it gets a number: a refused one takes none. */
export async function checkedIntake(
  deps: AppDeps,
  body: FilingBody,
  { today, ...registrar }: Registrar,
): Promise<Intake> {
  const { receivedOn } = body
  const { registeredBy } = registrar
  const accused = [...new Set(body.accused)]
  const approval = await namedApproval(deps, body, today)
  const approvedBy = approval?.approvedBy
  const date = { receivedOn, registeredBy, accused, approvedBy }
  const reason = againstRegistrationDate(date, LATE_ENTRY_DAYS, today)
  if (reason?.[0] === 'date-in-future') throw reasonProblem(reason)
  const settings = await settingsFor(deps, body, today)
  await againstUnknown(deps, accused)
  // Where no rules are, an approval would be asked for in vain.
  if (reason !== undefined) throw reasonProblem(reason)
  return {
    ...{ channel: body.channel, receivedOn, village: body.village },
    ...{ title: body.title, words: body.words, petitioners: body.petitioners },
    claims: body.claims ?? [body.title],
    accused,
    ...{ ...registrar, settings, lateEntryApproval: approval?.approvalId },
  }
}

export function filingAnswerOf(filed: NumberedFiling): z.input<typeof filingAnswer> {
  const { filing, number, queryCode, opened } = filed
  return { filing, case: number, queryCode, dates: owedDates(opened) }
}

async function settingsFor(
  { pool, prisma }: AppDeps,
  { receivedOn, village }: FilingBody,
  today: Day,
): Promise<CaseSettings> {
  const installation = await readInstallation(pool, today, village)
  if (!installation.complete) {
    throw new Problem(
      'organisation-incomplete',
      `No case can be taken in before the organisation says who owes what. Still to be set: ${installation.missing.join(', ')}.`,
    )
  }
  if (village !== undefined && !installation.villageKnown) {
    throw unknownReference('body.village', `No village "${village}". Choose one of the list.`)
  }
  const { jurisdiction, posts, importedYears } = installation
  const calendar = await calendarOf(prisma, importedYears)
  const choice = caseSettings(jurisdiction, receivedOn, posts, calendar)
  if (choice.ok) return choice.settings
  throw new Problem('no-rules-for-date', `${choice.message}.`, { rule: '信访工作条例 Art. 50' })
}

async function againstUnknown({ prisma }: AppDeps, accused: readonly PersonId[]) {
  if (accused.length === 0) return
  const [unknown] = await unknownPersons(prisma, accused)
  if (unknown === undefined) return
  throw unknownReference('body.accused', `Nobody here has the id "${unknown}". Correct it.`)
}

/** The approval a day long past rests on; of any other day none is looked for (decision 2). */
async function namedApproval(
  { prisma }: AppDeps,
  { receivedOn, lateEntryApproval }: FilingBody,
  today: Day,
): Promise<LateEntry | undefined> {
  if (lateEntryApproval === undefined) return undefined
  if (daysBetween(receivedOn, today) <= LATE_ENTRY_DAYS) return undefined
  const entry = { case: null, command: 'register' as const, occurredOn: receivedOn }
  const approval = await findApproval(prisma, lateEntryApproval, entry)
  if (approval === undefined) throw approvalNotUsable(receivedOn)
  return approval
}

function reasonProblem([code, rule, message]: Reason): Problem {
  return new Problem(code, message, { rule })
}

export function approvalNotUsable(receivedOn: Day): Problem {
  return new Problem(
    'approval-not-usable',
    `That approval is not one for registering a filing received on ${receivedOn}, or it has been used. Have this filing approved.`,
    { rule: 'decision 2' },
  )
}

import type { FactsOf } from '../../domain/case/commands'
import type { Ending, NoticeSubject } from '../../domain/case/kinds'
import type { BodyCode, CaseNumber, PostCode, PromiseId, UnitCode } from '../../domain/ids'
import { asDay } from '../../domain/time/day'
import type { DriveOptions } from '../support/case-driver'
import { director, petitioner, registration, unitHolder } from '../support/case-fixtures'
import { give, text, type Given, type Life } from './life'

const city = 'city' as BodyCode
const court = 'court' as BodyCode

const told = (says: NoticeSubject): Given => ({
  facts: { kind: 'serve-notice', says, recipient: petitioner, way: 'signed' },
})
const accepted = (caseKind: FactsOf<'accept'>['caseKind'], route?: 'arbitration'): Given => ({
  facts: { kind: 'accept', caseKind, ...(route === undefined ? {} : { route }) },
})
const entrusted: readonly Given[] = [
  {
    facts: {
      kind: 'entrust',
      unit: 'unit' as UnitCode,
      unitHead: 'unit-head' as PostCode,
      lead: 'lead' as PostCode,
    },
  },
  { facts: { kind: 'sign-for' }, actor: unitHolder },
]
const mediated = (outcome: 'agreed' | 'failed'): Given => ({
  facts: { kind: 'mediate', outcome, text },
})
const promise = `${registration().number}/promise/1` as PromiseId

/** How a matter comes to each end but by an opinion, which the ordinary life does. */
const endings: Readonly<Record<Exclude<Ending, 'opinion'>, readonly Given[]>> = {
  reply: [
    accepted('suggestion'),
    ...entrusted,
    {
      facts: {
        ...{ kind: 'issue-reply', text, draftedBy: unitHolder },
        ...{ result: 'adopted', promises: [] },
      },
      actor: director,
    },
    { facts: { kind: 'serve-reply', recipient: petitioner, way: 'signed' } },
  ],
  routed: [accepted('petition', 'arbitration'), told('route')],
  'handed-over': [accepted('report'), { facts: { kind: 'hand-over', to: city } }],
  agreement: [
    accepted('dispute'),
    mediated('agreed'),
    {
      facts: {
        ...{ kind: 'sign-agreement', text, signedBy: [petitioner], endsMatter: true },
        promises: [{ by: 'unit-head' as PostCode, due: asDay('2099-01-01') }],
      },
    },
    { facts: { kind: 'perform', promise, text } },
  ],
  'errand-done': [accepted('errand'), { facts: { kind: 'complete-errand', text } }],
  'mediation-failed': [
    accepted('dispute'),
    mediated('failed'),
    { facts: { kind: 'explain', text } },
  ],
  declined: [{ facts: { kind: 'decline', ground: 'not-ours', body: city } }, told('decline')],
  transferred: [{ facts: { kind: 'forward', to: city } }, told('transfer')],
  returned: [
    { facts: { kind: 'object', text } },
    { facts: { kind: 'answer-objection', agreed: true } },
  ],
  'reported-back': [
    { facts: { kind: 'assign', to: court, reportBackOn: asDay('2099-01-01') } },
    told('transfer'),
    { facts: { kind: 'record-report', text } },
  ],
  merged: [{ facts: { kind: 'merge', into: '2026-000009' as CaseNumber } }, told('transfer')],
  withdrawn: [{ facts: { kind: 'withdraw', recipient: petitioner, text } }],
}

export const endingLives: Readonly<Record<string, Life>> = Object.fromEntries(
  Object.entries(endings).map(([ending, commands]): [string, Life] => [
    ending,
    {
      options: (today): DriveOptions =>
        ending === 'returned'
          ? { registration: { origin: { from: city, how: 'forwarded', on: today } } }
          : {},
      live: async (driver) => {
        await give(driver, [...commands, { facts: { kind: 'conclude' } }])
        await driver.sleepDays(1)
      },
    },
  ]),
)

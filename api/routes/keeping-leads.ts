import type { PostCode, UnitCode } from '../../domain/ids'
import { againstField, againstLead, againstOutside } from '../../domain/organisation/leading'
import type { Day } from '../../domain/time/day'
import { unknownReference } from '../case-problems'
import { defineRoute } from '../http/route'
import {
  changeOrganisation,
  changeProblems,
  knownAndStays,
  knownAs,
  notThere,
  unlessRefused,
} from '../keep-organisation'
import { findUnit, leadOfArea, unitOfSubject } from '../queries/kept-organisation'
import type { Transaction } from '../records/database'
import { changeArea, changeUnit } from '../records/organisation'
import { setSubjectUnit } from '../records/subjects'
import {
  changedAnswer,
  codeParams,
  leadChange,
  subjectUnitAnswer,
  subjectUnitChange,
} from '../schemas/keeping'

/** 谁主管、谁负责: who leads an area, who is in charge of a unit's field, whose field a subject is (H3). */

const access = { action: 'keep-organisation' } as const
const keeping = { tags: ['organisation'], access, ifMatch: true } as const
const changed = { 200: { description: 'Changed', schema: changedAnswer } } as const
const leadProblems = [
  ...(['not-found', 'unknown-reference', 'not-a-lead', 'days-not-possible'] as const),
  ...changeProblems,
] as const
const begun = 'A campaign that runs keeps the leads it began with, and a case the one it has.'

const areaLeadRoute = defineRoute({
  ...{ ...keeping, method: 'put', path: '/v1/areas/:code/lead', operationId: 'setAreaLead' },
  summary: 'Set the lead official who answers for a work area, or none',
  description: begun,
  params: codeParams<string>('The work area', 'ganxi'),
  ...{ body: leadChange, answers: changed, problems: leadProblems },
  async handle(asked) {
    const { code } = asked.params
    const { lead } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      const leadBefore = await leadOfArea(tx, code)
      if (leadBefore === undefined) throw notThere('area')
      await canLead(tx, lead, asked.today)
      await changeArea(tx, code, { leadPostCode: lead })
      const detail = { lead, leadBefore }
      return { answer: { code }, audit: [{ action: 'area-led', subject: `area:${code}`, detail }] }
    })
    return { status: 200 as const, body: answer }
  },
})

const unitLeadRoute = defineRoute({
  ...{ ...keeping, method: 'put', path: '/v1/units/:code/lead', operationId: 'setUnitLead' },
  summary: 'Set the lead official in charge of a unit’s field, or none',
  description: `A village committee is led with its work area. ${begun}`,
  params: codeParams<UnitCode>('The unit', 'natural-resources'),
  ...{ body: leadChange, answers: changed, problems: [...leadProblems, 'unit-not-possible'] },
  async handle(asked) {
    const { code } = asked.params
    const { lead } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      const unit = await findUnit(tx, code)
      if (unit === undefined) throw notThere('unit')
      if (lead !== null) unlessRefused(againstField(unit))
      await canLead(tx, lead, asked.today)
      await changeUnit(tx, code, { leadPostCode: lead })
      const detail = { lead, leadBefore: unit.lead }
      return { answer: { code }, audit: [{ action: 'unit-led', subject: `unit:${code}`, detail }] }
    })
    return { status: 200 as const, body: answer }
  },
})

const subjectUnitRoute = defineRoute({
  ...{ ...keeping, method: 'put', path: '/v1/subject-units', operationId: 'setSubjectUnit' },
  summary: 'Set the unit competent for a subject, or leave it to the subject above',
  description: 'It holds for all that lies within that subject and says nothing of its own.',
  body: subjectUnitChange,
  answers: { 200: { description: 'Changed', schema: subjectUnitAnswer } },
  problems: ['unknown-reference', 'unit-not-possible', ...changeProblems],
  async handle(asked) {
    const { subject, unit } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      const unitBefore = await unitOfSubject(tx, subject)
      if (unitBefore === undefined) {
        throw unknownReference('body.subject', 'Choose one of GET /v1/subjects.')
      }
      await knownAs(tx, 'unit', unit, 'body.unit')
      const found = unit === null ? undefined : await findUnit(tx, unit)
      unlessRefused(found && againstOutside(found))
      await setSubjectUnit(tx, subject, unit)
      const detail = { subject, unit, unitBefore }
      return {
        answer: { subject, unit },
        audit: [{ action: 'subject-unit-set', subject: 'subjects', detail }],
      }
    })
    return { status: 200 as const, body: answer }
  },
})

async function canLead(tx: Transaction, code: PostCode | null, today: Day): Promise<void> {
  const post = await knownAndStays(tx, 'body.lead', code, today)
  unlessRefused(post && againstLead(post))
}

export const leadRoutes = [areaLeadRoute, unitLeadRoute, subjectUnitRoute]

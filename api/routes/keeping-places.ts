import type { BodyCode, UnitCode, VillageCode } from '../../domain/ids'
import { againstHeading } from '../../domain/organisation/appointing'
import { againstSuperior } from '../../domain/organisation/bodies'
import { defineRoute } from '../http/route'
import {
  changeOrganisation,
  changeProblems,
  keeperOf,
  knownAndStays,
  knownAs,
  notThere,
  unlessRefused,
  unlessTaken,
} from '../keep-organisation'
import { findUnit, installedBody, placedBodies } from '../queries/kept-organisation'
import {
  addArea,
  addBody,
  addUnit,
  addVillage,
  changeArea,
  changeBody,
  changeUnit,
  changeVillage,
} from '../records/organisation'
import {
  areaChange,
  bodyChange,
  changedAnswer,
  codeParams,
  newArea,
  newBody,
  newUnit,
  newVillage,
  unitChange,
  villageChange,
} from '../schemas/keeping'

const access = { action: 'keep-organisation' } as const
const keeping = { tags: ['organisation'], access, ifMatch: true } as const
const added = { 201: { description: 'Added', schema: changedAnswer } } as const
const changed = { 200: { description: 'Changed', schema: changedAnswer } } as const
const addProblems = ['code-taken', ...changeProblems] as const
const setProblems = ['not-found', ...changeProblems] as const

const addAreaRoute = defineRoute({
  ...{ ...keeping, method: 'post', path: '/v1/areas', operationId: 'addArea' },
  summary: 'Add a work area',
  ...{ body: newArea, idempotent: 'stored', answers: added, problems: addProblems },
  async handle(asked) {
    const { code, name } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      await unlessTaken(tx, 'area', code)
      await addArea(tx, { code, name })
      return { answer: { code }, audit: [{ action: 'area-added', subject: `area:${code}` }] }
    })
    return { status: 201 as const, body: answer }
  },
})

const changeAreaRoute = defineRoute({
  ...{ ...keeping, method: 'put', path: '/v1/areas/:code', operationId: 'changeArea' },
  summary: 'Give a work area another name',
  params: codeParams<string>('The work area', 'huangdian'),
  ...{ body: areaChange, answers: changed, problems: setProblems },
  async handle(asked) {
    const { code } = asked.params
    const { name } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      if (!(await changeArea(tx, code, { name }))) throw notThere('area')
      return { answer: { code }, audit: [{ action: 'area-changed', subject: `area:${code}` }] }
    })
    return { status: 200 as const, body: answer }
  },
})

const addVillageRoute = defineRoute({
  ...{ ...keeping, method: 'post', path: '/v1/villages', operationId: 'addVillage' },
  summary: 'Add a village to a work area',
  ...{ body: newVillage, idempotent: 'stored', answers: added },
  problems: [...addProblems, 'unknown-reference'],
  async handle(asked) {
    const { code, name, area: areaCode } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      await unlessTaken(tx, 'village', code)
      await knownAs(tx, 'area', areaCode, 'body.area')
      await addVillage(tx, { code, name, areaCode })
      const detail = { area: areaCode }
      return {
        answer: { code },
        audit: [{ action: 'village-added', subject: `village:${code}`, detail }],
      }
    })
    return { status: 201 as const, body: answer }
  },
})

const changeVillageRoute = defineRoute({
  ...{ ...keeping, method: 'put', path: '/v1/villages/:code', operationId: 'changeVillage' },
  summary: 'Give a village another name, or another work area',
  params: codeParams<VillageCode>('The village', 'laojie'),
  ...{ body: villageChange, answers: changed, problems: [...setProblems, 'unknown-reference'] },
  async handle(asked) {
    const { code } = asked.params
    const { name, area: areaCode } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      await knownAs(tx, 'area', areaCode, 'body.area')
      if (!(await changeVillage(tx, code, { name, areaCode }))) throw notThere('village')
      const detail = { area: areaCode }
      return {
        answer: { code },
        audit: [{ action: 'village-changed', subject: `village:${code}`, detail }],
      }
    })
    return { status: 200 as const, body: answer }
  },
})

const addUnitRoute = defineRoute({
  ...{ ...keeping, method: 'post', path: '/v1/units', operationId: 'addUnit' },
  summary: 'Add a responsible unit of the body',
  description:
    'Units and posts name each other: without a head first, then its posts, then its head.',
  ...{ body: newUnit, idempotent: 'stored', answers: added },
  problems: [...addProblems, 'unknown-reference', 'another-appoints', 'days-not-possible'],
  async handle(asked) {
    const { code, name, headPost: headPostCode } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      await unlessTaken(tx, 'unit', code)
      await knownAndStays(tx, 'body.headPost', headPostCode, asked.today)
      const unit = { code, headPost: null }
      unlessRefused(againstHeading(keeperOf(asked.principal), unit, headPostCode))
      await addUnit(tx, { code, name, headPostCode, bodyCode: await installedBody(tx) })
      const detail = { headPost: headPostCode }
      return {
        answer: { code },
        audit: [{ action: 'unit-added', subject: `unit:${code}`, detail }],
      }
    })
    return { status: 201 as const, body: answer }
  },
})

const changeUnitRoute = defineRoute({
  ...{ ...keeping, method: 'put', path: '/v1/units/:code', operationId: 'changeUnit' },
  summary: 'Give a unit another name, or another post as its head',
  description: 'Work that was given to the unit already stays with the post that headed it then.',
  params: codeParams<UnitCode>('The unit', 'justice'),
  ...{ body: unitChange, answers: changed },
  problems: [...setProblems, 'unknown-reference', 'another-appoints', 'days-not-possible'],
  async handle(asked) {
    const { code } = asked.params
    const { name, headPost: headPostCode } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      const unit = await findUnit(tx, code)
      if (unit === undefined) throw notThere('unit')
      await knownAndStays(tx, 'body.headPost', headPostCode, asked.today)
      unlessRefused(againstHeading(keeperOf(asked.principal), unit, headPostCode))
      await changeUnit(tx, code, { name, headPostCode })
      const detail = { headPost: headPostCode, headPostBefore: unit.headPost }
      return {
        answer: { code },
        audit: [{ action: 'unit-changed', subject: `unit:${code}`, detail }],
      }
    })
    return { status: 200 as const, body: answer }
  },
})

const addBodyRoute = defineRoute({
  ...{ ...keeping, method: 'post', path: '/v1/bodies', operationId: 'addBody' },
  summary: 'Add a body to which matters go, from which they come, or which reviews',
  ...{ body: newBody, idempotent: 'stored', answers: added },
  problems: [...addProblems, 'unknown-reference', 'superior-not-possible'],
  async handle(asked) {
    const { code, name, level, superior } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      await unlessTaken(tx, 'body', code)
      await knownAs(tx, 'body', superior, 'body.superior')
      unlessRefused(againstSuperior(await placedBodies(tx), { code, level, superior }))
      await addBody(tx, { code, name, level, superiorCode: superior })
      const detail = { level, superior }
      return {
        answer: { code },
        audit: [{ action: 'body-added', subject: `body:${code}`, detail }],
      }
    })
    return { status: 201 as const, body: answer }
  },
})

const changeBodyRoute = defineRoute({
  ...{ ...keeping, method: 'put', path: '/v1/bodies/:code', operationId: 'changeBody' },
  summary: 'Give a body another name, or another body above it',
  description: 'Cases that are there already are reviewed by whoever stood above when they began.',
  params: codeParams<BodyCode>('The body', 'lanxi-court'),
  ...{ body: bodyChange, answers: changed },
  problems: [...setProblems, 'unknown-reference', 'superior-not-possible'],
  async handle(asked) {
    const { code } = asked.params
    const { name, superior } = asked.body
    const answer = await changeOrganisation(asked, async (tx) => {
      const bodies = await placedBodies(tx)
      const before = bodies.find((each) => each.code === code)
      if (before === undefined) throw notThere('body')
      await knownAs(tx, 'body', superior, 'body.superior')
      unlessRefused(againstSuperior(bodies, { ...before, superior }))
      await changeBody(tx, code, { name, superiorCode: superior })
      const detail = { superior, superiorBefore: before.superior }
      return {
        answer: { code },
        audit: [{ action: 'body-changed', subject: `body:${code}`, detail }],
      }
    })
    return { status: 200 as const, body: answer }
  },
})

export const placeRoutes = [
  ...[addAreaRoute, changeAreaRoute, addVillageRoute, changeVillageRoute],
  ...[addUnitRoute, changeUnitRoute, addBodyRoute, changeBodyRoute],
]

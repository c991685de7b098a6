import { subjectPath, subjectTree } from '../../domain/ledger/subjects'
import { isDefined } from '../../domain/present'
import { viewerOf } from '../case-access'
import { unknownReference } from '../case-problems'
import { stillAsSeen } from '../case-tag'
import { defineRoute } from '../http/route'
import { openCase } from '../open-case'
import { allSubjects, subjectExists } from '../queries/subjects'
import { sheetIn } from '../read-ledger'
import { appendAudit } from '../records/audit'
import { addSubjects, setSubject } from '../records/subjects'
import { caseParams } from '../schemas/case'
import { fileBody, LARGEST_FILE, ledgerFileTypes } from '../schemas/ledger'
import { subjectBody, subjectsAdded, subjectsAnswer } from '../schemas/subject'

const subjectsRoute = defineRoute({
  method: 'get',
  path: '/v1/subjects',
  operationId: 'readSubjects',
  summary: 'The tree of subjects, each by the way to it',
  tags: ['organisation'],
  access: { action: 'read-organisation' },
  tagged: true,
  answers: { 200: { description: 'All of it', schema: subjectsAnswer } },
  problems: [],
  async handle({ deps }) {
    const subjects = await allSubjects(deps.prisma)
    return { status: 200 as const, tag: { of: 'subjects' }, body: { subjects } }
  },
})

const addSubjectsRoute = defineRoute({
  method: 'post',
  path: '/v1/subject-files',
  operationId: 'addSubjects',
  summary: 'Add subjects from a file: one column for each level, the widest first',
  description: 'What is there already stays; nothing is removed, because cases name it.',
  tags: ['organisation'],
  access: { action: 'keep-subjects' },
  body: fileBody,
  file: ledgerFileTypes,
  mostBytes: LARGEST_FILE,
  idempotent: 'by-nature',
  answers: { 200: { description: 'What came of it', schema: subjectsAdded } },
  problems: ['file-not-readable'],
  async handle({ deps, body, principal, now }) {
    const { headers, rows } = await sheetIn(body)
    const read = rows.map(({ at, cells }) => {
      return { at, path: subjectPath(headers.map((_, level) => cells[level] ?? '')) }
    })
    const refused = read.filter(({ path }) => path === undefined).map(({ at }) => at)
    const paths = read.map(({ path }) => path).filter(isDefined)
    const added = await deps.prisma.$transaction(async (tx) => {
      const count = await addSubjects(tx, subjectTree(paths))
      const { personId: actor } = principal
      const entry = { actor, action: 'subjects-added', subject: 'subjects', detail: { count } }
      await appendAudit(tx, now, entry)
      return count
    })
    return { status: 200 as const, body: { rows: rows.length, added, refused } }
  },
})

const setSubjectRoute = defineRoute({
  method: 'put',
  path: '/v1/cases/:number/subject',
  operationId: 'setSubject',
  summary: 'Say what a case is about, in the tree of subjects',
  tags: ['cases'],
  access: { action: 'set-subject' },
  params: caseParams,
  body: subjectBody,
  ifMatch: true,
  answers: { 200: { description: 'Set', schema: subjectBody } },
  problems: ['case-not-found', 'unknown-reference'],
  async handle({ deps, params, body, principal, grants, now, seen }) {
    const found = await openCase(deps, viewerOf(principal, grants), params.number)
    const { subject } = body
    if (subject !== null && !(await subjectExists(deps.prisma, subject))) {
      throw unknownReference('body.subject', 'Choose one of GET /v1/subjects.')
    }
    await deps.prisma.$transaction(async (tx) => {
      await stillAsSeen(tx, found.number, seen)
      await setSubject(tx, found.number, subject)
      await appendAudit(tx, now, {
        ...{ actor: principal.personId, action: 'subject-set', subject: `case:${found.number}` },
        detail: { subject },
      })
    })
    return { status: 200 as const, body: { subject } }
  },
})

export const subjectRoutes = [subjectsRoute, addSubjectsRoute, setSubjectRoute]

import type { z } from 'zod'
import { inPlainWords } from '../../forms/plain-words'
import { Failure } from '../../runtime/failure'
import type { Organisation } from '../../runtime/organisation/organisation'
import { requireReferences } from './references'
import { fileSchema, type OrganisationFile } from './schema'

/** The organisation a file describes, or a sentence for everything that is wrong with it. */
export function readOrganisation(content: string): Organisation {
  const read = fileSchema.safeParse(parseJson(content), inPlainWords)
  if (!read.success) throw new Failure(`Correct the file: ${described(read.error)}`)
  requireReferences(read.data)
  return organisationOf(read.data)
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new Failure(`Correct the file, it is not JSON: ${whereAmiss(content, error)}.`)
  }
}

/** The parser says where in numbers, if at all; whoever corrects the file looks for a line. */
function whereAmiss(content: string, error: unknown): string {
  const said = error instanceof Error ? error.message : ''
  if (said.includes('end of JSON input')) return 'it ends too early, and something is left open'
  const position = /at position (\d+)/.exec(said)?.[1]
  if (position === undefined) return 'a quotation mark, comma or bracket is missing or too much'
  const before = content.slice(0, Number(position)).split('\n')
  return `look at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

function described({ issues }: z.ZodError): string {
  const lines = issues.map(({ path, message }) => {
    const place = path.length === 0 ? 'the file' : path.join('.')
    return `${place}: ${message}`
  })
  return `${lines.join('; ')}.`
}

function outsideBody({ superior, ...body }: OrganisationFile['otherBodies'][number]) {
  return { ...body, external: true, ...(superior === undefined ? {} : { superiorCode: superior }) }
}

function withLeadIfAny<Led extends { lead?: string | undefined }>({ lead, ...led }: Led) {
  return { ...led, ...(lead === undefined ? {} : { lead }) }
}

function organisationOf(file: OrganisationFile): Organisation {
  const { installation, body, villages, responsibilities } = file
  const chain = [body, ...body.superiors].map((each, at, all) => {
    const superior = all[at + 1]
    return {
      ...{ code: each.code, name: each.name, level: each.level, external: at > 0 },
      ...(superior === undefined ? {} : { superiorCode: superior.code }),
    }
  })
  return {
    ...{ installation, body: body.code },
    bodies: [...chain.reverse(), ...file.otherBodies.map(outsideBody)],
    ...{ villages, responsibilities, startsOn: file.holdersFrom },
    workAreas: file.workAreas.map(withLeadIfAny),
    units: file.units.map(withLeadIfAny),
    // Subjects come from a file of their own: POST /v1/subject-files.
    subjects: [],
    posts: file.posts.map(({ unit, village, ...post }) => ({
      ...post,
      ...(unit === undefined ? {} : { unit }),
      ...(village === undefined ? {} : { village }),
    })),
    holders: file.holders.map(({ email, login: signsIn, ...holder }) => ({
      ...holder,
      ...(email === undefined ? {} : { email }),
      ...(signsIn === undefined ? {} : { login: signsIn }),
    })),
  }
}

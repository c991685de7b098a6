import { Failure } from '../../runtime/failure'
import type { OrganisationFile } from './schema'

/** Names that lead nowhere, and what stands twice: all of them in one sentence each. */
export function requireReferences(file: OrganisationFile): void {
  const faults = [...dangling(file), ...twice(file), ...aboutLeads(file), ...aboutHolders(file)]
  if (faults.length > 0) throw new Failure(`Correct the file: ${faults.join('; ')}.`)
}

function dangling(file: OrganisationFile): string[] {
  const { workAreas, villages, units, posts, holders } = file
  const known = {
    body: codes(allBodies(file)),
    'work area': codes(workAreas),
    village: codes(villages),
    unit: codes(units),
    post: codes(posts),
  }
  const check = (place: string, kind: keyof typeof known, code: string | undefined) =>
    code === undefined || known[kind].has(code)
      ? []
      : [`${place} names the ${kind} "${code}", which the file does not have`]
  const held = (at: number, field: 'holds' | 'deputises') =>
    (holders[at]?.[field] ?? []).flatMap((code, i) =>
      check(`holders.${at}.${field}.${i}`, 'post', code),
    )
  return [
    ...file.otherBodies.flatMap(({ superior }, at) =>
      check(`otherBodies.${at}.superior`, 'body', superior),
    ),
    ...villages.flatMap(({ area }, at) => check(`villages.${at}.area`, 'work area', area)),
    ...workAreas.flatMap(({ lead }, at) => check(`workAreas.${at}.lead`, 'post', lead)),
    ...units.flatMap(({ head, lead }, at) => [
      ...check(`units.${at}.head`, 'post', head),
      ...check(`units.${at}.lead`, 'post', lead),
    ]),
    ...posts.flatMap(({ unit, village }, at) => [
      ...check(`posts.${at}.unit`, 'unit', unit),
      ...check(`posts.${at}.village`, 'village', village),
    ]),
    ...holders.flatMap((_, at) => [...held(at, 'holds'), ...held(at, 'deputises')]),
    ...Object.entries(file.responsibilities).flatMap(([duty, post]) =>
      check(`responsibilities.${duty}`, 'post', post),
    ),
  ]
}

function twice(file: OrganisationFile): string[] {
  const { workAreas, villages, units, posts, holders } = file
  const lists: [string, readonly string[]][] = [
    ['bodies', allBodies(file).map(({ code }) => code)],
    ['workAreas', workAreas.map(({ code }) => code)],
    ['villages', villages.map(({ code }) => code)],
    ['units', units.map(({ code }) => code)],
    ['posts', posts.map(({ code }) => code)],
    ['logins', holders.flatMap(({ login }) => login ?? [])],
    ['posts with a holder', holders.flatMap(({ holds }) => holds)],
    ['posts with a deputy', holders.flatMap(({ deputises }) => deputises)],
  ]
  return lists.flatMap(([what, all]) =>
    [...new Set(all.filter((code, at) => all.indexOf(code) !== at))].map(
      (code) => `"${code}" stands twice among the ${what}`,
    ),
  )
}

/** As the door of the API has it: PUT /v1/areas/:code/lead, PUT /v1/units/:code/lead. */
function aboutLeads({ workAreas, units, posts }: OrganisationFile): string[] {
  const post = (code: string | undefined) => posts.find((each) => each.code === code)
  const noLead = (place: string, code: string | undefined) => {
    const role = post(code)?.role ?? 'lead'
    return role === 'lead' ? [] : [`${place} names a post of the role ${role}: name a lead's`]
  }
  return [
    ...workAreas.flatMap(({ lead }, at) => noLead(`workAreas.${at}.lead`, lead)),
    ...units.flatMap(({ head, lead }, at) => [
      ...noLead(`units.${at}.lead`, lead),
      ...(lead === undefined || post(head)?.village === undefined
        ? []
        : [`units.${at} is a village committee: leave its lead out, that of the work area counts`]),
    ]),
  ]
}

function aboutHolders({ holders }: OrganisationFile): string[] {
  const faults = holders.flatMap(({ holds, deputises }, at) => {
    const both = holds.filter((code) => deputises.includes(code))
    return [
      ...(holds.length + deputises.length > 0
        ? []
        : [`holders.${at} holds no post and deputises at none: give one in holds or deputises`]),
      ...both.map((code) => `holders.${at} is holder and deputy of "${code}": choose one`),
    ]
  })
  return holders.some(({ login }) => login !== undefined)
    ? faults
    : [...faults, 'nobody among the holders has a login: give one to whoever is to sign in']
}

function allBodies({ body, otherBodies }: OrganisationFile): { code: string }[] {
  return [body, ...body.superiors, ...otherBodies]
}

const codes = (rows: readonly { code: string }[]) => new Set(rows.map(({ code }) => code))

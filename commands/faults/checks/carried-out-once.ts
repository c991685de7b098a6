import type { Acknowledged, Registered } from '../clients/witness'
import type { Written } from '../evidence/evidence'

type Asked = {
  acknowledged: readonly Acknowledged[]
  registered: readonly Registered[]
  /** Commands whose sender was never told how they ended: they may have happened, once. */
  unanswered: readonly { case: string; kind: string }[]
}

/** What was acknowledged happened exactly once, in the journal and in the audit; nothing else did. */
export function carriedOutOnce(asked: Asked, { entries, audit, rows }: Written): string[] {
  const commands = entries.filter(({ updateId }) => updateId !== null)
  const perStep = countedBy(commands, ({ case: number, sequence, cause }) =>
    named(number, sequence, cause),
  )
  const perAudit = countedBy(
    audit.filter(({ sequence }) => sequence !== null),
    ({ subject, action, sequence }) => named(subject.replace('case:', ''), sequence ?? 0, action),
  )
  const owed = countedBy(asked.acknowledged, ({ case: number, version, kind }) =>
    named(number, version, kind),
  )
  const spare = countedBy(asked.unanswered, ({ case: number, kind }) => `${kind} of case ${number}`)
  return [
    ...[...owed].flatMap(([step, times]) => [
      ...(times === 1 ? [] : [`${step} was acknowledged to ${times} different requests.`]),
      ...found('journal', step, perStep.get(step)),
    ]),
    ...[...perStep.keys()].flatMap((step) => {
      if (owed.has(step)) return []
      const what = step.replace(/, step \d+$/, '')
      const left = spare.get(what) ?? 0
      spare.set(what, left - 1)
      return left > 0 ? [] : [`The journal has ${step}, which was acknowledged to nobody.`]
    }),
    ...entries.flatMap(({ case: number, sequence, cause }) =>
      found('audit', named(number, sequence, cause), perAudit.get(named(number, sequence, cause))),
    ),
    ...gaps(rows, entries),
    ...registeredOnce(asked.registered, audit),
  ]
}

function named(number: string, sequence: number, cause: string): string {
  return `${cause} of case ${number}, step ${sequence}`
}

function found(where: string, what: string, times = 0): string[] {
  return times === 1 ? [] : [`The ${where} has ${what} ${times} times instead of once.`]
}

/** The journal of a case runs from 1 to its version. */
function gaps(rows: Written['rows'], entries: Written['entries']): string[] {
  return rows.flatMap(({ number, version }) => {
    const sequences = entries.filter((each) => each.case === number).map((each) => each.sequence)
    const whole = sequences.every((sequence, index) => sequence === index + 1)
    if (whole && sequences.length === version) return []
    return [`The journal of case ${number} at version ${version} holds ${sequences.join(', ')}.`]
  })
}

function registeredOnce(registered: readonly Registered[], audit: Written['audit']): string[] {
  const keys = countedBy(registered, ({ filing }) => filing)
  const audited = countedBy(
    audit.filter(({ action }) => action === 'filing-registered'),
    ({ subject }) => subject.replace('filing:', ''),
  )
  return [...keys].flatMap(([filing, times]) => [
    ...(times === 1 ? [] : [`Filing ${filing} was the answer to ${times} different requests.`]),
    ...found('audit', `the registration of ${filing}`, audited.get(filing)),
  ])
}

function countedBy<T>(given: readonly T[], name: (each: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of given) counts.set(name(each), (counts.get(name(each)) ?? 0) + 1)
  return counts
}

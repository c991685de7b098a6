import type { Asked, Outcome, OwedStep, Procedure } from '../../../domain/proceeding/procedure'
import { procedures } from '../../../domain/proceeding/kinds'
import { roles } from '../../../domain/access'

const here = ['office', 'director', 'head']

/** Every outcome of a step, with what was chosen for it. */
function outcomes({ steps }: Procedure): { step: string; chosen?: string; outcome: Outcome }[] {
  return Object.entries(steps).flatMap(([step, { leads }]) =>
    'by' in leads
      ? Object.entries(leads.to).map(([chosen, outcome]) => ({ step, chosen, outcome }))
      : [{ step, outcome: leads }],
  )
}

const all = procedures.map((procedure) => [procedure.kind, procedure] as const)

test('no kind is there twice', () => {
  expect(new Set(procedures.map(({ kind }) => kind)).size).toBe(procedures.length)
})

describe.each(all)('%s', (_, procedure) => {
  const { steps, opens, parties, asks } = procedure
  const named = Object.values(steps)
  const known = [...here, ...Object.keys(parties)]
  const choicesOf = (asked: Asked | undefined) => (asked?.a === 'choice' ? asked.of : [])

  it('is called as staff call it, and rests on the plan or an article', () => {
    const titles = [procedure.title, ...named.map(({ title }) => title)]
    for (const title of titles) expect(title).toMatch(/^[\u4e00-\u9fff（）、]+$/)
    expect(new Set(titles).size).toBe(titles.length)
    expect(procedure.basis).toMatch(/^(Art\. \d+(\(\d+\))? \S+(; |$))?(plan [A-Z]\d+)?$/)
  })

  it('is opened by roles there are, and speaks of parties and steps it has', () => {
    expect(procedure.openedBy.length).toBeGreaterThan(0)
    expect(roles).toEqual(expect.arrayContaining([...procedure.openedBy]))
    expect(known).toEqual(expect.arrayContaining(named.flatMap(({ by }) => [...by])))
    for (const { apartFrom = [], notBy = [] } of named) {
      expect(Object.keys(parties)).toEqual(expect.arrayContaining([...apartFrom]))
      expect(['open', ...Object.keys(steps)]).toEqual(expect.arrayContaining([...notBy]))
    }
    if (procedure.caseLead !== undefined) {
      expect([parties[procedure.caseLead], procedure.aboutCase]).toEqual(['one', 'always'])
    }
  })

  it('leads somewhere by every choice, and nowhere by none', () => {
    for (const step of named) {
      if (!('by' in step.leads)) continue
      expect(Object.keys(step.leads.to)).toEqual(choicesOf(step.asks?.[step.leads.by]))
    }
  })

  it('comes to phases from which it goes on or has ended, each of them reached', () => {
    const from = new Set(named.flatMap((step) => [...step.from]))
    const reached = new Set([opens.phase])
    for (const { outcome } of outcomes(procedure)) {
      if (outcome.to === undefined) continue
      expect(from.has(outcome.to)).toBe(outcome.ends !== true)
      reached.add(outcome.to)
    }
    expect([...from].filter((phase) => !reached.has(phase))).toEqual([])
  })

  it('asks "when" only of a choice that the same step asks for', () => {
    for (const asked of [asks ?? {}, ...named.map((step) => step.asks ?? {})]) {
      for (const { when } of Object.values(asked)) {
        if (when !== undefined) {
          expect(choicesOf(asked[when.said])).toEqual(expect.arrayContaining([...when.of]))
        }
      }
    }
  })

  const said = ({ within }: OwedStep): [name: string, a: Asked['a']] | undefined => {
    if ('daySaid' in within) return [within.daySaid, 'day']
    return 'workingDaysSaid' in within ? [within.workingDaysSaid, 'working-days'] : undefined
  }

  it('lets a step be owed from a phase in which it is possible, by somebody who takes it', () => {
    const owing = [
      { to: opens.phase, owes: opens.owes },
      ...outcomes(procedure).map((o) => o.outcome),
    ]
    for (const { to, owes = [] } of owing) {
      for (const { step, by } of owes) {
        expect(steps[step]?.by).toContain(by)
        if (to !== undefined) expect(steps[step]?.from).toContain(to)
      }
    }
  })

  it('owes by a day that was said whenever it is', () => {
    for (const each of opens.owes) {
      const [name, a] = said(each) ?? []
      if (name !== undefined) expect(asks?.[name]).toEqual(expect.objectContaining({ a }))
    }
    for (const { step, chosen, outcome } of outcomes(procedure)) {
      for (const each of outcome.owes ?? []) {
        const [name, a] = said(each) ?? []
        if (name === undefined) continue
        const asked = steps[step]?.asks?.[name]
        expect(asked).toEqual(expect.objectContaining({ a }))
        if (asked?.when !== undefined) expect(asked.when.of).toContain(chosen)
      }
    }
  })
})

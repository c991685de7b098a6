import { accessByHand } from '../../support/access-by-hand'
import { access, actions, roles, scopesOf, type Action, type Role } from '../../../domain/access'

/**
 * Who may do what, where, written out by hand: a change of the product's table is a change of
 * somebody's rights and has to be made there too. `-` is refused; `all` is the installation.
 */
const [heading = [], ...lines] = accessByHand()

const rows = lines.flatMap(([action, ...cells]) =>
  cells.map((cell, index) => ({ action: action as Action, role: heading[index] as Role, cell })),
)

describe('role × action × scope (decision 3)', () => {
  it('the table names every role and every action', () => {
    expect([...heading].sort()).toEqual([...roles].sort())
    expect(lines.map(([action]) => action).sort()).toEqual([...actions].sort())
    expect(rows).toHaveLength(roles.length * actions.length)
  })

  it.each(rows)('$role, $action: $cell', ({ action, role, cell }) => {
    const scopes = { '-': [], all: ['installation'] }[cell] ?? cell.split('+')
    expect(scopesOf([role], action)).toEqual(scopes)
  })

  it.each(roles.map((role) => [role]))('%s has nothing beyond the actions named', (role) => {
    expect(actions).toEqual(expect.arrayContaining(Object.keys(access[role])))
  })

  it.each(actions.map((action) => [action]))('without a role nobody may %s', (action) => {
    expect(scopesOf([], action)).toEqual([])
  })

  it('an action no table names is refused to everybody', () => {
    expect(scopesOf(roles, 'dispose-of-case' as Action)).toEqual([])
  })

  it('several roles add up, each scope once', () => {
    expect(scopesOf(['unit', 'lead'], 'read-case')).toEqual([
      ...['own-unit', 'own-lead', 'own-reception'],
    ])
    expect(scopesOf(['office', 'director'], 'read-case')).toEqual(['installation'])
    expect(scopesOf(['lead', 'office'], 'read-case')).toEqual([
      ...['own-lead', 'own-reception', 'installation'],
    ])
    expect(scopesOf(['lead', 'proxy'], 'accept')).toEqual([])
  })

  it('who keeps the program running sees no case', () => {
    const ofCases = actions.filter(
      (action) =>
        !/^(reconcile|keep-accounts|read-(campaigns|own|organisation|operations|rules|undelivered|payloads))/.test(
          action,
        ),
    )
    expect(ofCases.flatMap((action) => scopesOf(['operator'], action))).toEqual([])
  })
})

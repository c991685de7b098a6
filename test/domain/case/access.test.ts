import { access, actions, roles, scopesOf, type Action, type Role } from '../../../domain/access'

/**
 * Who may do what, where, written out by hand: a change of the product's table is a change of
 * somebody's rights and has to be made here too. `-` is refused; `all` is the installation.
 */
const expected = `
                    head  director  office  lead      unit      proxy        operator
register-filing     -     all       all     -         -         all          -
list-cases          all   all       all     own-lead  own-unit  own-filing   -
read-case           all   all       all     own-lead  own-unit  own-filing   -
read-contact        -     all       all     -         -         -            -
write-text          -     all       all     -         own-unit  -            -
serve-notice        -     all       all     -         -         -            -
accept              -     all       all     -         -         -            -
entrust             -     all       all     -         -         -            -
sign-for            -     -         -       -         own-unit  -            -
issue-opinion       all   all       -       -         -         -            -
serve-opinion       -     all       all     -         -         -            -
conclude            -     all       all     -         -         -            -
approve-late-entry  all   all       -       -         -         -            -
read-own-inbox      self  self      self    self      self      self         self
read-own-duties     self  self      self    self      self      self         self
read-organisation   all   all       all     all       all       all          all
read-rules          all   all       all     all       all       all          all
publish-rules       -     all       -       -         -         -            -
read-undelivered-mail all all     all     -         -         -            all
read-payloads       -     -         -       -         -         -            all
`

const [heading = [], ...lines] = expected
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

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
    const scopes = { '-': [], all: ['installation'] }[cell] ?? [cell]
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
    expect(scopesOf(['unit', 'lead'], 'read-case')).toEqual(['own-unit', 'own-lead'])
    expect(scopesOf(['office', 'director'], 'read-case')).toEqual(['installation'])
    expect(scopesOf(['lead', 'office'], 'read-case')).toEqual(['own-lead', 'installation'])
    expect(scopesOf(['lead', 'proxy'], 'accept')).toEqual([])
  })

  it('who keeps the program running sees no case', () => {
    const ofCases = actions.filter(
      (action) => !/^read-(own|organisation|undelivered|payloads)/.test(action),
    )
    expect(ofCases.flatMap((action) => scopesOf(['operator'], action))).toEqual([])
  })
})

import { access, actions, roles, scopesOf, type Action, type Role } from '../../../domain/access'

/**
 * Who may do what, where, written out by hand: a change of the product's table is a change of
 * somebody's rights and has to be made here too. `-` is refused; `all` is the installation.
 */
const expected = `
                         head  director  office  lead      unit      proxy       operator
register-filing          -     all       all     -         -         all         -
register-inherited       -     all       -       -         -         -           -
list-cases               all   all       all     own-lead  own-unit  own-filing  -
read-case                all   all       all     own-lead  own-unit  own-filing  -
read-contact             -     all       all     -         -         -           -
write-text               -     all       all     own-lead  own-unit  -           -
approve-late-entry       all   all       -       -         -         -           -
read-own-inbox           self  self      self    self      self      self        self
read-own-duties          self  self      self    self      self      self        self
read-organisation        all   all       all     all       all       all         all
read-rules               all   all       all     all       all       all         all
publish-rules            -     all       -       -         -         -           -
read-undelivered-mail    all   all       all     -         -         -           all
read-audit               all   all       -       -         -         -           -
read-operations          -     all       -       -         -         -           all
reconcile                -     all       -       -         -         -           all
read-payloads            -     -         -       -         -         -           all
accept                   -     all       all     -         -         -           -
decline                  -     all       all     -         -         -           -
split                    -     all       all     -         -         -           -
link-repeat              -     all       all     -         -         -           -
merge                    all   all       all     -         -         -           -
mark-urgent              -     all       all     -         -         -           -
report-urgent            -     all       all     -         -         -           -
forward                  -     all       all     -         -         -           -
assign                   -     all       all     -         -         -           -
record-report            -     all       all     -         -         -           -
take-back                -     all       all     -         -         -           -
report-back              -     all       all     -         -         -           -
object                   -     all       all     -         -         -           -
answer-objection         -     all       all     -         -         -           -
contest                  -     all       all     -         -         -           -
decide-competence        -     all       all     -         -         -           -
serve-notice             -     all       all     -         -         -           -
entrust                  -     all       all     -         -         -           -
return-entrustment       -     -         -       -         own-unit  -           -
sign-for                 -     -         -       -         own-unit  -           -
form-team                -     all       all     own-lead  -         -           -
set-plan                 -     all       all     own-lead  -         -           -
reach-milestone          -     all       all     own-lead  own-unit  -           -
note-progress            -     all       all     own-lead  own-unit  own-filing  -
complete-clear           -     all       all     -         own-unit  -           -
extend                   all   -         -       -         -         -           -
record-advice            -     all       all     own-lead  -         -           -
explain                  -     all       all     own-lead  own-unit  own-filing  -
refer-aid                -     all       all     -         -         -           -
follow-up-aid            -     all       all     -         -         -           -
issue-opinion            all   all       -       -         -         -           -
issue-reply              all   all       -       -         -         -           -
serve-opinion            -     all       all     -         -         -           -
serve-reply              -     all       all     -         -         -           -
hand-over                -     all       all     -         -         -           -
complete-errand          -     all       all     -         own-unit  own-filing  -
mediate                  -     all       all     own-lead  own-unit  own-filing  -
sign-agreement           -     all       all     -         -         -           -
record-breach            -     all       all     -         -         -           -
withdraw                 -     all       all     -         -         -           -
request-review           -     all       all     -         -         -           -
request-final-review     -     all       all     -         -         -           -
withdraw-review          -     all       all     -         -         -           -
send-file                -     all       all     -         -         -           -
record-hearing           -     all       all     -         -         -           -
record-review            -     all       all     -         -         -           -
serve-review             -     all       all     -         -         -           -
ask-recusal              all   all       all     own-lead  own-unit  own-filing  -
decide-recusal           all   all       all     -         -         -           -
name-accused             -     all       all     -         -         own-filing  -
clear-accused            all   all       -       -         -         -           -
conclude                 -     all       all     -         -         -           -
perform                  -     all       all     own-lead  own-unit  -           -
ask-settled              -     all       all     -         -         -           -
answer-settled           -     all       all     -         -         -           -
put-on-file              -     all       all     -         -         -           -
take-up                  -     all       all     -         -         -           -
reopen                   all   all       -       -         -         -           -
list-for-supervision     -     all       -       -         -         -           -
remove-from-supervision  -     all       -       -         -         -           -
correct-date             all   all       -       -         -         -           -
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
      (action) => !/^(reconcile|read-(own|organisation|operations|rules|undelivered|payloads))/.test(action),
    )
    expect(ofCases.flatMap((action) => scopesOf(['operator'], action))).toEqual([])
  })
})

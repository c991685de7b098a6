import type { CommandFacts } from '../../../domain/case/commands'
import type { PersonId, VillageCode } from '../../../domain/ids'
import { dutiesOf, live, ofAn, petition, post, text } from './acts'
import { duty, refusalOf } from './life'

const to = (village: string): CommandFacts => ({
  kind: 'assign-station',
  ...{ village: village as VillageCode, post: post(`${village}-proxy`) },
})
const release: CommandFacts = { kind: 'release-station' }
const news: CommandFacts = { kind: 'note-progress', text, accompanying: true }
const explained: CommandFacts = { kind: 'explain', text, accompanying: true }
const errand: CommandFacts = { kind: 'accept', caseKind: 'errand' }
const named = (...posts: string[]): CommandFacts => ({
  ...{ kind: 'name-accused', persons: ['person-head' as PersonId], units: [] },
  posts: posts.map(post),
})
const given = () => live(ofAn('national-2022'), [petition], [to('laojie')])

describe('a matter given to a station (V2)', () => {
  it('stays where it is, and the station owes news within ten working days', () => {
    const life = given()
    expect(life.state).toMatchObject({
      phase: 'accepted',
      station: { village: 'laojie', post: 'laojie-proxy', on: '2026-03-02' },
    })
    expect(duty(life, 'accompany')).toMatchObject({
      ...{ owedBy: 'laojie-proxy', nature: 'internal', due: { due: '2026-03-16' } },
    })
    expect(duty(life, 'handle')).toEqual(duty(live(ofAn('national-2022'), [petition]), 'handle'))
  })

  it.each([
    ['a note of facts', news],
    ['an explanation', explained],
  ])('%s of the station is its news, the first time', (_what, told) => {
    const life = live(given(), [told, { at: '2026-03-04 09:00' }])
    expect(duty(life, 'accompany')).toMatchObject({ state: 'done', doneOn: '2026-03-04' })
    const again = live(life, [told, { at: '2026-03-05 09:00' }])
    expect(again.state.station?.newsOn).toBe('2026-03-04')
  })

  it('what others note or explain is not', () => {
    const life = live(given(), [{ kind: 'note-progress', text }], [{ kind: 'explain', text }])
    expect(duty(life, 'accompany').state).toBe('open')
  })

  it('given to another station it is owed by that, and to the same it is refused', () => {
    const life = live(given(), [to('xinqiao')])
    expect(dutiesOf(life, 'accompany').map(({ owedBy, state }) => [owedBy, state])).toEqual([
      ['laojie-proxy', 'withdrawn'],
      ['xinqiao-proxy', 'open'],
    ])
    expect(refusalOf(life, to('xinqiao')).code).toBe('already-done')
  })

  it('taken back, it owes nothing more', () => {
    const life = live(given(), [release])
    expect(life.state.station).toBeUndefined()
    expect(duty(life, 'accompany').state).toBe('withdrawn')
    expect(refusalOf(life, release).code).toBe('not-allowed-now')
  })

  it('owes no news of what has come to its close', () => {
    const life = live(given(), [
      { kind: 'withdraw', recipient: given().state.recipients[0]!.id, text },
    ])
    expect(life.state.phase).toBe('closing')
    expect(duty(life, 'accompany').state).toBe('withdrawn')
  })
})

describe('an everyday errand is owed by whoever has it (V3)', () => {
  const filed = () =>
    live({ ...ofAn('national-2022'), state: { ...ofAn('national-2022').state, filedAt } }, [errand])
  const filedAt = post('laojie-proxy')

  it('by the station that filed it, within ten working days', () => {
    expect(duty(filed(), 'handle')).toMatchObject({
      ...{ owedBy: 'laojie-proxy', nature: 'internal', due: { due: '2026-03-16' } },
    })
    const done = live(filed(), [{ kind: 'complete-errand', text }])
    expect(duty(done, 'handle').state).toBe('done')
  })

  it('by the station it is given to, and then by the office again', () => {
    const owedBy = (life: ReturnType<typeof filed>) => duty(life, 'handle').owedBy
    const elsewhere = live(filed(), [to('xinqiao')])
    expect(owedBy(elsewhere)).toBe('xinqiao-proxy')
    expect(owedBy(live(elsewhere, [release]))).toBe('laojie-proxy')
    expect(owedBy(live(ofAn('national-2022'), [errand]))).toBe('handler')
  })

  it('of a station that steps aside, by the office', () => {
    const life = live(filed(), [to('xinqiao')], [named('laojie-proxy')])
    expect(life.state.filedAt).toBeUndefined()
    expect(duty(life, 'handle').owedBy).toBe('xinqiao-proxy')
    const none = live(life, [named('xinqiao-proxy')])
    expect(none.state.station).toBeUndefined()
    expect(duty(none, 'handle').owedBy).toBe('handler')
    expect(duty(none, 'accompany').state).toBe('withdrawn')
  })

  it('what others were given is not touched by it', () => {
    const life = live(filed(), [named('somebody-else')])
    expect(life.state.filedAt).toBe('laojie-proxy')
  })
})

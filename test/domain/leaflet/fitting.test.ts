import type { LeafletCode } from '../../../domain/ids'
import { fitting, inForce, type Matter } from '../../../domain/leaflet/fitting'
import type { Leaflet, LeafletVersion } from '../../../domain/leaflet/leaflet'
import { asDay } from '../../../domain/time/day'

const version = (code: string, told: Partial<Leaflet>, hash = code): LeafletVersion => ({
  leaflet: {
    ...{ code: code as LeafletCode, title: code, from: asDay('2026-01-01'), for: 'any' },
    ...{ rights: [], steps: [], door: { name: '', about: '' }, basis: [] },
    ...told,
  },
  hash,
})
const codes = (found: readonly LeafletVersion[]) => found.map(({ hash }) => hash)

describe('which leaflet holds on a day', () => {
  const old = version('rights', {}, 'old')
  const fresh = version('rights', { from: asDay('2026-07-01') }, 'new')

  it.each([
    ['2025-12-31', []],
    ['2026-01-01', ['old']],
    ['2026-06-30', ['old']],
    ['2026-07-01', ['new']],
  ])('%s: %j, whichever file is read first', (day, expected) => {
    expect(codes(inForce([old, fresh], asDay(day)))).toEqual(expected)
    expect(codes(inForce([fresh, old], asDay(day)))).toEqual(expected)
  })
})

describe('which leaflets fit a matter', () => {
  const all = [
    version('any', {}),
    version('dispute', { for: [{ kinds: ['dispute'] }] }),
    version('handled', { for: [{ kinds: ['petition'], routes: ['hear-and-decide'] }] }),
    version('labour', { for: [{ routes: ['arbitration'] }, { subjects: ['工资'] }] }),
    version('served', { for: [{ phases: ['answer-served'] }] }),
  ]
  const matter = (told: Partial<Matter>) => {
    return codes(fitting(all, { phase: 'registered', subject: null, ...told }))
  }

  it('of a matter nobody has sorted, those for everybody', () => {
    expect(matter({})).toEqual(['any'])
  })
  it('those made for it first', () => {
    expect(matter({ kind: 'dispute' })).toEqual(['dispute', 'any'])
  })
  it('all that one of its lines names, and not a part', () => {
    expect(matter({ kind: 'petition' })).toEqual(['any'])
    expect(matter({ kind: 'petition', route: 'hear-and-decide' })).toEqual(['handled', 'any'])
  })
  it('any of its lines: the way, or a word in the way to its subject', () => {
    expect(matter({ kind: 'petition', route: 'arbitration' })).toEqual(['labour', 'any'])
    expect(matter({ subject: '劳动和社会保障/拖欠工资' })).toEqual(['labour', 'any'])
    expect(matter({ subject: '城乡建设' })).toEqual(['any'])
  })
  it('where the matter stands', () => {
    expect(matter({ phase: 'answer-served' })).toEqual(['served', 'any'])
  })
})

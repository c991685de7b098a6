import type { CommandFacts } from '../../../domain/case/commands'
import { partOf } from '../../../domain/case/part-of-case'
import type { LeafletCode, PetitionerId } from '../../../domain/ids'
import { an, bo, cameIn, live, ofAn } from './acts'
import { refusalOf } from './life'

const handing = (recipient: PetitionerId): CommandFacts => ({
  ...{ kind: 'hand-out-leaflet', recipient, leaflet: 'three-levels' as LeafletCode },
  ...{ hash: 'h', way: 'in-hand' },
})

describe('a leaflet handed out (plan V3)', () => {
  it('is kept with its version, its day and whom it was given to, and moves no date', () => {
    const before = ofAn('national-2022')
    const { state } = live(
      before,
      [handing(an)],
      [handing(an), { at: '2026-03-04 09:00', on: '2026-03-04' }],
    )
    expect(state.leaflets).toEqual([
      { recipient: an, leaflet: 'three-levels', hash: 'h', way: 'in-hand', on: '2026-03-02' },
      expect.objectContaining({ on: '2026-03-04' }),
    ])
    expect(state.duties).toEqual(before.state.duties)
  })

  it('nobody is given one who does not bring the matter', () => {
    const nobody = 'petitioner-nobody' as PetitionerId
    expect(refusalOf(ofAn('national-2022'), handing(nobody)).code).toBe('unknown-recipient')
  })

  it('of others who bring it nobody sees what they were given (decision 38)', () => {
    const { state } = live(cameIn('national-2022'), [handing(an)], [handing(bo)])
    expect(partOf(state, [bo]).leaflets).toEqual([expect.objectContaining({ recipient: bo })])
    expect(partOf(state, [an, bo]).leaflets).toHaveLength(2)
  })
})

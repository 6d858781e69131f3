/** Knows where windows lie on the scale of a protocol; refuses to know how the scale is drawn. */
import { describe, expect, it } from 'vitest'
import { library, protocolById } from '../../../src/domain/protocol/library'
import { visitRows } from '../../../src/features/protocols/visit-rows'
import { dayWords } from '../../../src/ui/wording/window-words'

describe('visitRows', () => {
  it('keeps every band and mark of the library on the scale, and every mark in its band', () => {
    for (const protocol of library) {
      for (const { id, band, mark } of visitRows(protocol).rows) {
        expect(mark, `${protocol.id} ${id}`).toBeGreaterThan(0)
        expect(mark, `${protocol.id} ${id}`).toBeLessThan(1)
        if (band === null) continue
        expect(band.at).toBeGreaterThanOrEqual(0)
        expect(band.at + band.width).toBeLessThanOrEqual(1.000001)
        expect(mark).toBeGreaterThan(band.at)
        expect(mark).toBeLessThan(band.at + band.width)
      }
    }
  })

  it('draws to scale: equal numbers of days are equally wide', () => {
    const house = protocolById('mdma-18wk-clinic')
    if (house === undefined) throw new Error('the house template is missing')
    const { rows, scale } = visitRows(house)
    const widthOf = (id: string) => rows.find((row) => row.id === id)?.band?.width ?? 0
    expect(widthOf('exp-2')).toBeCloseTo(widthOf('int-1-2') * (15 / 9))
    expect(widthOf('exp-2')).toBeCloseTo(widthOf('exp-3'))
    expect(scale.end).toBeCloseTo(126 / 147)
    expect(rows.filter(({ band }) => band === null).map(({ id }) => id)).toEqual(['prep-1', 'int-1-1', 'int-2-1', 'int-3-1'])
  })

  it('cuts a window of two years instead of pressing all others together', () => {
    const phase3 = protocolById('mapp-phase3')
    if (phase3 === undefined) throw new Error('the phase 3 template is missing')
    const cut = visitRows(phase3).rows.filter(({ band }) => band?.isCut)
    expect(cut.map(({ id }) => id)).toEqual(['ltfu'])
  })
})

describe('dayWords', () => {
  it('writes windows as people read them', () => {
    expect(dayWords({ earliest: 1, target: 1, latest: 1 })).toBe('next day')
    expect(dayWords({ earliest: -1, target: -1, latest: -1 })).toBe('the day before')
    expect(dayWords({ earliest: 21, target: 21, latest: 21 })).toBe('day 21')
    expect(dayWords({ earliest: 21, target: 28, latest: 35 })).toBe('21–35, target 28')
    expect(dayWords({ earliest: -70, target: -14, latest: -2 })).toBe('−70 to −2, target −14')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainSeal } from '../../src/store/sealing'

describe('the plain seal', () => {
  it('gives back what was closed, in its place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const opened = plainSeal.open(plainSeal.close(value, 'record c1'), 'record c1')
        const expected: unknown = JSON.parse(JSON.stringify(value))
        expect(opened).toEqual({ ok: true, value: expected })
      }),
    )
  })

  it('tells every flipped bit, and never throws', () => {
    const body = plainSeal.close({ patient: 'K-17', day: '2026-12-01' }, 'record c1')
    fc.assert(
      fc.property(fc.nat({ max: body.length - 1 }), fc.nat({ max: 7 }), (index, bit) => {
        const flipped = Uint8Array.from(body)
        flipped[index] = (flipped[index] ?? 0) ^ (1 << bit)
        expect(plainSeal.open(flipped, 'record c1').ok).toBe(false)
      }),
    )
  })

  it('tells a body cut short', () => {
    const body = plainSeal.close({ patient: 'K-17' }, 'record c1')
    for (let length = 0; length < body.length; length += 1) {
      expect(plainSeal.open(body.slice(0, length), 'record c1').ok).toBe(false)
    }
  })

  it('does not open a body in the place of another', () => {
    const body = plainSeal.close({ patient: 'K-17' }, 'record c1')
    expect(plainSeal.open(body, 'record c2')).toEqual({ ok: false, reason: 'altered' })
  })

  it('says of what is no body at all that it is not sealed', () => {
    for (const body of [undefined, null, 'text', { seal: 1 }, new Uint8Array([9, 9, 9])]) {
      expect(plainSeal.open(body, 'record c1')).toEqual({ ok: false, reason: 'not-sealed' })
    }
  })
})

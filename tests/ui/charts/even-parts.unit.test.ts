/** Knows that a long list is divided evenly, and that nothing of it is lost. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { evenParts } from '../../../src/ui/charts/even-parts'

it('divides a list into as few even parts as will do, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (all, most) => {
      const parts = evenParts(all, most)
      const lengths = parts.map(({ length }) => length)
      expect(parts.flat()).toEqual(all)
      expect(parts).toHaveLength(Math.ceil(all.length / most))
      expect(lengths.every((length) => length >= 1 && length <= most)).toBe(true)
      expect(Math.max(0, ...lengths) - Math.min(...lengths, Infinity)).toBeLessThanOrEqual(all.length === 0 ? 0 : 1)
    }),
  )
})

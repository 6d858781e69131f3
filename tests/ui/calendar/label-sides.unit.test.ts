/** Given where today and the end of a course are drawn, when their labels are placed, then neither covers the other or leaves the plot. */
import { expect, it } from 'vitest'
import { labelSides } from '../../../src/ui/calendar/label-sides'

it.each([
  ['far apart', 940, 200, 805, 'after', 'before'],
  ['shortly before the end', 940, 760, 805, 'after', 'after'],
  ['on the end', 940, 808, 805, 'after', 'before'],
  ['shortly after it', 940, 830, 805, 'after', 'before'],
  ['at the end of the plot', 940, 930, 805, 'before', 'before'],
  ['on the end of a narrow plot', 298, 257, 256, 'before', null],
  ['before the end of a narrow plot', 298, 120, 256, 'after', 'before'],
] as const)('%s', (_, width, now, end, nowSide, endSide) => {
  expect(labelSides(width, now, end)).toEqual({ now: nowSide, end: endSide })
})

it('takes the usual sides where one of them is not drawn', () => {
  expect(labelSides(940, undefined, 805).end).toBe('before')
  expect(labelSides(940, 930, undefined).now).toBe('before')
})

/** Given where today and the end of a course are drawn, when their labels are placed, then neither covers the other. */
import { expect, it } from 'vitest'
import { labelSides } from '../../../src/ui/calendar/label-sides'

it.each([
  ['far apart', 30, 126, 'after', 'before'],
  ['shortly before the end', 110, 126, 'before', 'after'],
  ['on the end', 126.5, 126, 'before', 'after'],
  ['shortly after it', 130, 126, 'after', 'before'],
  ['at the end of the plot', 144, 126, 'before', 'before'],
] as const)('%s', (_, now, end, nowSide, endSide) => {
  expect(labelSides(146, now, end)).toEqual({ now: nowSide, end: endSide })
})

it('takes the usual sides where one of them is not drawn', () => {
  expect(labelSides(146, undefined, 126).end).toBe('before')
  expect(labelSides(146, 140, undefined).now).toBe('before')
})

/** Knows how stages break into rows; refuses to know their titles. */
import { expect, test } from 'vitest'
import { stageColumns } from '../../../src/ui/machine/machine-columns'

test('ten stages stand in one row on a sheet and on a tablet', () => {
  expect([1120, 690].map((pixels) => stageColumns(10, pixels))).toEqual([10, 10])
})

test('thirty-four stages break into even rows', () => {
  expect(stageColumns(34, 1120)).toBe(12)
  expect(Math.ceil(34 / stageColumns(34, 690))).toBe(5)
})

test('there is always a column', () => {
  expect([stageColumns(0, 1000), stageColumns(5, 10)]).toEqual([1, 1])
})

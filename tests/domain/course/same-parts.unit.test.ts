import { expect, it } from 'vitest'
import { haveSameParts } from '../../../src/domain/course/same-parts'

it.each([
  [{ a: 1, b: { c: [1, 2], d: null } }, { b: { d: null, c: [1, 2] }, a: 1 }, true],
  [{ a: [1, 2] }, { a: [2, 1] }, false],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [[], [{}], false],
  [undefined, { a: 1 }, false],
  [undefined, undefined, true],
])('%j beside %j: %s', (one, other, same) => expect(haveSameParts(one, other)).toBe(same))

/** Knows what makes a sentence plain: it begins and ends as one and holds nothing a program would say. */
import { expect } from 'vitest'
import { courseCommandTypes } from '../../../src/domain/course/commands'
import { library } from '../../../src/domain/protocol/library'
import { breachCodes, eventTypes, refusalCodes } from './arbitraries'

/** Words with a hyphen that people use. */
const humanWords = new Set(['follow-up', 'no-show'])
const codes = new Set([
  ...breachCodes,
  ...refusalCodes,
  ...eventTypes,
  ...courseCommandTypes,
  ...library.flatMap(({ sessions }) => sessions.flatMap(({ id, gates }) => [id, ...gates])).filter((word) => /-/.test(word)),
])

export function expectNoCode(text: string): void {
  expect(text).not.toMatch(/undefined|null\b|NaN|\[object|  |^\s|\s$|,,|\.\.|“”|!/)
  for (const word of text.split(/[\s,.:“”()]+/)) {
    expect(codes.has(word), `“${word}” in: ${text}`).toBe(false)
    if (/^[a-z]+(-[a-z0-9]+)+$/.test(word)) expect(humanWords, `“${word}” in: ${text}`).toContain(word)
  }
}

export function expectSentence(text: string): void {
  expectNoCode(text)
  expect(text).toMatch(/^[A-Z“]/)
  expect(text).toMatch(/\.$/)
}

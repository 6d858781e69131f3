/** Knows that no file asks the linter to look away: where a rule does not fit, the rule is changed for all to see. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ourFiles, root } from './our-files'

// Put together here, so that this file does not ask for it itself.
const words = ['ox', 'es'].map((linter) => [linter, 'lint-dis', 'able'].join(''))

it('keeps every rule of writing in every file', () => {
  const code = ourFiles().filter((path) => /\.[cm]?[jt]sx?$/.test(path))
  expect(code.length).toBeGreaterThan(1000)
  const asks = (text: string) => words.some((word) => text.includes(word))
  expect(asks(`// ${words[0]}-next-line`)).toBe(true)
  expect(code.filter((path) => asks(readFileSync(join(root, path), 'utf8')))).toEqual([])
})

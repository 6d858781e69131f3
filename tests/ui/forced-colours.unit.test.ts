/** Knows that words on an inked ground stay to be read in the system's own colours; refuses to know where they stand. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'))
const rules = sheets.flatMap((path) => [...readFileSync(join('src', path), 'utf8').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({ place: `${path}: ${selector.trim()}`, body })))

// A browser lays a plate of the page's ground behind every line of words, and these are in that colour.
it('no rule turns words and ground round without keeping the plate away', () => {
  const turned = rules.filter(({ body }) => /(?:^|\s)color: var\(--surface\)/.test(body))
  expect(turned.length).toBeGreaterThan(10)
  expect(turned.filter(({ body }) => !body.includes('forced-color-adjust: none')).map(({ place }) => place)).toEqual([])
})

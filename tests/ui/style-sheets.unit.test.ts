/** Knows what every sheet of styles has to keep to, so that nobody's words or direction are lost; refuses to know any one of them. */
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

// The build turns that selector into a list of languages, which a page's own direction does not heed.
it('no rule asks for the direction by any way but the attribute that sets it', () => {
  expect(rules.filter(({ place }) => place.includes(':dir(')).map(({ place }) => place)).toEqual([])
})

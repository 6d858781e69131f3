import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Theme = 'light' | 'dark' | 'contrast'

const css = readFileSync('src/ui/tokens.css', 'utf8')
const [base = '', contrast = ''] = css.split("[data-theme='contrast']")

/** Every hexadecimal colour of a theme by its token. */
function coloursOf(theme: Theme): ReadonlyMap<string, string> {
  const pairs = [...base.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)]
  const colours = new Map(pairs.map(([, name = '', light = '', dark = '']) => [name, theme === 'dark' ? dark : light]))
  if (theme !== 'contrast') return colours
  const block = contrast.slice(0, contrast.indexOf('}'))
  for (const [, name = '', colour = ''] of block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)) colours.set(name, colour)
  return colours
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(colours: ReadonlyMap<string, string>, one: string, other: string): number {
  const [low = 0, high = 0] = [one, other]
    .map((name) => colours.get(name) ?? '')
    .map(luminance)
    .sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['ground', 'surface', 'sunken']
const kinds = ['preparation', 'dosing', 'integration', 'assessment', 'contact']

describe.each(['light', 'dark', 'contrast'] as const)('colours, %s', (theme) => {
  const colours = coloursOf(theme)
  const least = (one: string, other: string) => ({ pair: `${one} on ${other}`, ratio: contrastOf(colours, one, other) })
  const below = (pairs: readonly { pair: string; ratio: number }[], bound: number) =>
    pairs.filter(({ ratio }) => !(ratio >= bound)).map(({ pair, ratio }) => `${pair} ${ratio.toFixed(2)}`)

  it('keep text readable on every ground', () => {
    const texts = ['ink', 'ink2', 'ink3'].flatMap((ink) => grounds.map((ground) => least(ink, ground)))
    expect(below(texts, 4.5)).toEqual([])
  })

  it('keep the ink of bodies of text at the stricter level', () => {
    expect(below(['ink', 'ink2'].flatMap((ink) => grounds.map((ground) => least(ink, ground))), 7)).toEqual([])
  })

  it('keep marks, edges and the focus ring visible', () => {
    const marks = [...kinds, 'edge', 'focus', 'bad', 'warn'].map((mark) => least(mark, 'surface'))
    expect(below(marks, 3)).toEqual([])
  })

  it('keep words on tints readable', () => {
    const inks = ['preparation', 'integration', 'assessment', 'contact', 'bad', 'warn']
    const pairs = [...inks.map((name) => least(`${name}-ink`, `${name}-tint`)), least('dosing-ink', 'dosing')]
    expect(below(pairs, 4.5)).toEqual([])
  })
})

it('gives high contrast the same colours by choice and by the system’s wish', () => {
  const blocks = css.split('--ground: #ffffff;').slice(1)
  const values = blocks.map((block) => [...block.slice(0, block.indexOf('}')).matchAll(/--[\w-]+: [^;]+;/g)].map(String))
  expect(values).toHaveLength(2)
  expect(values[0]).toEqual(values[1])
})

/** Knows how sheets are drawn, laid out and looked at without the app around them, for any number of sessions; refuses to know what they say. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '../../..')
/** Millimetres left empty on each side at first, and at most, as in the app. */
const [leastSlack, mostSlack] = [2, 150]
/** What rounding to pixels may add to a side, in millimetres. */
const rounding = 0.5

/** A file under `tests/support` that draws sheets, run by Node as it stands; how a sheet looks is read by `paperStyles`. */
export async function drawingOf<Drawing>(file: string): Promise<Drawing> {
  const nothing = '\0nothing'
  const { module } = await runnerImport<Drawing>(join(root, 'tests/support', file), {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'no-styles', enforce: 'pre', resolveId: (id) => (id.endsWith('.css') ? nothing : null), load: (id) => (id === nothing ? 'export {}' : null) }],
  })
  return module
}

/** The faces and every style sheet of paper, in the order in which the app reads them. */
export async function paperStyles(): Promise<string> {
  const face = async (script: string) => {
    const file = await readFile(join(root, `node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`))
    const range = script === 'latin' ? '' : 'unicode-range: U+0100-02BA, U+1E00-1E9F;'
    return `@font-face { font-family: 'Source Sans 3'; font-weight: 200 900; src: url(data:font/woff2;base64,${file.toString('base64')}); ${range} }`
  }
  const drawing = await readFile(join(root, 'src/print/sheet-pages.tsx'), 'utf8')
  const files = [...drawing.matchAll(/^import '\.\/(.+\.css)'$/gm)].map(([, name = '']) => readFile(join(root, 'src/print', name), 'utf8'))
  return (await Promise.all([face('latin'), face('latin-ext'), ...files])).join('\n')
}

/** Deals a sheet anew, as the app does, until no side is too high; the millimetres by which one stays so, and the slack it took. */
export async function dealt(page: Page, style: string, drawn: (slack: number) => string): Promise<{ readonly over: number; readonly slack: number }> {
  let slack = leastSlack
  let over = await layOut(page, style, drawn(slack))
  while (over > rounding && slack < mostSlack) {
    slack = Math.min(mostSlack, slack + Math.ceil(over) + 1)
    over = await layOut(page, style, drawn(slack))
  }
  return { over: over > rounding ? over : 0, slack }
}

/** Millimetres by which the tallest side is higher than its box may be. */
export async function layOut(page: Page, style: string, markup: string): Promise<number> {
  await page.setContent(`<!doctype html><html lang="en"><style>${style}</style><body style="margin: 0">${markup}`)
  return page.evaluate(async () => {
    await document.fonts.ready
    const sizes = { a4: { portrait: 297, landscape: 210 }, letter: { portrait: 279.4, landscape: 215.9 } }
    const heights = [...document.querySelectorAll<HTMLElement>('.page')].map((one) => {
      const size = sizes[one.dataset['paper'] === 'a4' ? 'a4' : 'letter'][one.dataset['orientation'] === 'landscape' ? 'landscape' : 'portrait']
      return (Math.max(one.offsetHeight, one.scrollHeight) * 25.4) / 96 - (size - 1)
    })
    return Math.max(...heights)
  })
}

/** Texts that reach out of the page's margins, of the cell or frame that holds them, or of the drawing of a long day. */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // What the page may lose to rounding, and a day's cell to its neighbour's white.
    const tolerance = 4
    const wide = [...document.querySelectorAll<HTMLElement>('.page, .page td, .page th, .paper-foot span, .paper-calls > div, .paper-lists li')].filter(
      (one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + tolerance,
    )
    const full = [...document.querySelectorAll<HTMLElement>('.paper-panel, .paper-desk-row > *, .paper-clinic-month td, .paper-lane-night, .paper-above')].filter(
      (one) => one.clientHeight > 0 && one.scrollHeight > one.clientHeight + 2 && getComputedStyle(one).display !== 'inline',
    )
    // Words may run on beside their frame, never above or below it.
    const framed = [...document.querySelectorAll<HTMLElement>('.paper-frame > .paper-say')].filter((one) => {
      const [words, frame] = [one.getBoundingClientRect(), one.parentElement?.getBoundingClientRect()]
      return frame !== undefined && (words.top < frame.top - 1 || words.bottom > frame.bottom + 1 || one.scrollWidth > one.clientWidth + 1)
    })
    const drawn = [...document.querySelectorAll<SVGTextElement>('.paper-strip text')].filter((one) => {
      const { x, width } = one.getBBox()
      return x < -1 || x + width > 179
    })
    return [...wide, ...full, ...framed, ...drawn].map((one) => `${one.tagName} ${one.getAttribute('class') ?? ""}: ${one.textContent.slice(0, 60)}`)
  })
}

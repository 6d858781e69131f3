/** Knows that a patient's sheets are whole in every language, on both papers, in both sizes of type; EW_LONG=1 looks at all of them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Page, test as plain } from '@playwright/test'
import { runnerImport } from 'vite'
import type * as DrawnSheets from '../support/drawn-sheets'
import { beginWithSample } from './support/beginnings'
import { openCourse, weekBefore } from './support/clinic'
import { choose, press } from './support/fields'
import { expect, test } from './support/journey'
import { pagesOf } from './support/pdf'

const root = join(import.meta.dirname, '../..')
const isLong = process.env['EW_LONG'] === '1'

type Drawn = Omit<DrawnSheets.Drawn, 'slack'>

const languages = ['en', 'ar', 'nl', 'fr', 'de', 'it', 'nb', 'pl', 'pt', 'es'] as const
const all = languages.flatMap((language) =>
  (['a4', 'letter'] as const).flatMap((paper) => [false, true].flatMap((large) => [1, 16, 60].map((sessions): Drawn => ({ language, paper, large, sessions })))),
)
/** The longest words, the most forms, and the other direction. */
const few: readonly Drawn[] = [
  { language: 'de', paper: 'letter', large: true, sessions: 60 },
  { language: 'pl', paper: 'a4', large: false, sessions: 16 },
  { language: 'fr', paper: 'letter', large: false, sessions: 16 },
  { language: 'pt', paper: 'a4', large: false, sessions: 60 },
  { language: 'ar', paper: 'a4', large: false, sessions: 16 },
  { language: 'ar', paper: 'letter', large: true, sessions: 1 },
]

// Markup of its own without the app around it: courses of any length in one moment, where booking them would take minutes.
plain('no side is too high and nothing on it is cut, in any language', async ({ page }) => {
  plain.setTimeout(isLong ? 900_000 : 90_000)
  const { drawnSheets } = await sheets()
  const style = await styles()
  for (const drawn of isLong ? all : few) {
    const name = JSON.stringify(drawn)
    let slack = 2
    let over = await layOut(page, style, drawnSheets({ ...drawn, slack }))
    while (over > 0.5 && slack < 150) {
      slack = Math.min(150, slack + Math.ceil(over) + 1)
      over = await layOut(page, style, drawnSheets({ ...drawn, slack }))
    }
    expect(over, `${name}: millimetres too high`).toBeLessThanOrEqual(0.5)
    expect(await cutTexts(page), `${name}: wider than their place`).toEqual([])
    const { directions, languages: told } = await page.locator('.page').evaluateAll((pages) => ({
      directions: [...new Set(pages.map((one) => getComputedStyle(one).direction))],
      languages: [...new Set(pages.map((one) => one.getAttribute('lang')))],
    }))
    expect(directions, name).toEqual([drawn.language === 'ar' ? 'rtl' : 'ltr'])
    expect(told, name).toEqual([drawn.language === 'pt' ? 'pt-BR' : drawn.language])
  }
})

test('a course is printed in its patient’s language, which is kept for it', async ({ page }, info) => {
  await beginWithSample(page, weekBefore)
  await openCourse(page, 'K-17')
  await page.getByRole('link', { name: 'Print' }).click()
  await choose(page, 'Language', 'German')
  await expect(page.getByRole('region', { name: /^Ihre Termine, Seite 1 von/ })).toHaveAttribute('lang', 'de')
  await expect(page.getByText(/not yet read by a native clinician/).first()).toBeVisible()
  const file = info.outputPath('de.pdf')
  await page.evaluate(() => document.fonts.ready)
  await page.pdf({ path: file, preferCSSPageSize: true, tagged: true })
  const words = (await pagesOf(file)).map(({ text }) => text).join('\n')
  for (const said of ['Ihre Termine, ', 'Vorbereitung 1', 'Langer Tag 3', 'Abschlussgespräch', 'Harbour Street Clinic', '01632 960140', 'Beispieldaten']) expect(words).toContain(said)
  expect(words).not.toMatch(/Your dates|Preparation|Long day|MDMA|PTSD/)

  await page.reload()
  await expect(page.getByRole('region', { name: /^Ihre Termine, Seite 1 von/ })).toBeVisible()

  await choose(page, 'Language', 'Arabic')
  const first = page.getByRole('region', { name: /صفحة 1 من/ }).first()
  await expect(first).toHaveAttribute('dir', 'rtl')
  const code = await first.locator('.paper-code-square').boundingBox()
  const sheet = await first.boundingBox()
  expect((code?.x ?? 0) - (sheet?.x ?? 0)).toBeLessThan((sheet?.width ?? 0) / 4)
})

test('the treatment is named on the dates only after a question, and the history says so', async ({ page }) => {
  await beginWithSample(page, weekBefore)
  await openCourse(page, 'K-17')
  await page.getByRole('link', { name: 'Print' }).click()
  const named = page.getByRole('region', { name: /page \d+ of/ }).filter({ hasText: 'MDMA' })
  await expect(named).toHaveCount(0)
  await press(page, 'checkbox', /^Name the treatment/)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Name it' }).click()
  await expect(named).toHaveCount(1)
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await page.getByRole('button', { name: /^Print \d+ pages?$/ }).click()
  await expect(named).toHaveCount(0)
  await page.getByRole('link', { name: 'K-17' }).click()
  await expect(page.getByRole('region', { name: 'History' })).toContainText('schedule with the treatment named')
})

/** The sheets' own code, run by Node as it stands; how a sheet looks is read beside it. */
async function sheets(): Promise<typeof DrawnSheets> {
  const nothing = '\0nothing'
  const { module } = await runnerImport<typeof DrawnSheets>(join(root, 'tests/support/drawn-sheets.tsx'), {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'no-styles', enforce: 'pre', resolveId: (id) => (id.endsWith('.css') ? nothing : null), load: (id) => (id === nothing ? 'export {}' : null) }],
  })
  return module
}

async function styles(): Promise<string> {
  const face = async (script: string) => {
    const file = await readFile(join(root, `node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`))
    const range = script === 'latin' ? '' : 'unicode-range: U+0100-02BA, U+1E00-1E9F;'
    return `@font-face { font-family: 'Source Sans 3'; font-weight: 200 900; src: url(data:font/woff2;base64,${file.toString('base64')}); ${range} }`
  }
  const files = ['paper', 'paper-schedule', 'paper-months', 'paper-large', 'paper-scripts', 'staff/paper-staff'].map((name) => readFile(join(root, `src/print/${name}.css`), 'utf8'))
  return (await Promise.all([face('latin'), face('latin-ext'), ...files])).join('\n')
}

/** Millimetres by which the tallest side is higher than its box may be. */
async function layOut(page: Page, style: string, markup: string): Promise<number> {
  await page.setContent(`<!doctype html><html lang="en"><style>${style}</style><body>${markup}`)
  return page.evaluate(async () => {
    await document.fonts.ready
    const most = { a4: 296, letter: 278.4 }
    const heights = [...document.querySelectorAll<HTMLElement>('.page')].map(
      (one) => (Math.max(one.offsetHeight, one.scrollHeight) * 25.4) / 96 - most[one.dataset['paper'] === 'a4' ? 'a4' : 'letter'],
    )
    return Math.max(...heights)
  })
}

/** Texts that reach out of the page's margins, of their cell, or of the drawing of a long day. */
function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // What the page may lose to rounding, and a day's cell to its neighbour's white.
    const tolerance = 4
    const wide = [...document.querySelectorAll<HTMLElement>('.page, .page td, .page th, .paper-foot span, .paper-calls > div, .paper-lists li')].filter(
      (one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + tolerance,
    )
    const drawn = [...document.querySelectorAll<SVGTextElement>('.paper-strip text')].filter((one) => {
      const { x, width } = one.getBBox()
      return x < -1 || x + width > 179
    })
    return [...wide, ...drawn].map((one) => `${one.tagName} ${one.textContent.slice(0, 60)}`)
  })
}

/** Knows that a patient's sheets are whole in every language, on both papers, in both sizes of type; EW_LONG=1 looks at all of them. */
import { test as plain } from '@playwright/test'
import type * as DrawnSheets from '../support/drawn-sheets'
import { cutTexts, dealt, drawingOf, paperStyles } from './support/bare-sheets'
import { beginWithSample } from './support/beginnings'
import { openCourse, weekBefore } from './support/clinic'
import { choose, press } from './support/fields'
import { expect, test } from './support/journey'
import { pagesOf } from './support/pdf'

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
  const { drawnSheets } = await drawingOf<typeof DrawnSheets>('drawn-sheets.tsx')
  const style = await paperStyles()
  for (const drawn of isLong ? all : few) {
    const name = JSON.stringify(drawn)
    const { over } = await dealt(page, style, (slack) => drawnSheets({ ...drawn, slack }))
    expect(over, `${name}: millimetres too high`).toBe(0)
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

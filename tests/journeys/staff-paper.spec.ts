/** Knows that the sheets for staff print whole, grey and complete on both papers, and are two clicks away; refuses to know how they are made. */
import type { Page, TestInfo } from '@playwright/test'
import { beginWithSample } from './support/beginnings'
import { openCourse, weekBefore } from './support/clinic'
import { press } from './support/fields'
import { expect, test } from './support/journey'
import { type PaperPage, colouredPixels } from './support/pdf'
import { type PrintedPaper, printed as printedPaper, settledCount, sidesOn } from './support/printing'

/** Letter is printed without the app for 1, 15 and 60 sessions; the long form prints it from the app, too. */
const isLong = process.env['EW_LONG'] === '1'
const papers = [
  { name: 'A4', width: 595, height: 842 },
  ...(isLong ? [{ name: 'Letter', width: 612, height: 792 }] : []),
]

for (const paper of papers) {
  test(`a dosing day’s run sheet and the record of a course print whole on ${paper.name}`, async ({ page }, info) => {
    await beginWithSample(page, weekBefore)
    await openCourse(page, 'K-17')
    await page.getByRole('link', { name: 'Print' }).click()

    await test.step('the run sheet', async () => {
      await turnToSheet(page, /^Run sheet, Dosing 3/, 'Run sheet')
      await press(page, 'radio', paper.name)
      const { file, pages } = await printed(page, info)
      for (const { width, height } of pages) expect([Math.abs(width - paper.width) < 1.5, Math.abs(height - paper.height) < 1.5]).toEqual([true, true])
      expectFeet(pages, 'Run sheet K-17')
      const words = pages.map(({ text }) => text).join('\n')
      const lines = words.split('\n').map((line) => line.trim())
      for (const hour of ['09:30', '12:00', '12:30', '15:30']) expect(lines.filter((line) => line.startsWith(hour)), hour).toHaveLength(1)
      for (const said of ['Before the first dose', 'Supplement', 'Ready to leave', 'Handover', 'Deviation', 'Entered in the app by', 'Transport home arranged']) expect(words).toContain(said)
      expect(words).not.toMatch(/MDMA|PTSD|\bmg\b/)
      expect(await colouredPixels(file)).toBe(0)
    })

    await test.step('the record', async () => {
      await turnToSheet(page, /^Record$/, 'Record')
      await press(page, 'radio', paper.name)
      const { file, pages } = await printed(page, info)
      for (const { width, height } of pages) expect([Math.abs(width - paper.height) < 1.5, Math.abs(height - paper.width) < 1.5]).toEqual([true, true])
      expectFeet(pages, 'Record K-17')
      const words = pages.map(({ text }) => text).join('\n')
      for (const said of ['Preparation 1', 'Integration 3.3', 'Outcome', 'Days off', 'Opened the course of K-17', 'Chain checked']) expect(words).toContain(said)
      expect(words.split('\n').filter((line) => /^\s*Dosing \d /.test(line))).toHaveLength(3)
      expect(words).not.toMatch(/MDMA|PTSD|\bmg\b/)
      expect(await colouredPixels(file)).toBe(0)
    })
  })
}

test('large type takes more sides and cuts nothing', async ({ page }, info) => {
  await beginWithSample(page, weekBefore)
  await openCourse(page, 'R-23')
  await page.getByRole('link', { name: 'Print' }).click()
  for (const [link, sheet] of [
    [/^Run sheet, Dosing 2/, 'Run sheet'],
    [/^Record$/, 'Record'],
  ] as const) {
    await turnToSheet(page, link, sheet)
    const { pages: usual } = await printed(page, info)
    await press(page, 'checkbox', /^Large type/)
    const { pages } = await printed(page, info)
    expect(pages.length).toBeGreaterThan(usual.length)
  }
})

test('the chain on the record is the one on the history’s page, and its print is written down', async ({ page }, info) => {
  await beginWithSample(page, weekBefore)
  await openCourse(page, 'D-14')
  await page.getByRole('link', { name: 'Whole history' }).click()
  const [, , signs = ''] = /After row (\d+) it ends in ([0-9a-f ]{14})/.exec(await page.getByText(/Chain intact/).innerText()) ?? []
  await page.getByRole('link', { name: 'Record' }).click()
  const { pages } = await printed(page, info)
  expect(signs).toHaveLength(14)
  expect(pages.map(({ text }) => text).join(' ').replaceAll(/\s+/g, ' ')).toContain(signs)
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.getByRole('button', { name: /^Print \d+ pages?$/ }).click()
  await page.getByRole('link', { name: 'D-14' }).click()
  await expect(page.getByRole('region', { name: 'History' })).toContainText(/printed record of the course/i)
})

/** Sides of the sheet before are gone once its own stand there. */
async function turnToSheet(page: Page, link: RegExp, sheet: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sheets of this course' }).getByRole('link', { name: link }).click()
  await expect(page.getByRole('region', { name: new RegExp(`^${sheet}.*, page 1 of`) })).toBeVisible()
}

/** Nothing is wider than the cell or line that holds it. */
async function printed(page: Page, info: TestInfo): Promise<PrintedPaper> {
  await settledCount(page)
  await page.emulateMedia({ media: 'print' })
  const wide = await sidesOn(page).evaluateAll((all) =>
    all.flatMap((side) => [...side.querySelectorAll('td, li, dd, h2, h3')]).flatMap((box) => (box.scrollWidth > box.clientWidth + 1 ? [box.textContent] : [])),
  )
  expect(wide, 'boxes from which something is cut').toEqual([])
  await page.emulateMedia({ media: null })
  return printedPaper(page, info)
}

/** Each side says which sheet it is of, its version and mark, when it was printed, that it is invented, and its number. */
function expectFeet(pages: readonly PaperPage[], name: string): void {
  const feet = pages.map(({ text }) => new RegExp(`${name}.*, version \\d+, mark [0-9A-F]{4}, sample data +printed Mon 4 Jan 2027, 09:00 +page (\\d+) of (\\d+)`).exec(text))
  expect(feet.map((foot) => [Number(foot?.[1]), Number(foot?.[2])])).toEqual(pages.map((_, index) => [index + 1, pages.length]))
}

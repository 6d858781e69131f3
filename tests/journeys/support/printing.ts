/** Knows how the paper on a print page becomes a PDF, and looks that nothing of it is cut before; refuses to know what is printed. */
import { type Locator, type Page, type TestInfo, expect } from '@playwright/test'
import { type PaperPage, pagesOf } from './pdf'

export interface PrintedPaper {
  readonly file: string
  readonly pages: readonly PaperPage[]
}

/** Prints what the print page shows, and looks at the boxes of paper it is printed from. */
export async function printed(page: Page, info: TestInfo): Promise<PrintedPaper> {
  const sides = sidesOn(page)
  const count = await settledCount(page)
  await page.emulateMedia({ media: 'print' })
  const cut = await sides.evaluateAll((all) => all.map((side) => side.scrollHeight > side.clientHeight || side.scrollWidth > side.clientWidth))
  expect(cut, 'sides from which something is cut').toEqual(cut.map(() => false))
  const file = info.outputPath(`${count}.pdf`)
  await page.pdf({ path: file, preferCSSPageSize: true, tagged: true })
  await page.emulateMedia({ media: null })
  const pages = await pagesOf(file)
  expect(pages).toHaveLength(count)
  return { file, pages }
}

export function sidesOn(page: Page): Locator {
  return page.getByRole('region', { name: /, page \d+ of \d+$/ })
}

/** How many sides there are, once the faces are there and the sides that came out too high have been dealt anew. */
export async function settledCount(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: /^Print \d+ pages?$/ })
  let count = 0
  await expect(async () => {
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((resolve) => requestAnimationFrame(resolve))))
    const before = count
    count = Number(/(\d+) page/.exec((await button.textContent()) ?? '')?.[1])
    expect(await sidesOn(page).count()).toBe(count)
    expect(before).toBe(count)
  }).toPass()
  return count
}

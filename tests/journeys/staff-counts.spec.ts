/** Knows that the sheets for staff are whole and complete on paper for 1, 15 and 60 sessions, or lines of a dosing day’s record; EW_LONG=1 prints both papers in both sizes of type. */
import { expect, test } from '@playwright/test'
import type * as DrawnStaffSheets from '../support/drawn-staff'
import { cutTexts, dealt, drawingOf, layOut, paperStyles } from './support/bare-sheets'
import { colouredPixels, pagesOf } from './support/pdf'

const isLong = process.env['EW_LONG'] === '1'
const counts = [1, 15, 60]
const looks = [
  { paper: 'a4', large: false },
  { paper: 'letter', large: true },
  ...(isLong ? ([{ paper: 'a4', large: true }, { paper: 'letter', large: false }] as const) : []),
] as const

for (const { paper, large } of looks) {
  // Markup of its own without the app around it: sixty sessions in one moment, where booking them would take minutes.
  test(`sheets of 1, 15 and 60 sessions print whole on ${paper}${large ? ' in large type' : ''}, with every session and its time`, async ({ page }, info) => {
    const { drawnStaff, staffSheets } = await drawingOf<typeof DrawnStaffSheets>('drawn-staff.tsx')
    const style = await paperStyles()
    const drawn: (DrawnStaffSheets.DrawnStaffSheet & { readonly name: string })[] = []
    for (const sheet of staffSheets) {
      for (const sessions of counts) {
        const name = `${sheet} of ${sessions}`
        const asked = { sheet, sessions, paper, large }
        const { over, slack } = await dealt(page, style, (slack) => drawnStaff({ ...asked, slack }).markup)
        expect(over, `${name}: millimetres too high`).toBe(0)
        expect(await cutTexts(page), `${name}: larger than their place`).toEqual([])
        drawn.push({ name, ...drawnStaff({ ...asked, slack }) })
      }
    }

    await layOut(page, style, drawn.map(({ markup }) => markup).join(''))
    const file = info.outputPath('staff.pdf')
    await page.pdf({ path: file, preferCSSPageSize: true })
    const pages = await pagesOf(file)
    expect(pages).toHaveLength(drawn.reduce((sum, { sides }) => sum + sides, 0))
    expect(await colouredPixels(file)).toBe(0)
    let first = 0
    for (const { name, sides, told } of drawn) {
      const own = pages.slice(first, first + sides).map(({ text }) => text.replaceAll(/\s+/g, ' '))
      first += sides
      own.forEach((text, index) => expect(text, name).toContain(`page ${index + 1} of ${sides}`))
      const words = own.join(' ')
      for (const one of told) expect(words, name).toMatch(new RegExp(`${one.name}(?!\\d)`))
      for (const from of new Set(told.map((one) => one.from))) {
        expect(words.split(from).length - 1, `${name}: times ${from}`).toBeGreaterThanOrEqual(told.filter((one) => one.from === from).length)
      }
    }
  })
}

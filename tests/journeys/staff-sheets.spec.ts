/** Knows that the sheets for staff are reached from what is on screen and come whole out of the printer; refuses to know how they are made. */
import type { Page } from '@playwright/test'
import { cutTexts } from './support/bare-sheets'
import { beginWithSample } from './support/beginnings'
import { goTo, openCourse, turnTo, weekBefore } from './support/clinic'
import { press } from './support/fields'
import { expect, test } from './support/journey'
import { type PaperPage, colouredPixels } from './support/pdf'
import { printed } from './support/printing'

interface Session {
  readonly title: string
  /** "18 Jan" */
  readonly date: string
  /** "10:00–11:30" */
  readonly time: string
  readonly room: string
}

const code = 'K-17'
/** Letter is printed without the app for 1, 15 and 60 sessions; the long form prints it from the app, too. */
const isLong = process.env['EW_LONG'] === '1'
const papers = [
  { name: 'A4', short: 595, long: 842 },
  ...(isLong ? [{ name: 'Letter', short: 612, long: 792 }] : []),
] as const

const sheets = [
  { label: 'Fortnight', address: '/print/fortnight?day=2027-01-13', foot: /Fortnight of Ana/ },
  { label: 'Pocket list', address: '/print/pocket?day=2027-01-13', foot: /Pocket list of Ana/ },
  { label: 'Rooms', address: '/print/rooms?day=2027-01-13', foot: /Rooms, week 2/ },
  { label: 'Month', address: '/print/month?day=2027-01-13', foot: /January 2027 of the clinic/ },
  { label: 'Front desk', address: '/print/desk?day=2027-01-13', foot: /Front desk, Wednesday 13 January 2027/ },
] as const

for (const paper of papers) {
  test(`every sheet prints whole and in black on ${paper.name}, in both sizes of type`, async ({ page }, info) => {
    await beginWithSample(page, weekBefore)
    for (const { label, address, foot } of sheets) {
      await test.step(label, async () => {
        await turnTo(page, address)
        await expect(page.getByRole('radio', { name: label })).toBeChecked()
        await press(page, 'radio', paper.name)
        for (const large of [false, true]) {
          if (large) await press(page, 'checkbox', /^Large type/)
          const { file, pages } = await printed(page, info)
          expect(await cutTexts(page), 'larger than their place').toEqual([])
          expectWhole(pages, foot, /^(?:Fortnight|Pocket)/.test(label) ? [paper.short, paper.long] : [paper.long, paper.short])
          expect(await colouredPixels(file)).toBe(0)
        }
      })
    }
  })
}

test('what a course’s list says stands on the sheets of the month, the week and the day, once each', async ({ page }, info) => {
  await beginWithSample(page, weekBefore)
  await openCourse(page, code)
  const january = (await sessionsOnScreen(page)).filter(({ date }) => date.endsWith(' Jan'))
  expect(january.length).toBeGreaterThan(1)

  await turnTo(page, '/print/month?day=2027-01-01')
  const month = words(await printed(page, info))
  for (const { time, room } of january) expect(month).toMatch(new RegExp(`${time} ${code} ${room}`))
  expect(month.split(code).length - 1, 'lines of the course').toBe(january.length)

  for (const { title, date, time, room } of january) {
    const [dayOfMonth = ''] = date.split(' ')
    const on = `2027-01-${dayOfMonth.padStart(2, '0')}`
    await turnTo(page, `/print/rooms?day=${on}`)
    const rooms = words(await printed(page, info))
    expect(rooms).toContain(time)
    expect(rooms).toMatch(new RegExp(`${code} (?:${title}|Prep\\.|Int\\.)`))
    await turnTo(page, `/print/desk?day=${on}`)
    const desk = words(await printed(page, info))
    expect(desk).toMatch(new RegExp(`${time.slice(0, 5)} ${code} ${time} .{2,14} ${room}`))
    expect(desk).not.toMatch(/preparation|dosing|integration|assessment/i)
  }
})

test('the calendar and the first page lead to the sheet that shows what is on screen', async ({ page }) => {
  await beginWithSample(page, weekBefore)
  await page.getByRole('link', { name: 'Print the front desk’s list' }).click()
  await expect(page.getByRole('region', { name: /^Front desk, Tuesday 5 January 2027, page 1 of \d$/ })).toBeVisible()
  await goTo(page, 'Calendar')
  await page.getByRole('link', { name: 'Print', exact: true }).click()
  await expect(page.getByRole('region', { name: /^Rooms, week 1, page 1/ })).toBeVisible()
  await page.getByRole('button', { name: 'Week after' }).click()
  await expect(page.getByRole('region', { name: /^Rooms, week 2, page 1/ })).toBeVisible()
  await press(page, 'radio', /^Month/)
  await expect(page.getByRole('region', { name: /^January 2027 of the clinic, page 1/ })).toBeVisible()
  await expect(page).toHaveTitle(/^Schedule/)
  await turnTo(page, '/print/fortnight?who=nobody-here')
  await expect(page.getByRole('region', { name: /^Fortnight of Ana, page 1/ })).toBeVisible()
})

/** Every side is as large as its paper, says what it is, and names nobody's treatment. */
function expectWhole(pages: readonly PaperPage[], foot: RegExp, [wide, high]: readonly [number, number]): void {
  for (const [index, { width, height, text }] of pages.entries()) {
    expect(Math.abs(width - wide)).toBeLessThan(1.5)
    expect(Math.abs(height - high)).toBeLessThan(1.5)
    const line = text.replaceAll(/\s+/g, ' ')
    expect(line).toMatch(foot)
    expect(line).toMatch(new RegExp(`version \\d+, mark [0-9A-F]{4}.*printed Mon 4 Jan 2027, 09:00.*page ${index + 1} of ${pages.length}`))
    expect(line).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/)
    expect(line).not.toMatch(/MDMA|PTSD|\bmg\b/i)
  }
}

function words({ pages }: { readonly pages: readonly { readonly text: string }[] }): string {
  return pages.map(({ text }) => text).join(' ').replaceAll(/\s+/g, ' ')
}

async function sessionsOnScreen(page: Page): Promise<readonly Session[]> {
  const rows = page.getByRole('table', { name: 'Sessions of the course by day' }).getByRole('row')
  const cells = await rows.evaluateAll((all) => all.slice(1).map((row) => [...row.querySelectorAll('td, th')].map((cell) => (cell instanceof HTMLElement ? cell.innerText : '').split('\n'))))
  return cells.map(([, title, day, time, place]) => ({
    title: (title?.[0] ?? '').trim(),
    date: (day?.[0] ?? '').split(' ').slice(1, 3).join(' '),
    time: time?.[0] ?? '',
    room: place?.[0] ?? '',
  }))
}

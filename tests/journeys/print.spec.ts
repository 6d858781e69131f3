/** Knows that what is printed is whole, grey and complete on both papers; refuses to know how the sheets are made. */
import type { Page } from '@playwright/test'
import { beginWithSample } from './support/beginnings'
import { openCourse, weekBefore } from './support/clinic'
import { press } from './support/fields'
import { expect, test } from './support/journey'
import { type PaperPage, colouredPixels } from './support/pdf'
import { printed } from './support/printing'

const papers = [
  { name: 'A4', width: 595, height: 842 },
  { name: 'Letter', width: 612, height: 792 },
] as const

interface ListedSession {
  readonly title: string
  readonly weekday: string
  readonly day: string
  readonly month: string
  readonly from: string
  readonly to: string
  readonly length: string
  readonly place: string
  readonly people: string
}

for (const paper of papers) {
  test(`a course prints whole on ${paper.name}, and the paper says what the screen says`, async ({ page }, info) => {
    await beginWithSample(page, weekBefore)
    await openCourse(page, 'K-17')
    const sessions = await listedSessions(page)
    expect(sessions).toHaveLength(16)

    await page.getByRole('link', { name: 'Print' }).click()
    await press(page, 'radio', paper.name)
    const { file, pages } = await printed(page, info)

    for (const { width, height } of pages) {
      expect(Math.abs(width - paper.width)).toBeLessThan(1.5)
      expect(Math.abs(height - paper.height)).toBeLessThan(1.5)
    }
    expectFeet(pages)
    const dates = pages.filter(({ text }) => text.includes('Your dates, '))
    const words = dates.map(({ text }) => text).join('\n')
    for (const said of ['Harbour Street Clinic', '12 Harbour Street, Easthaven', '01632 960140', '01632 960177', 'K-17']) {
      expect(words).toContain(said)
    }
    for (const session of sessions) expectOnPaper(session, dates)
    expect(pages.map(({ text }) => text).join('\n')).not.toMatch(/MDMA|PTSD|dosing|\bmg\b/i)
    expect(await colouredPixels(file)).toBe(0)
  })
}

test('large type takes more pages and still splits no session', async ({ page }, info) => {
  await beginWithSample(page, weekBefore)
  await openCourse(page, 'R-23')
  const sessions = await listedSessions(page)
  await page.getByRole('link', { name: 'Print' }).click()
  const { pages: usual } = await printed(page, info)
  await press(page, 'checkbox', /^Large type/)
  const { pages } = await printed(page, info)
  expect(pages.length).toBeGreaterThan(usual.length)
  expectFeet(pages)
  for (const { title, weekday, day, month, from, to } of sessions) {
    const card = new RegExp(`${weekday} ${day} ${month}( \\d{4})?, ${from} to ${to}\\s+${paperName(title)} \\(`)
    expect(pages.filter(({ text }) => card.test(text)), `${title} on ${weekday} ${day} ${month}`).toHaveLength(1)
  }
})

test('a print is recorded, under a name that tells nobody’s', async ({ page }) => {
  await beginWithSample(page, weekBefore)
  await openCourse(page, 'D-14')
  await page.getByRole('link', { name: 'Print' }).click()
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'))
      document.body.dataset['printed'] = document.title
    }
  })
  await page.getByRole('button', { name: /^Print \d+ pages?$/ }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'Schedule')
  await page.getByRole('link', { name: 'D-14' }).click()
  await expect(page.getByRole('region', { name: 'History' })).toContainText(/printed/i)
})

/** The sessions of the course on screen, as its list tells them. */
async function listedSessions(page: Page): Promise<readonly ListedSession[]> {
  const rows = page.getByRole('table', { name: 'Sessions of the course by day' }).getByRole('row')
  const cells = await rows.evaluateAll((all) =>
    all.slice(1).map((row) => [...row.querySelectorAll('td, th')].map((cell) => (cell instanceof HTMLElement ? cell.innerText : '').split('\n'))),
  )
  return cells.map(([, title, day, time, place]) => {
    const [weekday = '', dayOfMonth = '', month = ''] = (day?.[0] ?? '').split(' ')
    const [from = '', to = ''] = (time?.[0] ?? '').split('–')
    return {
      title: (title?.[0] ?? '').trim(),
      weekday: full(weekday, weekdays),
      day: dayOfMonth,
      month: full(month, months),
      from,
      to,
      length: time?.at(-1) ?? '',
      place: place?.[0] ?? '',
      people: place?.[1] ?? '',
    }
  })
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = 'January February March April May June July August September October November December'.split(' ')

function full(short: string, names: readonly string[]): string {
  const found = names.find((name) => short !== '' && name.startsWith(short.slice(0, 3)))
  if (found === undefined) throw new Error(`the list writes “${short}” where a name was expected`)
  return found
}

/** The patient's paper has plainer words. */
function paperName(title: string): string {
  return title.replace(/^Dosing/, 'Long day').replace(/^Outcome assessment$/, 'Closing talk')
}

/** Each side says which sheet and version it is of, when it was printed, and that it is invented. */
function expectFeet(pages: readonly PaperPage[]): void {
  const feet = pages.map(({ text }) => /(\S.*), version \d+, mark [0-9A-F]{4}, sample data +printed Mon 4 Jan 2027, 09:00 +page (\d+) of (\d+)/.exec(text))
  expect(feet.filter((foot) => foot === null)).toEqual([])
  const counts = feet.map((foot) => ({ sheet: foot?.[1], page: Number(foot?.[2]), of: Number(foot?.[3]) }))
  for (const { sheet, of } of counts) {
    const own = counts.filter((one) => one.sheet === sheet)
    expect(own.map(({ page }) => page)).toEqual(own.map((_, index) => index + 1))
    expect(of).toBe(own.length)
  }
}

/** The session's row stands on one side, with its people and place in it or said for all. */
function expectOnPaper(session: ListedSession, sides: readonly PaperPage[]): void {
  const { title, weekday, day, month, from, to, length, place, people } = session
  const name = paperName(title)
  const spoken = new Map([['90 min', '1½ hours'], ['8 h', '8 hours'], ['60 min', '1 hour']]).get(length) ?? length
  const row = new RegExp(`${name}.*${weekday} +${day} +${month}( \\d{4})? +${from} to ${to} +${spoken}`)
  const blocks = sides.flatMap(({ text }) => {
    const lines = text.split('\n')
    const at = lines.findIndex((line) => row.test(line))
    return at < 0 ? [] : [lines.slice(at, at + 2).join(' ')]
  })
  expect(blocks, `${name} on ${weekday} ${day} ${month}, ${from} to ${to}, ${spoken}`).toHaveLength(1)
  const said = sides.map(({ text }) => text).join(' ').replaceAll(/\s+/g, ' ')
  const block = blocks[0] ?? ''
  const isUsual = (text: string) => new RegExp(`(You meet|The room is|are in|the others in) ${text}[,.]`).test(said)
  if (people !== '') expect(block.includes(`with ${people}`) || (isUsual(people) && !/\bwith [A-Z]/.test(block)), `people of ${name}`).toBe(true)
  if (place !== 'By video') expect(block.includes(`in ${place}`) || (isUsual(place) && !/\bin [A-Z]/.test(block)), `place of ${name}`).toBe(true)
}

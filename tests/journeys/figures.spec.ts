/** Knows what a person reads off the figures of a clinic, over which days, on screen and on paper; refuses to know how they are counted. */
import type { Locator } from '@playwright/test'
import { beginWithSample } from './support/beginnings'
import { goTo, weekBefore } from './support/clinic'
import { press, typeDay } from './support/fields'
import { expect, test } from './support/journey'
import { colouredPixels, pagesOf } from './support/pdf'

test('the figures of a clinic agree with each other, follow the days asked for, and print whole', async ({ page, watch }, info) => {
  watch.keepPrivate('K-17')
  await beginWithSample(page, weekBefore)
  await goTo(page, 'Figures')
  const kinds = page.getByRole('table', { name: 'Sessions of all courses by kind' })
  await expect(page.getByText('Harbour Street Clinic, 5 October 2026 – 7 February 2027')).toBeVisible()
  const usual = await figuresOf(kinds)

  await test.step('kinds, courses and drawings say the same', async () => {
    const all = usual.get('All') ?? []
    const [due = 0, early = 0, inWindow = 0, late = 0, notHeld = 0, notRecorded = 0, ahead = 0] = all
    expect(due).toBe(early + inWindow + late + notHeld + notRecorded)
    const courses = await figuresOf(page.getByRole('table', { name: 'Sessions of each course' }))
    expect(sumOf(courses)).toEqual(all)
    expect([due, ahead].every((count) => count > 0)).toBe(true)
    const drawn = await drawnIn(page.getByRole('figure').filter({ has: kinds }))
    expect(drawn).toEqual([...usual].filter(([name]) => name !== 'All').map(([, [ofKind = 0, , , , , , later = 0]]) => ofKind + later))
  })

  await test.step('what lay outside its window stands in the figures of its course too', async () => {
    await press(page, 'radio', /^Not all in window/)
    const left = await figuresOf(page.getByRole('table', { name: 'Sessions of each course' }))
    expect([...left.keys()]).toEqual(['K-17'])
    expect(left.get('K-17')?.[3]).toBe(1)
    await page.getByRole('table', { name: 'Sessions of each course' }).getByRole('rowheader', { name: 'K-17' }).getByRole('link').click()
    const own = page.getByRole('region', { name: 'In figures' }).getByRole('table', { name: 'Sessions of this course by kind' })
    expect((await figuresOf(own)).get('All')?.[3]).toBe(1)
    await page.goBack()
  })

  await test.step('other weeks stand in the address, and the way back leads to those before', async () => {
    await press(page, 'radio', '4 weeks')
    await expect(page.getByText('Harbour Street Clinic, 7 December 2026 – 7 February 2027')).toBeVisible()
    expect(new URL(page.url()).search).toBe('?from=2026-12-07&to=2027-02-07')
    const fewer = await figuresOf(kinds)
    expect(fewer.get('All')?.[0]).toBeLessThan(usual.get('All')?.[0] ?? 0)
    await page.getByRole('button', { name: 'Other days…' }).press('Enter')
    const panel = page.getByRole('dialog', { name: 'Other days' })
    await typeDay(panel, 'First day', '2026-12-14')
    await typeDay(panel, 'Last day', '2026-12-20')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Harbour Street Clinic, 14 – 20 December 2026')).toBeVisible()
    expect(new URL(page.url()).search).toBe('?from=2026-12-14&to=2026-12-20')
    await expect(page.getByRole('table', { name: /^Oak, week by week/ }).getByRole('rowheader')).toHaveText(['14 – 20 Dec'])
    await page.goBack()
    expect(await figuresOf(kinds)).toEqual(fewer)
    await page.goBack()
    await expect(page.getByText('Harbour Street Clinic, 5 October 2026 – 7 February 2027')).toBeVisible()
    expect(await figuresOf(kinds)).toEqual(usual)
  })

  await test.step('on paper every picture stands whole, without what is pressed, in black', async () => {
    await expect(page.getByRole('region', { name: 'No day of enquiry' })).toBeVisible()
    const file = info.outputPath('figures.pdf')
    await page.pdf({ path: file, preferCSSPageSize: true })
    const pages = await pagesOf(file)
    for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    expect(pages[0]?.text).toMatch(/Figures\s+Harbour Street Clinic, 5 October 2026 – 7 February 2027\s+Printed on Monday 4 January 2027\s+Sample: invented courses are counted here/)
    for (const room of ['Oak', 'Fern']) {
      const own = pages.filter(({ text }) => text.includes(`How long ${room} is used each week`))
      expect(own).toHaveLength(1)
      expect(own[0]?.text).toMatch(/5 – 11 Oct[\s\S]+1 – 7 Feb/)
    }
    const words = pages.map(({ text }) => text).join('\n')
    for (const kind of ['Integration', 'All']) expect(words).toMatch(new RegExp(`${kind}\\s+${usual.get(kind)?.join('\\s+') ?? ''}\\s`))
    expect(words).not.toMatch(/Other days|weeks back|Find a code|People and rooms/i)
    expect(await colouredPixels(file)).toBe(0)
  })
})

/** The figures of each row, by its heading. */
async function figuresOf(table: Locator): Promise<ReadonlyMap<string, readonly number[]>> {
  await expect(table).toBeVisible()
  const rows = await table.evaluate((element: HTMLTableElement) =>
    [...element.rows].slice(1).map((row) => [row.cells[0]?.textContent ?? '', [...row.cells].slice(1).filter((cell) => cell.ariaHidden !== 'true').map((cell) => Number(cell.textContent))] as const),
  )
  return new Map(rows)
}

function sumOf(rows: ReadonlyMap<string, readonly number[]>): readonly number[] {
  return [...rows.values()].reduce((sum, row) => row.map((value, at) => value + (sum[at] ?? 0)), [])
}

/** How far each bar of a drawing reaches, read off its own axis. */
async function drawnIn(figure: Locator): Promise<readonly number[]> {
  return figure.evaluate((element) => {
    const most = Number([...element.querySelectorAll('em')].at(-1)?.textContent)
    const bars = [...element.querySelectorAll('[data-bars]')]
    return bars.map((bar) => Math.round(([...bar.querySelectorAll(':scope > rect')].reduce((sum, piece) => sum + Number.parseFloat(piece.getAttribute('width') ?? ''), 0) * most) / 100))
  })
}

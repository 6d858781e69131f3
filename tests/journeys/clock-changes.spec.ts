/** Knows that sessions keep their true length, hours and days where clocks are set, where a day is missing, and on a device elsewhere; refuses to know how a zone works. */
import type { Locator, Page } from '@playwright/test'
import { beginWithClinic, beginWithSample } from './support/beginnings'
import { act, goTo, message, openCourse, planCourse, rowOf, turnTo, weekBefore } from './support/clinic'
import { choose, press, typeDay, typeTime } from './support/fields'
import { expect, test } from './support/journey'

/**
 * In each zone a dosing session is planned on the first Sunday on which clocks are set, and another on the Saturday before
 * the second, with its night. `begins` is the first hour after the change; `over` how long 00:00–08:00 lasts, `night` 00:00–09:00.
 */
const zones = [
  {
    zone: 'Europe/Berlin',
    first: { start: '2027-03-07', sunday: '2027-03-28', words: 'Sunday 28 March', head: 'clocks go forward 1 h at 02:00', begins: '03:00–11:00', over: 7, overWords: '7 h', axis: [] },
    second: { start: '2027-10-09', sunday: '2027-10-31', saturdayWords: 'Saturday 30 October', words: 'Sunday 31 October', head: 'Clocks go back 1 h at 03:00', night: 10, axis: ['02:00 again'] },
  },
  {
    zone: 'America/New York',
    first: { start: '2027-02-21', sunday: '2027-03-14', words: 'Sunday 14 March', head: 'clocks go forward 1 h at 02:00', begins: '03:00–11:00', over: 7, overWords: '7 h', axis: [] },
    second: { start: '2027-10-16', sunday: '2027-11-07', saturdayWords: 'Saturday 6 November', words: 'Sunday 7 November', head: 'Clocks go back 1 h at 02:00', night: 10, axis: ['01:00 again'] },
  },
  {
    zone: 'Australia/Lord Howe',
    first: { start: '2027-03-14', sunday: '2027-04-04', words: 'Sunday 4 April', head: 'clocks go back 30 min at 02:00', begins: '02:00–10:00', over: 8.5, overWords: '8 h 30 min', axis: ['01:30 again'] },
    second: { start: '2027-09-11', sunday: '2027-10-03', saturdayWords: 'Saturday 2 October', words: 'Sunday 3 October', head: 'Clocks go forward 30 min at 02:00', night: 8.5, axis: [] },
  },
] as const

/** Lord Howe's half hour is the hardest to draw; the long form goes to the others too. */
const visited = process.env['EW_LONG'] === '1' ? zones : zones.filter(({ zone }) => zone === 'Australia/Lord Howe')

for (const { zone, first, second } of visited) {
  test(`${zone}: sessions beside and across a change of the clocks are as long as they last, in ink and in words`, async ({ page, watch }) => {
    watch.keepPrivate('N-51', 'N-52')
    await beginWithClinic(page, weekBefore)
    await openAtNight(page, zone)
    await planCourse(page, 'N-51', first.start)

    await test.step('across the change, it says and shows how long it really lasts', async () => {
      await expect(rowOf(page, 'Dosing 1')).toContainText(first.overWords)
      await turnTo(page, `/calendar?view=week&day=${first.sunday}`)
      const session = pieceOf(page, `${first.words}, 00:00–08:00, ${first.overWords}, Dosing 1, patient N-51`)
      await expect(session).toBeVisible()
      await expect(headOf(page, first.words)).toContainText(first.head)
      expect(await axisAgain(page)).toEqual(first.axis)
      expect(await hoursInInk(page, session)).toBeCloseTo(first.over, 1)
      await press(page, 'radio', 'List')
      await expect(page.getByRole('button', { name: new RegExp(`^${first.words}, 00:00–08:00, ${first.overWords}, Dosing 1`) })).toBeVisible()
    })

    await test.step('beside the change, it lasts as long as any', async () => {
      await openCourse(page, 'N-51')
      await act(page, 'Dosing 1', 'Move')
      const dialog = page.getByRole('dialog', { name: 'Move Dosing 1' })
      await choose(dialog, 'Time', first.begins.slice(0, 5))
      await dialog.getByRole('button', { name: 'Move it' }).click()
      await expect(dialog).toBeHidden()
      await turnTo(page, `/calendar?view=week&day=${first.sunday}`)
      const session = pieceOf(page, `${first.words}, ${first.begins}, 8 h, Dosing 1, patient N-51`)
      await expect(session).toBeVisible()
      expect(await hoursInInk(page, session)).toBeCloseTo(8, 1)
    })

    await test.step('a night across midnight lies on both days, and on the day of the change as long as it really is', async () => {
      await planCourse(page, 'N-52', second.start)
      await turnTo(page, `/calendar?view=week&day=${second.sunday}`)
      await expect(headOf(page, second.words)).toContainText(second.head, { ignoreCase: true })
      expect(await axisAgain(page)).toEqual(second.axis)
      const dosing = pieceOf(page, `${second.saturdayWords}, 00:00–08:00, 8 h, Dosing 1, patient N-52`)
      expect(await hoursInInk(page, dosing)).toBeCloseTo(8, 1)
      const night = (words: string) => pieceOf(page, `${words}, night of N-52 in (Rowan|Willow), until 09:00 on ${second.words}`)
      expect(await hoursInInk(page, night(second.saturdayWords))).toBeCloseTo(16, 1)
      expect(await hoursInInk(page, night(second.words))).toBeCloseTo(second.night, 1)
    })
  })
}

test('Pacific/Apia: the day that never was is marked, not offered, and not counted', async ({ page, watch }) => {
  watch.keepPrivate('N-51')
  await beginWithClinic(page, '2011-12-01T09:00:00+01:00')
  await openAtNight(page, 'Pacific/Apia', false)
  // Three weeks after its start is Friday 30 December, where clocks went from Thursday to Saturday.
  await planCourse(page, 'N-51', '2011-12-09')

  await test.step('no session lies there, and none may be moved there', async () => {
    await expect(rowOf(page, 'Dosing 1')).toContainText(/(Thu 29|Sat 31) Dec/)
    await expect(page.getByText('The calendar leaves Friday 30 December 2011 out.')).toBeVisible()
    await act(page, 'Dosing 1', 'Move')
    const dialog = page.getByRole('dialog', { name: 'Move Dosing 1' })
    await expect(dialog.getByRole('radio', { name: /^Friday 30 December, not possible, no such day/ })).toBeDisabled()
    await dialog.getByRole('button', { name: 'Another day' }).click()
    await typeDay(dialog, 'Another day', '2011-12-30')
    await expect(dialog).toContainText('There is no Friday 30 December 2011 here: the calendar leaves it out.')
    await expect(dialog.getByRole('button', { name: /^Move/ })).toBeDisabled()
    await dialog.getByRole('button', { name: 'Leave it where it is' }).click()
  })

  await test.step('every view says so', async () => {
    await turnTo(page, '/calendar?view=week&day=2011-12-28')
    const column = page.getByRole('grid').getByRole('gridcell').nth(4)
    await expect(headOf(page, 'Friday 30 December')).toContainText('No such day here')
    await expect(column).toContainText('No such day')
    await expect(column.getByRole('button')).toHaveCount(0)
    await press(page, 'radio', 'Month')
    await expect(page.getByRole('gridcell', { name: 'Friday 30 December, no such day, no session' })).toBeVisible()
    await press(page, 'radio', 'List')
    await expect(page.getByText('No Fri 30 Dec: the calendar of Apia leaves it out')).toBeVisible()
    await turnTo(page, '/calendar?view=people&day=2011-12-30')
    await expect(page.getByRole('grid')).toContainText('No such day')
    await expect(page.getByRole('region', { name: 'Free on this day' })).not.toContainText(/\d\d:\d\d–\d\d:\d\d/)
  })
})

test.describe('on a device in another zone', () => {
  test.use({ timezoneId: 'America/Los_Angeles' })

  test('the calendar shows the same days and hours as in the clinic, and says whose they are', async ({ browser, page }) => {
    const at = '2027-03-01T11:24:00+01:00'
    const atHome = await browser.newContext({ timezoneId: 'Europe/Berlin' })
    const home = await atHome.newPage()
    await beginWithSample(home, at)
    await beginWithSample(page, at)
    for (const view of ['day', 'week', 'month', 'list', 'people']) {
      const address = `/calendar?view=${view}&day=2027-03-30`
      const shown = [await wordsIn(home, address), await wordsIn(page, address)]
      expect(shown[0]?.length).toBeGreaterThan(1)
      expect(shown[1], view).toEqual(shown[0])
      await expect(page.getByText('Times are those of Berlin; this device is set to Los Angeles.')).toBeVisible()
      await expect(home.getByText('Times are those of')).toHaveCount(0)
    }
    await atHome.close()
  })
})

/** Opens the clinic around the clock on Saturdays, Sundays and Mondays, in its zone; patients stay the night if asked for. */
async function openAtNight(page: Page, zone: string, staysNight = true): Promise<void> {
  await goTo(page, 'People and rooms')
  if (zone !== 'Europe/Berlin') {
    await page.getByRole('combobox', { name: /Time zone/ }).fill(zone)
    await page.getByRole('option', { name: zone, exact: true }).click()
  }
  await typeTime(page, 'Monday from', '00:00')
  await typeTime(page, 'Monday until', '00:00')
  for (const weekday of ['Saturday', 'Sunday']) await page.getByRole('button', { name: `Same as Monday, on ${weekday}` }).click()
  if (staysNight) await press(page, 'radio', /stay the night in the dosing room/)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(message(page, 'Changes saved.')).toBeVisible()
}

function pieceOf(page: Page, words: string): Locator {
  return page.getByRole('grid').getByRole('button', { name: new RegExp(`^${words}`) })
}

function headOf(page: Page, words: string): Locator {
  return page.getByRole('grid').getByRole('columnheader').filter({ hasText: words })
}

/** What the axis labels as hours that come again. */
async function axisAgain(page: Page): Promise<readonly string[]> {
  const labels = await page.getByRole('rowheader', { name: 'Sessions' }).locator('span').filter({ hasText: 'again' }).allInnerTexts()
  return labels.map((label) => label.replace(/\s+/g, ' '))
}

/** How many hours of the axis a block covers, less what is hidden in it because the clocks leave it out. Blocks keep 2 pixels from the next. */
async function hoursInInk(page: Page, piece: Locator): Promise<number> {
  const axis = page.getByRole('rowheader', { name: 'Sessions' })
  const [noon, one] = [await boxOf(axis.getByText('12:00', { exact: true })), await boxOf(axis.getByText('13:00', { exact: true }))]
  const box = await boxOf(piece)
  const gaps = await piece.locator('xpath=ancestor::td').locator('> [class*="gap"]').all()
  let hidden = 0
  for (const gap of gaps) {
    const { y, height } = await boxOf(gap)
    hidden += Math.max(0, Math.min(box.y + box.height, y + height) - Math.max(box.y, y))
  }
  return (box.height + 2 - hidden) / (one.y - noon.y)
}

/** Everything that is said of sessions in a view. */
async function wordsIn(page: Page, address: string): Promise<readonly string[]> {
  await turnTo(page, address)
  await expect(page.getByRole('button', { name: /Dosing 3/ }).first()).toBeVisible()
  return page.getByRole('main').locator('[aria-label]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? '').filter((words) => /\d\d:\d\d–\d\d:\d\d|session/.test(words)))
}

async function boxOf(locator: Locator): Promise<{ readonly y: number; readonly height: number }> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not on the page')
  return box
}

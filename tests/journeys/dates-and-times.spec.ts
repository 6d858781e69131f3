/** Knows that a person chooses once where weeks begin and how times read, and meets it on every page and on paper; refuses to know the wording. */
import { expectAccessible } from './support/axe'
import { fillWithSample, goTo, openCourse } from './support/clinic'
import { freezeClock } from './support/clock'
import { press } from './support/fields'
import { expect, test } from './support/journey'

test('weeks from Sunday and the 12-hour clock hold at once, after a reload, and on paper', async ({ page }) => {
  await freezeClock(page, '2027-03-01T10:24:00+01:00')
  await fillWithSample(page)
  await expect(page.getByText('10:24 in Berlin, the clinic’s time')).toBeVisible()
  await goTo(page, 'Calendar')
  await press(page, 'radio', 'Week')
  await expect(page.getByRole('heading', { name: '1 – 7 March 2027', level: 1 })).toBeVisible()

  await test.step('the choice shows behind its own dialog', async () => {
    await page.getByRole('button', { name: 'Dates and times' }).click()
    const dialog = page.getByRole('dialog', { name: 'Dates and times' })
    await expectAccessible(page)
    await press(dialog, 'radio', 'Sunday')
    await press(dialog, 'radio', /^12 hours/)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Dates and times' })).toBeFocused()
  })

  const seesWeek = async () => {
    await expect(page.getByRole('heading', { name: '28 February – 6 March 2027', level: 1 })).toBeVisible()
    await expect(page.getByText('9 am', { exact: true }).first()).toBeVisible()
    await expect(page.getByText('09:00')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Tuesday 2 March, 8\sam–4\spm, 8 h, Dosing 2, patient K-17/ })).toBeVisible()
    await expect(page.getByText('ISO week 9')).toBeVisible()
  }
  await seesWeek()

  await test.step('it is kept', async () => {
    await page.reload()
    await seesWeek()
  })

  await test.step('a month begins on Sunday too, and its rows keep the numbers of the ISO weeks', async () => {
    await press(page, 'radio', 'Month')
    await expect(page.getByRole('columnheader')).toHaveText(['ISO week', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'])
    await expect(page.getByRole('rowheader').first()).toHaveText('9')
  })

  await test.step('paper says the same', async () => {
    await openCourse(page, 'K-17')
    await page.getByRole('link', { name: 'Print' }).click()
    const dates = page.getByRole('region', { name: 'Your dates, page 1 of 2' })
    await expect(dates).toContainText(/8\sam to 4\spm/)
    await expect(dates).toContainText(/Monday to Friday, 8\sam to 6\spm/)
    await expect(page.getByRole('region', { name: 'Months, page 1 of 1' }).getByRole('columnheader', { name: /^Su/ }).first()).toBeVisible()
    await expect(page.locator('.page').filter({ hasText: /\b(?:0\d|1[3-9]|2[0-3]):\d\d/ })).toHaveCount(0)
  })

  await test.step('the Data page leads to the same choice', async () => {
    await goTo(page, 'Data')
    await expect(page.getByText('Begin on Sunday')).toBeVisible()
    await page.getByRole('button', { name: 'Choose how they are shown' }).click()
    await press(page, 'radio', 'Monday')
    await press(page, 'radio', /^24 hours/)
    await page.keyboard.press('Escape')
    await goTo(page, 'Today')
    await expect(page.getByText('10:24 in Berlin, the clinic’s time')).toBeVisible()
  })
})

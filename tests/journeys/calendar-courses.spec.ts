/** Knows that a clinic's courses are seen and walked through as lanes over months, by pointer, key and finger; refuses to know a lane's geometry. */
import { beginWithSample } from './support/beginnings'
import { goTo } from './support/clinic'
import { press } from './support/fields'
import { expect, test } from './support/journey'

test.beforeEach(async ({ page }) => {
  await beginWithSample(page, '2027-03-01T10:24:00Z')
  await goTo(page, 'Calendar')
  await press(page, 'radio', 'Courses')
})

test('lanes over nine months lead through sessions and on to a course', async ({ page }) => {
  const grid = page.getByRole('grid', { name: 'Courses, November 2026 – July 2027' })
  await expect(grid.getByRole('columnheader')).toHaveCount(10)
  await expect(grid.getByRole('rowheader')).toHaveText([/^J-12/, /^H-04/, /^M-08/, /^R-23/, /^K-17/, /^B-11/, /^S-09/, /^D-14/, /^Closed/, /^Hours/, /^Away/])

  await test.step('keys', async () => {
    await grid.getByRole('link', { name: 'J-12' }).focus()
    for (let row = 0; row < 4; row += 1) await page.keyboard.press('ArrowDown')
    await expect(grid.getByRole('link', { name: 'K-17' })).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('tooltip', { includeHidden: true })).toContainText('K-17, Integration 3.3')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('tooltip', { includeHidden: true })).toHaveCount(0)
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('img', { name: /patient R-23/ }).and(page.locator(':focus'))).toHaveCount(1)
  })

  await test.step('three months, and back by one', async () => {
    await press(page, 'radio', '3 months')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Feb – Apr 2027')
    await expect(page).toHaveURL(/view=courses.*span=3/)
    await page.getByRole('button', { name: 'Month before' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Jan – Mar 2027')
    await expect(page.getByText('8 courses.')).toBeVisible()
  })

  await test.step('a bar tells of its session, and its card leads to the course', async () => {
    const mark = page.getByRole('img', { name: /Dosing 1, patient K-17/ })
    await mark.hover()
    await expect(page.getByRole('tooltip', { includeHidden: true })).toContainText('K-17, Dosing 1')
    await mark.click()
    await page.getByRole('dialog', { name: 'K-17, Dosing 1' }).getByRole('link', { name: 'Open the course' }).click()
    await expect(page.getByRole('heading', { name: 'K-17', level: 1 })).toBeVisible()
  })
})

test('on a phone each course is a card with three months of its own', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const cards = page.getByRole('list', { name: /^Courses/ }).locator('li[aria-posinset]')
  await expect(cards.first()).toContainText('J-12')
  await expect(cards.first()).toContainText('16 of 16 sessions done, nothing ahead')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.getByRole('img', { name: /^Week of Monday 1 March/ }).scrollIntoViewIfNeeded()
  await expect(page.getByRole('region', { name: 'Away' })).toContainText('Ana away, holiday')
})

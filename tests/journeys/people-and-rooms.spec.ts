/** Knows that a coordinator sees who is with whom, what is free, and how the week lies on everybody; refuses to know how free times are found. */
import { expectAccessible } from './support/axe'
import { beginWithSample } from './support/beginnings'
import { goTo } from './support/clinic'
import { choose, press } from './support/fields'
import { expect, test } from './support/journey'

test('people and rooms by day and by week, with what is free beside them', async ({ page }) => {
  await beginWithSample(page, '2027-03-01T11:24:00+01:00')
  await goTo(page, 'Calendar')
  await press(page, 'radio', 'People')
  const free = page.getByRole('region', { name: 'Free on this day' })

  await test.step('a column for each person and room', async () => {
    await page.getByRole('button', { name: 'Day after' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tuesday 2 March 2027')
    for (const name of ['Ana', 'Ben', 'Oak']) await expect(page.getByRole('button', { name: new RegExp(`^${name}: Tuesday 2 March, 08:00–16:00, 8 h, Dosing 2, patient K-17`) })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: /^Fern/ })).toContainText('1 h 30 min used')
  })

  await test.step('what is free that day, and when a dosing day next finds a place', async () => {
    await expect(free.getByText('Chidi and Dana', { exact: true })).toBeVisible()
    await expect(free).toContainText('08:00–10:30, 13:30–14:30')
    await expect(free).toContainText('None on Tuesday 2 March: no dosing room is free for 8 h.')
    await expect(free).toContainText('Next: Wednesday 3 March, Ben and Dana in Oak, from 09:30.')
    await expect(page.getByRole('region', { name: 'Hours with patients, this week' })).toContainText(/Ana\s*19 h\s*Ben\s*11 h/)
  })

  await test.step('the week, walked by keys, and back to one of its days', async () => {
    await press(page, 'radio', 'By week')
    await expect(page).toHaveURL(/by=week/)
    await expect(page.getByRole('rowheader').first()).toHaveText(/^Ana/)
    await page.getByRole('button', { name: /^Chidi: Monday 1 March, .*Dosing 3/ }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('button', { name: /^Chidi: Tuesday 2 March, 12:00–13:30, 90 min/ })).toBeFocused()
    await expectAccessible(page)
    await page.reload()
    await expect(page.getByRole('radio', { name: 'By week' })).toBeChecked()
    await page.getByRole('button', { name: 'Wednesday 3 March 2027' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wednesday 3 March 2027')
  })

  await test.step('on a phone one person or room at a time, and no page wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await choose(page, 'Person or room', 'Fern')
    await expect(page.getByRole('columnheader')).toHaveText([/^Wed 3 Mar/, /^Fern/])
    await press(page, 'radio', 'By week')
    await expect(page.getByRole('rowheader', { name: /^Fern/ })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  await test.step('a session opens its card, which leads to its course', async () => {
    await page.getByRole('button', { name: /^Fern: Wednesday 3 March, 09:30–17:30, 8 h, Dosing 1, patient S-09/ }).click()
    await page.getByRole('dialog', { name: 'S-09, Dosing 1' }).getByRole('link', { name: 'Open the course' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'S-09' })).toBeVisible()
  })
})

/** Knows that a person finds sessions in the calendar by list, filter, month and keys, and comes back to where they were; refuses to know the hours of a day. */
import { expectAccessible } from './support/axe'
import { beginWithSample } from './support/beginnings'
import { goTo } from './support/clinic'
import { press } from './support/fields'
import { expect, test } from './support/journey'

test('a list of four weeks is walked by keys, narrowed by a filter, and the way back restores it', async ({ page }) => {
  await beginWithSample(page, '2027-03-01T11:24:00+01:00')
  await goTo(page, 'Calendar')
  await press(page, 'radio', 'List')
  await expect(page.getByRole('heading', { name: '1 – 28 March 2027', level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Monday 1 March, today', level: 3 })).toBeVisible()

  await test.step('arrows lead from session to session, a card of each leads to its course, Back returns', async () => {
    const first = page.getByRole('region', { name: 'Monday 1 March, today' }).getByRole('button').first()
    await expect(first).toHaveAccessibleName(/^Monday 1 March, \d\d:\d\d–\d\d:\d\d, .*, patient R-23, Chidi and Dana, Fern, week \d+, in progress/)
    await first.focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('region', { name: 'Tuesday 2 March' }).getByRole('button').first()).toBeFocused()
    const told = page.getByRole('tooltip', { includeHidden: true })
    await expect(told).toContainText('K-17, Dosing 2')
    await page.keyboard.press('Enter')
    await expect(told).toHaveCount(0)
    const card = page.getByRole('dialog', { name: 'K-17, Dosing 2' })
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'Tuesday 2 March' }).getByRole('button').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await card.getByRole('link', { name: 'Open the course' }).click()
    await expect(page.getByRole('heading', { name: 'K-17', level: 1 })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { name: '1 – 28 March 2027', level: 1 })).toBeVisible()
  })

  await test.step('a filter is one step back, whatever was ticked', async () => {
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    const panel = page.getByRole('dialog', { name: 'Filter' })
    await press(panel, 'checkbox', 'Dosing')
    await press(panel, 'checkbox', 'Ana')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('status').first()).toHaveText(/^\d+ of 20 sessions$/)
    await expect(page.getByRole('button', { name: 'Filter, 2' })).toBeFocused()
    await page.keyboard.press('n')
    await expect(page.getByRole('heading', { name: '29 March – 25 April 2027', level: 1 })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('button', { name: 'Filter, 2' })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('status').first()).toHaveText('20 sessions')
    await page.goForward()
    await expect(page.getByRole('list', { name: 'Filter' }).getByRole('button')).toHaveText(['Dosing', 'Ana', 'Clear'])
    await page.reload()
    await expect(page.getByRole('button', { name: 'Filter, 2' })).toBeVisible()
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect(page.getByRole('status').first()).toHaveText('20 sessions')
  })

  await test.step('a day is typed or chosen from a month', async () => {
    await page.getByRole('heading', { level: 1 }).getByRole('button').click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.type('14042027')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: '12 April – 9 May 2027', level: 1 })).toBeVisible()
    await page.keyboard.press('d')
    await expect(page.getByRole('heading', { name: 'Wednesday 14 April 2027', level: 1 })).toBeVisible()
  })

  await test.step('single keys can be turned off on this device', async () => {
    await page.keyboard.press('?')
    await press(page, 'checkbox', /Single keys/)
    await page.keyboard.press('Escape')
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Wednesday 14 April 2027', level: 1 })).toBeVisible()
    await page.keyboard.press('w')
    await expect(page.getByRole('radio', { name: 'Day', exact: true })).toBeChecked()
  })
})

test('on a phone the filter fills the screen and the list needs no sideways scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await beginWithSample(page, '2027-03-01T11:24:00+01:00', '/calendar?view=list')
  await expect(page.getByRole('heading', { name: 'Week 9, 1 – 7 Mar' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const box = await page.getByRole('dialog', { name: 'Filter' }).boundingBox()
  expect(box?.width).toBe(390)
  await expectAccessible(page)
})

/** Knows how sessions are found and moved in the week: by keys, by pointer and by finger, each with its way back; refuses to know which rules there are. */
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { beginWithSample } from './support/beginnings'
import { goTo, message } from './support/clinic'
import { press } from './support/fields'
import { expect, test } from './support/journey'

const week = '/calendar?view=week&day=2027-03-29'

const today = '2027-03-01T11:24:00+01:00'

test('by keys alone a session goes through allowed places, each said, and back', async ({ page }) => {
  await beginWithSample(page, today, week)
  const grid = page.getByRole('grid', { name: 'Week' })
  const said = page.getByRole('status').filter({ hasText: 'week 12 of the course' })
  await sessionOf(page, 'Dosing 3, patient K-17').focus()

  await test.step('picked up, it says where it lies and which days are allowed', async () => {
    await page.keyboard.press('Space')
    const heads = grid.getByRole('columnheader')
    await expect(heads.filter({ hasText: 'Tue 30' })).toContainText('Here now')
    await expect(heads.filter({ hasText: 'Wed 31' })).toContainText('Not possibleAna busy')
    await expect(heads.filter({ hasText: 'Thu 1' })).toContainText('Allowed2 days after target')
    await expectAccessible(page)
  })

  await test.step('the next place is the next allowed day, past the one that is not', async () => {
    await page.keyboard.press('ArrowRight')
    await expect(said).toHaveText('Thursday 1 April, 09:30–17:30, week 12 of the course. Allowed, 2 days after target. Not at 08:00, Ana busy. Integration 3.1 goes along to Fri 2 Apr, 08:00.')
    await page.keyboard.press('ArrowDown')
    await expect(said).toContainText('Thursday 1 April, 10:00–18:00')
  })

  await test.step('Escape puts all back, and the focus on the session', async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: /picked up/ })).toBeHidden()
    await expect(sessionOf(page, 'Tuesday 30 March, 08:00–16:00, 8 h, Dosing 3, patient K-17')).toBeFocused()
  })

  await test.step('Enter moves it with what goes along, and one Undo puts both back', async () => {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await expect(said).toContainText('goes along')
    await page.keyboard.press('Enter')
    await expect(sessionOf(page, 'Thursday 1 April, 09:30–17:30, 8 h, Dosing 3, patient K-17')).toBeFocused()
    await expect(sessionOf(page, 'Friday 2 April, 08:00–09:30, 90 min, Integration 3.1, patient K-17')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(sessionOf(page, 'Tuesday 30 March, 08:00–16:00, 8 h, Dosing 3, patient K-17')).toBeVisible()
    await expect(sessionOf(page, 'Wednesday 31 March, 08:00–09:30, 90 min, Integration 3.1, patient K-17')).toBeVisible()
  })
})

test('by pointer it is carried to another day; where it may not lie, the rule and the nearest places are named', async ({ page }) => {
  await beginWithSample(page, today, week)

  await test.step('what touches nothing else moves at once, and Undo is in reach', async () => {
    await carry(page, sessionOf(page, 'Integration 2.3, patient B-11'), 4, -60)
    await expect(sessionOf(page, 'Friday 2 April, 15:00–16:30, 90 min, Integration 2.3, patient B-11')).toBeVisible()
    await message(page, 'Integration 2.3 moved').getByRole('button', { name: 'Undo' }).click()
    await expect(sessionOf(page, 'Tuesday 30 March, 16:00–17:30, 90 min, Integration 2.3, patient B-11')).toBeVisible()
  })

  await test.step('a forbidden place moves nothing and offers others', async () => {
    await carry(page, sessionOf(page, 'Dosing 3, patient K-17'), 3, 0)
    const card = page.getByRole('region', { name: 'K-17, Dosing 3, picked up' })
    await expect(card).toContainText('Ana is with S-09 on Thursday 1 April, 08:00–09:30.')
    await expect(card.getByRole('button', { name: /^Drop here/ })).toBeDisabled()
    await card.getByRole('button', { name: 'Thu 1 Apr, 09:30' }).click()
    await card.getByRole('button', { name: /^Move both sessions/ }).click()
    await expect(sessionOf(page, 'Thursday 1 April, 09:30–17:30, 8 h, Dosing 3, patient K-17')).toBeVisible()
  })

  await test.step('a press without carrying opens its card, with what one needs and the acts it allows', async () => {
    await sessionOf(page, 'Integration 2.3, patient B-11').click()
    const card = page.getByRole('dialog', { name: 'B-11, Integration 2.3' })
    await expect(card).toContainText('Tuesday 30 March, 16:00–17:30, 90 minWeek 10 of the course')
    await expect(card).toContainText('Ben and Dana · Oak')
    await expectAccessible(page)
    await card.getByRole('button', { name: 'Pick up' }).click()
    await expect(page.getByRole('region', { name: 'B-11, Integration 2.3, picked up' })).toBeVisible()
    await page.keyboard.press('Escape')
    await sessionOf(page, 'Integration 2.3, patient B-11').click()
    await card.getByRole('button', { name: 'Confirm' }).click()
    await expect(sessionOf(page, 'Integration 2.3, patient B-11.*confirmed')).toBeVisible()
  })

  await test.step('from the card to the course, and back to the same week', async () => {
    await sessionOf(page, 'Integration 2.3, patient B-11').click()
    await page.getByRole('link', { name: 'Open the course' }).click()
    await expect(page.getByRole('heading', { name: 'B-11', level: 1 })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { name: /^29 March – 4 April 2027/, level: 1 })).toBeVisible()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a finger that rests takes a session up, and carries it without scrolling', async ({ page, context }) => {
    await beginWithSample(page, today, week)
    const session = sessionOf(page, 'Integration 2.3, patient B-11')
    await session.scrollIntoViewIfNeeded()
    const [from, to] = [await boxOf(session), await boxOf(page.locator('[data-column="2"]'))]
    const [x, y] = [from.x + from.width / 2, from.y + 20]
    const finger = await context.newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x: at, y }] })
    await touch('touchStart', x)
    await expect(page.getByRole('region', { name: 'B-11, Integration 2.3, picked up' })).toBeVisible()
    for (let step = 1; step <= 6; step += 1) await touch('touchMove', x + ((to.x + to.width / 2 - x) * step) / 6)
    await touch('touchEnd')
    await expect(sessionOf(page, 'Wednesday 31 March, 16:00–17:30, 90 min, Integration 2.3, patient B-11')).toBeVisible()
    await expect(message(page, 'Integration 2.3 moved').getByRole('button', { name: 'Undo' })).toBeVisible()
  })
})

test('view and day stand in the address, and the browser’s back button leads through them', async ({ page }) => {
  await beginWithSample(page, today)
  await goTo(page, 'Calendar')
  const title = (words: string | RegExp) => page.getByRole('heading', { level: 1, name: words })
  await expect(title('1 – 7 March 2027')).toBeVisible()
  await page.getByRole('button', { name: 'Week after' }).click()
  await expect(title('8 – 14 March 2027')).toBeVisible()
  await page.getByRole('grid', { name: 'Week' }).getByRole('columnheader').getByRole('button', { name: /Tuesday 9 March/ }).click()
  await expect(title('Tuesday 9 March 2027')).toBeVisible()
  await press(page, 'radio', 'Month')
  await expect(title('March 2027')).toBeVisible()
  await page.goBack()
  await expect(title('Tuesday 9 March 2027')).toBeVisible()
  await page.goBack()
  await expect(title('8 – 14 March 2027')).toBeVisible()
})

/** A session where it lies, not one in the hand or the place it leaves. */
function sessionOf(page: Page, words: string): Locator {
  return page.getByRole('grid').getByRole('button', { name: new RegExp(`^(?!In the hand|Old place|Goes along).*${words}`) })
}

/** Carries a session by mouse into a column of the grid, so many pixels lower. */
async function carry(page: Page, session: Locator, column: number, lower: number): Promise<void> {
  const from = await boxOf(session)
  const [x, y] = [from.x + from.width / 2, from.y + 12]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 10, y, { steps: 3 })
  await expect(page.getByRole('region', { name: /picked up/ })).toBeVisible()
  const to = await boxOf(page.locator(`[data-column="${column}"]`))
  await page.mouse.move(to.x + to.width / 2, y + lower, { steps: 8 })
  await page.mouse.up()
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not on the page')
  return box
}

/** Knows how a session is taken up and carried in the month, and over the edge of what is shown: by pointer, by finger and by keys; refuses to know which rules there are. */
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { beginWithSample } from './support/beginnings'
import { message, openCourse, turnTo } from './support/clinic'
import { press } from './support/fields'
import { expect, test } from './support/journey'

const month = '/calendar?view=month&day=2027-03-29'

const today = '2027-03-01T11:24:00+01:00'

test('by keys alone a session goes from allowed day to allowed day of the month, each said, and back', async ({ page }) => {
  await beginWithSample(page, today, month)
  const said = page.getByRole('status').filter({ hasText: 'of the course' })
  await sessionOf(page, 'K-17, Dosing 3').focus()

  await test.step('picked up, each day says whether it is allowed and why not', async () => {
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: /^In the hand: K-17, Dosing 3/ })).toBeFocused()
    await expect(dayOf(page, '2027-03-29')).toContainText('Allowed')
    await expect(dayOf(page, '2027-03-30')).toContainText('TargetHere now')
    await expect(dayOf(page, '2027-03-31')).toContainText('Ana busy')
    await expect(dayOf(page, '2027-03-26')).toContainText('Public holiday')
    await expect(dayOf(page, '2027-03-23')).toContainText('window opens')
    await expectAccessible(page)
  })

  await test.step('the next place is the next allowed day, at another hour where its own is taken', async () => {
    await page.keyboard.press('ArrowRight')
    await expect(said).toHaveText('Thursday 1 April, 09:30–17:30, week 12 of the course. Allowed, 2 days after target. Not at 08:00, Ana busy. Integration 3.1 goes along to Fri 2 Apr, 08:00.')
    await expect(dayOf(page, '2027-04-02').getByRole('button', { name: /^Goes along: K-17, Integration 3.1/ })).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await expect(said).toContainText('Wednesday 24 March, 08:00–16:00')
  })

  await test.step('Escape puts all back, and the focus on the session', async () => {
    await page.keyboard.press('Escape')
    await expect(sessionOf(page, 'K-17, Dosing 3')).toBeFocused()
    await expect(page.getByRole('region', { name: /picked up/ })).toBeHidden()
  })

  await test.step('Enter moves it with what goes along, and one Undo puts both back', async () => {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await expect(said).toContainText('goes along')
    await page.keyboard.press('Enter')
    await expect(dayOf(page, '2027-04-01').getByRole('button', { name: /^K-17, Dosing 3, 09:30/ })).toBeFocused()
    await expect(dayOf(page, '2027-04-02').getByRole('button', { name: /^K-17, Integration 3.1/ })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(dayOf(page, '2027-03-30').getByRole('button', { name: /^K-17, Dosing 3, 08:00/ })).toBeVisible()
  })
})

test('by pointer it is carried to another day of the month, and where it may not lie the rule and the nearest places are named', async ({ page }) => {
  await beginWithSample(page, today, month)
  const card = page.getByRole('region', { name: /picked up/ })

  await test.step('what touches nothing else moves at once, at the same hour, and Undo is in reach', async () => {
    await carry(page, sessionOf(page, 'B-11, Integration 2.3'), dayOf(page, '2027-03-31'))
    await expect(card).toContainText('Allowed. Nothing else is touched.')
    await page.mouse.up()
    await expect(dayOf(page, '2027-03-31').getByRole('button', { name: /^B-11, Integration 2.3, 16:00–17:30/ })).toBeVisible()
    await message(page, 'Integration 2.3 moved').getByRole('button', { name: 'Undo' }).click()
    await expect(dayOf(page, '2027-03-30').getByRole('button', { name: /^B-11, Integration 2.3/ })).toBeVisible()
  })

  await test.step('a forbidden day moves nothing; another is taken from the card', async () => {
    await carry(page, sessionOf(page, 'K-17, Dosing 3'), dayOf(page, '2027-03-31'))
    await page.mouse.up()
    await expect(card).toContainText('Ana is with S-09 on Wednesday 31 March')
    await expect(card.getByRole('button', { name: /^Drop here/ })).toBeDisabled()
    await card.getByRole('button', { name: 'Thu 1 Apr, 09:30' }).click()
    await card.getByRole('button', { name: /^Move both sessions/ }).click()
    await expect(dayOf(page, '2027-04-01').getByRole('button', { name: /^K-17, Dosing 3, 09:30/ })).toBeVisible()
  })

  await test.step('from its card it is picked up too, and a day that is pressed takes it', async () => {
    await sessionOf(page, 'B-11, Integration 2.3').click()
    await page.getByRole('dialog', { name: 'B-11, Integration 2.3' }).getByRole('button', { name: 'Pick up' }).click()
    await dayOf(page, '2027-03-29').click({ position: { x: 60, y: 90 } })
    await card.getByRole('button', { name: /^Drop here/ }).click()
    await expect(dayOf(page, '2027-03-29').getByRole('button', { name: /^B-11, Integration 2.3/ })).toBeVisible()
  })
})

test('held at an edge, a session is carried into the days before and after', async ({ page }) => {
  const title = page.getByRole('heading', { level: 1 })
  const card = page.getByRole('region', { name: /picked up/ })

  await test.step('in the week, and put back it lies where it was', async () => {
    await beginWithSample(page, today, '/calendar?view=week&day=2027-03-29')
    await carry(page, sessionOf(page, 'Dosing 3, patient K-17'), page.locator('[data-column="3"]'))
    const strip = await middleOf(page.getByText('Week before', { exact: true }))
    const column = await middleOf(page.locator('[data-column="2"]'))
    await page.mouse.move(strip.x, strip.y, { steps: 4 })
    await expect(title).not.toHaveText(/^29 March/)
    await page.mouse.move(column.x, strip.y, { steps: 4 })
    await expect(card).toContainText(/Wednesday \d+ (March|February)/)
    await expect(page.getByRole('button', { name: /^In the hand: Wednesday/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(title).toHaveText(/^29 March/)
    await expect(sessionOf(page, 'Tuesday 30 March, 08:00–16:00, 8 h, Dosing 3, patient K-17')).toBeVisible()
  })

  await test.step('in the month', async () => {
    await turnTo(page, month)
    await carry(page, sessionOf(page, 'K-17, Dosing 3'), dayOf(page, '2027-03-29'))
    const [strip, row] = [await middleOf(page.getByText('Month after', { exact: true })), await middleOf(dayOf(page, '2027-03-29'))]
    await page.mouse.move(strip.x, row.y, { steps: 4 })
    await expect(title).not.toHaveText(/^March/)
    await page.mouse.move(row.x, row.y, { steps: 4 })
    await expect(card).toContainText(/Monday \d+ (April|May|June)/)
    await page.mouse.up()
    await expect(card.getByRole('heading', { name: 'Nearest places that keep every rule' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dayOf(page, '2027-03-30').getByRole('button', { name: /^K-17, Dosing 3/ })).toBeFocused()
  })
})

test('in the week, starts at which it may not begin say why, and there it looks as a conflict does', async ({ page }) => {
  await beginWithSample(page, today, '/calendar?view=week&day=2027-03-29')
  const column = page.locator('[data-column="0"]')
  await carry(page, sessionOf(page, 'Integration 2.3, patient B-11'), column)
  await expect(column).toContainText('Dana with D-14')
  await expect(column).toContainText('No start 08:00–16:00, Dana with D-14.')
  const held = page.getByRole('button', { name: /^In the hand: Monday 29 March/ })
  await expect(held).toHaveAccessibleName(/in conflict/)
  await expect(page.getByRole('region', { name: /picked up/ })).toContainText('Dana is with D-14 on Monday 29 March, 08:00–16:00.')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(column).not.toContainText('Dana with D-14')
})

test('people and rooms carry it to another time, and a view that carries nothing hands over to the week', async ({ page }) => {
  await test.step('it lies in the columns of its people and its room, and goes from day to day', async () => {
    await beginWithSample(page, today, '/calendar?view=people&day=2027-03-30')
    await sessionOf(page, 'Integration 2.3, patient B-11').first().focus()
    await page.keyboard.press('Space')
    await expect(page.getByRole('columnheader', { name: /^Ben/ })).toContainText('Here now')
    await expect(page.getByRole('columnheader', { name: /^Ana/ })).not.toContainText('Here now')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('heading', { level: 1, name: 'Wednesday 31 March 2027' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^In the hand: (Ben|Dana|Oak): / })).toHaveCount(3)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 1, name: 'Tuesday 30 March 2027' })).toBeVisible()
  })

  await test.step('from the lane of its course it is in the hand in its week', async () => {
    await turnTo(page, '/calendar?view=courses&day=2027-03-30')
    await page.getByRole('img', { name: /Dosing 3, patient K-17/ }).click()
    await page.getByRole('button', { name: 'Pick up' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^29 March – 4 April/ })).toBeVisible()
    await expect(page.getByRole('button', { name: /^In the hand: Tuesday 30 March.*Dosing 3, patient K-17/ })).toBeFocused()
  })
})

test('from the list it comes into the hand in its week, and the months of a course carry it too', async ({ page }) => {
  await beginWithSample(page, today, '/calendar?view=list&day=2027-03-29')
  await page.getByRole('button', { name: /Dosing 3, patient K-17/ }).click()
  await page.getByRole('button', { name: 'Pick up' }).click()
  await expect(page.getByRole('button', { name: /^In the hand: Tuesday 30 March.*Dosing 3, patient K-17/ })).toBeFocused()
  await page.keyboard.press('Escape')

  await page.setViewportSize({ width: 1440, height: 900 })
  await openCourse(page, 'K-17')
  await press(page, 'radio', 'Months')
  await sessionOf(page, 'Dosing 3').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('region', { name: 'K-17, Dosing 3, picked up' })).toContainText('Thursday 1 April')
  await page.keyboard.press('Enter')
  await expect(dayOf(page, '2027-04-01').getByRole('button', { name: /^Dosing 3/ })).toBeFocused()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a finger that rests on a day takes its first session up, and carries it to another', async ({ page }) => {
    await beginWithSample(page, today, month)
    const finger = await fingerOn(page)
    await dayOf(page, '2027-03-30').scrollIntoViewIfNeeded()
    await finger('touchStart', await middleOf(dayOf(page, '2027-03-30')))
    const card = page.getByRole('region', { name: 'D-14, Integration 1, picked up' })
    await expect(card).toBeVisible()
    await finger('touchMove', await middleOf(dayOf(page, '2027-03-31')))
    await finger('touchMove', await middleOf(dayOf(page, '2027-04-01')))
    await expect(card).toContainText('Allowed. Not at 08:00, Chidi busy.')
    await finger('touchEnd')
    await expect(message(page, 'Integration 1 moved').getByRole('button', { name: 'Undo' })).toBeVisible()
    await expect(dayOf(page, '2027-04-01')).toHaveAccessibleName('Thursday 1 April, 2 sessions')
  })

  test('a finger at the edge carries it into the week after', async ({ page }) => {
    await beginWithSample(page, today, '/calendar?view=week&day=2027-03-29')
    const finger = await fingerOn(page)
    const session = sessionOf(page, 'Integration 2.3, patient B-11')
    await session.scrollIntoViewIfNeeded()
    const { x: middle, y: half } = await middleOf(session)
    const from = { x: middle, y: half - 20 }
    await finger('touchStart', from)
    const card = page.getByRole('region', { name: 'B-11, Integration 2.3, picked up' })
    await expect(card).toBeVisible()
    for (const x of [250, 320, 380]) await finger('touchMove', { x, y: from.y })
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/^29 March/)
    for (const x of [300, 200]) await finger('touchMove', { x, y: from.y })
    await expect(page.getByRole('button', { name: /^In the hand: (Tuesday|Wednesday)/ })).toBeVisible()
    await expect(card).toContainText(/(April|May), 16:00–17:30/)
    await finger('touchEnd')
    await expect(card.getByRole('button', { name: 'Fri 2 Apr, 16:00' })).toBeVisible()
  })
})

/** A session where it lies, not one in the hand or the place it leaves. */
function sessionOf(page: Page, words: string): Locator {
  return page.getByRole('grid').getByRole('button', { name: new RegExp(`^(?!In the hand|Old place|Goes along).*${words}`) })
}

function dayOf(page: Page, day: string): Locator {
  return page.locator(`td[data-day="${day}"]`)
}

/** Carries a session by mouse over a day of the month, and holds it there. */
async function carry(page: Page, session: Locator, to: Locator): Promise<void> {
  await session.scrollIntoViewIfNeeded()
  const from = await middleOf(session)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 10, from.y, { steps: 3 })
  await expect(page.getByRole('region', { name: /picked up/ })).toBeVisible()
  const over = await middleOf(to)
  await page.mouse.move(over.x, over.y, { steps: 8 })
}

async function fingerOn(page: Page) {
  const session = await page.context().newCDPSession(page)
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { readonly x: number; readonly y: number }) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] })
}

async function middleOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Knows that every page works for everybody: by rule, by keyboard, on small and enlarged screens; refuses to know what a page is for. */
import type { Page } from '@playwright/test'
import { act, fillWithSample, openCourse, rowOf, slackSettled, weekBefore } from './support/clinic'
import { freezeClock } from './support/clock'
import { expect, test } from './support/journey'
import { expectAccessible } from './support/axe'

// What is still fading in has no contrast yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const

const places = ['/', '/calendar', '/patients', '/plan', '/plan/clinic', '/repairs', '/clinic', '/protocols', '/data', '/legend'] as const

const calendarViews = ['day', 'month', 'list', 'people', 'people&by=week', 'courses', 'courses&span=3'].map((view) => `/calendar?view=${view}&day=2027-01-05`)

test.beforeEach(async ({ page }) => {
  await freezeClock(page, weekBefore)
})

for (const size of sizes) {
  for (const [words, addressesOf] of [
    ['every place', () => Promise.resolve(places)],
    ['a protocol and every page of a course', innerPages],
    ['every view of the calendar', () => Promise.resolve(calendarViews)],
  ] as const) {
    test(`${words} keeps the rules in light and dark, ${size.width} wide`, async ({ page }) => {
      await fillWithSample(page)
      const addresses = await addressesOf(page)
      await page.setViewportSize(size)
      for (const address of addresses) {
        await open(page, address)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await test.step(`${address}, ${colorScheme}`, () => expectAccessible(page))
        }
      }
    })
  }
}

for (const size of sizes) {
  test(`dialogs, menus and calendars keep the rules, ${size.width} wide`, async ({ page }) => {
    await fillWithSample(page)
    await openCourse(page, 'S-09')
    await page.setViewportSize(size)
    await page.reload()
    const opener = page.getByRole('button', { name: 'Acts for Dosing 1', exact: true })

    await opener.click()
    await expect(page.getByRole('menu')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(opener).toBeFocused()

    for (const [name, title] of [['Move', 'Move Dosing 1'], ['Conditions', 'Before Dosing 1 can start'], ['Cancel or waive', 'Record Dosing 1']] as const) {
      await test.step(title, async () => {
        await act(page, 'Dosing 1', name)
        const dialog = page.getByRole('dialog', { name: title })
        await expect(dialog).toBeVisible()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
        await expect(opener).toBeFocused()
      })
    }

    await test.step('the month of a date field', async () => {
      await act(page, 'Dosing 1', 'Move')
      await page.getByRole('button', { name: 'Another day' }).click()
      await page.getByRole('button', { name: /^Calendar/ }).click()
      await expect(page.getByRole('grid')).toBeVisible()
      await expectAccessible(page)
    })
  })
}

test('the empty app keeps the rules', async ({ page }) => {
  for (const address of ['/', '/calendar', '/patients', '/plan', '/plan/clinic', '/clinic', '/data', '/nowhere']) {
    await open(page, address)
    await expectAccessible(page)
  }
})

test('a course can be reached and a session moved with the keyboard alone', async ({ page }) => {
  await fillWithSample(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await test.step('the first key leads past the navigation', async () => {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })

  await test.step('to the patients, and into a course', async () => {
    await tabTo(page, 'Patients', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Patients', level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).toBeFocused()
    await tabTo(page, 'D-14')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'D-14', level: 1 })).toBeVisible()
  })

  const row = rowOf(page, 'Preparation 3')
  await slackSettled(page)
  const before = await row.innerText()
  const dialog = page.getByRole('dialog', { name: 'Move Preparation 3' })
  const openMove = async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    for (let item = 0; item < 8 && !(await page.getByRole('menuitem', { name: 'Move', exact: true }).evaluate((own) => own === document.activeElement)); item += 1) {
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    await tabTo(page, /^[A-Z][a-z]+day \d+ [A-Z][a-z]+, here now/)
  }

  await test.step('a session in the hand, put back by Escape', async () => {
    await tabTo(page, 'Acts for Preparation 3')
    await openMove()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: 'Acts for Preparation 3' })).toBeFocused()
    expect(await row.innerText()).toBe(before)
  })

  await test.step('and moved to the next day that is allowed', async () => {
    await openMove()
    const chosen = dialog.getByRole('radio', { checked: true })
    const here = await chosen.getAttribute('aria-label')
    for (let day = 0; day < 7 && (await chosen.getAttribute('aria-label')) === here; day += 1) await page.keyboard.press('ArrowRight')
    await expect(chosen).toHaveAccessibleName(/, allowed/)
    await expect(chosen).toBeFocused()
    await tabTo(page, 'Move it')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect.poll(() => row.innerText()).not.toBe(before)
  })
})

for (const [words, viewport] of [
  ['320 pixels wide', { width: 320, height: 640 }],
  ['enlarged to 200 %', { width: 640, height: 360 }],
] as const) {
  test(`no page scrolls sideways, ${words}`, async ({ page }) => {
    await fillWithSample(page)
    const addresses = [...places, ...calendarViews, ...(await innerPages(page))]
    await page.setViewportSize(viewport)
    for (const address of addresses) {
      await open(page, address)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(over, `pixels by which ${address.replace(/[0-9a-f-]{36}/, '…')} is too wide`).toBeLessThanOrEqual(0)
    }
  })
}

/** The pages below a place, with the sample clinic in the app. */
async function innerPages(page: Page): Promise<readonly string[]> {
  await openCourse(page, 'K-17')
  const course = new URL(page.url()).pathname
  return ['/protocols/mdma-18wk-clinic', course, `${course}?view=month`, `${course}/print`]
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
}

/** Presses Tab until the focus is on what bears that name, as a person does who does not see where it is. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const isThere = (text: string) => (typeof name === 'string' ? text === name : name.test(text))
  for (let pressed = 0; pressed < 90; pressed += 1) {
    await page.keyboard.press(key)
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent.trim() ?? ''
    })
    if (isThere(focused)) return
  }
  throw new Error(`${String(name)} cannot be reached with ${key}`)
}

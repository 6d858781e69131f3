/** Knows that every page works for everybody: by rule, by keyboard, on small and enlarged screens; refuses to know what a page is for. */
import type { Page } from '@playwright/test'
import { beginWithSample } from './support/beginnings'
import { act, openCourse, rowOf, slackSettled, turnTo, weekBefore } from './support/clinic'
import { freezeClock } from './support/clock'
import { expect, test } from './support/journey'
import { expectAccessible, expectColoursAccessible } from './support/axe'

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const

/** A small phone, and a screen of 1280 by 720 enlarged to 200 %. */
const smallest = [
  { width: 320, height: 640 },
  { width: 640, height: 360 },
] as const

/** Colours are held to their contrasts apart, in both; so wide screens are looked at in the light and narrow ones in the dark, and the long form looks at all. */
function schemesAt({ width }: { readonly width: number }): readonly ['light' | 'dark', ...('light' | 'dark')[]] {
  const [usual, other] = width > 1000 ? (['light', 'dark'] as const) : (['dark', 'light'] as const)
  return process.env['EW_LONG'] === '1' ? [usual, other] : [usual]
}

const places = ['/', '/calendar', '/patients', '/deviations', '/plan', '/plan/clinic', '/repairs', '/clinic', '/protocols', '/data', '/legend', '/history?kind=planning', '/paper', '/print/rooms?day=2027-01-13', '/print/desk?day=2027-01-13'] as const

const calendarViews = ['day', 'month', 'list', 'people', 'people&by=week', 'courses', 'courses&span=3', 'week&asof=2027-01-02'].map((view) => `/calendar?view=${view}&day=2027-01-05`)

/** `:course` is a course of the sample clinic. */
const innerPages = ['/protocols/mdma-18wk-clinic', '/patients/:course', '/patients/:course?view=month', '/patients/:course/print', '/patients/:course/dosing/exp-1', '/patients/:course/history', '/patients/:course/then?asof=2027-01-02', '/figures', '/patients/:course/print/record'] as const

for (const addresses of [...inFives(places), ...inFives(innerPages), ...inFives(calendarViews)]) {
  test(`${addresses.join(', ')}: the rules kept in light and dark, wide and narrow, and nothing scrolls sideways`, async ({ page }) => {
    await beginWithSample(page, weekBefore)
    const course = addresses.some((address) => address.includes(':course')) ? await idOfCourse(page, 'K-17') : ''
    for (const address of addresses) {
      await turnTo(page, address.replace(':course', course))
      for (const size of sizes) {
        await resize(page, size)
        const [first, ...others] = schemesAt(size)
        await page.emulateMedia({ colorScheme: first })
        await test.step(`${address}, ${size.width} wide, ${first}`, () => expectAccessible(page))
        for (const colorScheme of others) {
          await page.emulateMedia({ colorScheme })
          await test.step(`${address}, ${size.width} wide, ${colorScheme}`, () => expectColoursAccessible(page))
        }
      }
      for (const size of smallest) {
        await resize(page, size)
        // What follows the width of the page is drawn anew a moment after it.
        const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        await expect.poll(over, { message: `pixels by which ${address} is too wide, ${size.width} wide` }).toBeLessThanOrEqual(0)
      }
    }
  })
}

for (const size of sizes) {
  test(`dialogs, menus and calendars keep the rules, ${size.width} wide`, async ({ page }) => {
    await beginWithSample(page, weekBefore)
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
  await freezeClock(page, weekBefore)
  await page.goto('/nowhere')
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
  await expectAccessible(page)
  for (const address of ['/', '/calendar', '/patients', '/deviations', '/figures', '/plan', '/plan/clinic', '/clinic', '/data']) {
    await turnTo(page, address)
    await expectAccessible(page)
  }
})

test('a course can be reached and a session moved with the keyboard alone', async ({ page }) => {
  await beginWithSample(page, weekBefore)

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

function inFives(addresses: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(addresses.length / 5) }, (_, index) => addresses.slice(index * 5, index * 5 + 5))
}

async function idOfCourse(page: Page, code: string): Promise<string> {
  await openCourse(page, code)
  return new URL(page.url()).pathname.replace('/patients/', '')
}

/** Another size, and all drawn for it: widths are measured after the page is laid out, and what lies far out comes a moment later. */
async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let frames = 0; frames < 3 || document.querySelector('[aria-busy="true"]') !== null; frames += 1) await frame()
  })
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

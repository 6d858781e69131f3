/** Knows how a person plans several patients together, stops it, adopts or takes back all of it, and what a faulty file says; refuses to know how plans are found. */
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { beginWithClinic, beginWithSample } from './support/beginnings'
import { goTo, message, weekBefore } from './support/clinic'
import { choose, press, typeDay } from './support/fields'
import { expect, test } from './support/journey'

/** A request for plans as another program would write it; `changed` goes into every course. */
function request(codes: readonly string[], changed: object = {}) {
  const courses = codes.map((id) => ({ id, start: '2027-01-05', lead: 'Ida', co: 'Jon', prefers: { days: ['tue'], half: 'am' }, ...changed }))
  return { format: 'planning-request/1', clinic: { zone: 'Europe/Berlin', open: {}, therapists: [{ id: 'Ida' }, { id: 'Jon' }, { id: 'Kim' }, { id: 'Lea' }] }, protocol: 'mdma-18wk-clinic', courses }
}

async function readFile(page: Page, content: unknown): Promise<void> {
  const buffer = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
  await page.getByLabel('Request for plans').setInputFiles({ name: 'request.json', mimeType: 'application/json', buffer })
}

async function openSeveral(page: Page): Promise<void> {
  await goTo(page, 'Planning')
  await page.getByRole('link', { name: 'Plan several together' }).click()
  await expect(page.getByRole('heading', { name: 'Plan several together' })).toBeVisible()
}

async function plansAreReady(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: /^Plans for/ })).toBeVisible({ timeout: 45_000 })
}

test('three new patients are planned together, adopted as one, seen everywhere, and taken back at once', async ({ page, watch }) => {
  watch.keepPrivate('N-31', 'N-32', 'N-33')
  await beginWithClinic(page, weekBefore)
  await openSeveral(page)

  await test.step('two come from a file, one is added by hand', async () => {
    await readFile(page, request(['N-31', 'N-32']))
    await expect(page.getByText(/^2 patients taken from the file\. They are planned with this clinic’s hours/)).toBeVisible()
    await page.getByRole('button', { name: 'Add a patient' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add a patient' })
    await expectAccessible(page)
    await dialog.getByRole('textbox', { name: 'Code or initials' }).fill('n-31')
    await dialog.getByRole('button', { name: 'Add to the list' }).click()
    await expect(dialog.getByText('n-31 stands on the list already.')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Code or initials' }).fill('N-33')
    await dialog.getByRole('button', { name: 'Add to the list' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('rowheader')).toHaveText([/^N-31/, /^N-32/, /^N-33/])
    await page.getByRole('button', { name: 'Change N-33' }).click()
    const again = page.getByRole('dialog', { name: 'Change N-33' })
    await choose(again, 'First therapist', 'Ida')
    await choose(again, 'Second therapist', 'Jon')
    await press(again, 'checkbox', 'Tuesday')
    await again.getByRole('button', { name: 'Keep the changes' }).click()
    await expect(page.getByRole('row', { name: /N-33/ })).toContainText('Ida and Jon')
  })
  await expectAccessible(page)

  await test.step('progress is seen, and nothing is booked by it', async () => {
    await press(page, 'radio', /^Quick/)
    await page.getByRole('button', { name: 'Start planning' }).click()
    await expect(page.getByRole('progressbar', { name: 'Search' })).toBeVisible()
    await expect(page.getByText('No plan can score below')).toBeVisible()
    await plansAreReady(page)
    await expectAccessible(page)
  })

  await test.step('what changes is looked at by patient and by therapist', async () => {
    const list = page.getByRole('region', { name: 'What changes for whom' })
    await list.getByText('N-32', { exact: true }).click()
    await expect(list.getByRole('listitem').filter({ hasText: /^Preparation 1/ })).toContainText(/Jan, \d\d:\d\d–\d\d:\d\d, (Rowan|Willow), Ida and Jon/)
    await page.getByRole('button', { name: /dates of Jon$/ }).click()
    const jon = page.getByRole('region', { name: 'Jon’s dates' })
    await expect(jon.getByText('N-33').first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('all are adopted by one act', async () => {
    await page.getByRole('button', { name: 'Adopt all 3 plans' }).click()
    const dialog = page.getByRole('dialog', { name: 'Adopt all 3 plans?' })
    await expect(dialog).toContainText('books 48 sessions of 3 new patients')
    await expect(dialog).toContainText('N-31, N-32 and N-33: all dates are new.')
    await dialog.getByRole('button', { name: 'Adopt all 3 plans' }).click()
    await expect(message(page, '3 plans adopted')).toBeVisible()
    await expect(page.getByRole('rowheader').getByRole('link')).toHaveText(['N-31', 'N-32', 'N-33'].map((code) => new RegExp(`^(?:${code}|N-3\\d)$`)))
    await expect(page.getByText('3 courses, 3 active')).toBeVisible()
  })

  await test.step('the calendar shows them, and one undo takes all of them back', async () => {
    await goTo(page, 'Calendar')
    await press(page, 'radio', 'Month')
    await expect(page.getByText(/^1\d sessions$/)).toBeVisible()
    await message(page, '3 plans adopted').getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('0 sessions', { exact: true })).toBeVisible()
    await goTo(page, 'Patients')
    await expect(page.getByRole('heading', { name: 'No patients yet' })).toBeVisible()
  })
})

test('planning that is stopped keeps the best found, and a way out is asked about first', async ({ page }) => {
  await beginWithClinic(page, weekBefore)
  await openSeveral(page)
  await readFile(page, request(Array.from({ length: 12 }, (_, index) => `P-${index}`), { startLatest: '2027-03-01' }))
  await press(page, 'radio', /^Thorough/)
  await page.getByRole('button', { name: 'Start planning' }).click()
  const stop = page.getByRole('button', { name: 'Stop and keep the best' })
  await expect(stop).toBeVisible({ timeout: 30_000 })
  await expect(stop).toBeFocused()

  await goTo(page, 'Today')
  const question = page.getByRole('alertdialog', { name: 'Stop planning and leave?' })
  await question.getByRole('button', { name: 'Stay' }).click()
  await expect(page.getByRole('progressbar', { name: 'Search' })).toBeVisible()

  await stop.click()
  await plansAreReady(page)
  const list = page.getByRole('region', { name: 'What changes for whom' })
  await expect(list.getByText(/^New plan,/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Change what was asked' }).click()
  await expect(page.getByRole('rowheader')).toHaveCount(12)
})

test('running courses are planned anew beside a new one only where they are ticked, and what is confirmed stays', async ({ page }) => {
  await beginWithSample(page, weekBefore)
  await goTo(page, 'Patients')
  await page.getByRole('link', { name: 'Plan several together' }).click()
  await press(page, 'checkbox', /^B-11/)
  await page.getByRole('button', { name: 'Add a patient' }).click()
  await page.getByRole('textbox', { name: 'Code or initials' }).fill('N-41')
  await typeDay(page, 'Start', '2027-01-11')
  await page.getByRole('button', { name: 'Add to the list' }).click()
  await expect(page.getByText('1 new patient and 1 running course, around 6 courses that stay as booked.')).toBeVisible()
  await press(page, 'radio', /^Quick/)
  await page.getByRole('button', { name: 'Start planning' }).click()
  await plansAreReady(page)
  const list = page.getByRole('region', { name: 'What changes for whom' })
  await expect(list.locator('li > details > summary, li > span').filter({ hasText: /^(N-41|B-11)/ })).toHaveCount(2)
  await page.getByRole('button', { name: /^Adopt/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^Adopt/ }).click()
  await expect(message(page, 'adopted')).toBeVisible()
  await expect(page.getByRole('row', { name: /^B-11/ }).getByText(/conflict/)).toHaveCount(0)
  await expect(page.getByRole('row', { name: /^N-41/ }).getByText(/conflict/)).toHaveCount(0)
})

test.describe('once every part is stored', () => {
  test.use({ serviceWorkers: 'allow' })

  test('plans are found with the network off', async ({ context, page, watch }) => {
    await beginWithClinic(page, weekBefore)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.reload()
    watch.allowMessage(/net::ERR_|Failed to (?:load resource|update a ServiceWorker)/)
    await context.setOffline(true)
    await openSeveral(page)
    await readFile(page, request(['N-1', 'N-2']))
    await press(page, 'radio', /^Quick/)
    await page.getByRole('button', { name: 'Start planning' }).click()
    await plansAreReady(page)
    await expect(page.getByRole('button', { name: 'Adopt all 2 plans' })).toBeVisible()
  })
})

test('a faulty file is refused whole, each fault with its path', async ({ page }) => {
  await beginWithClinic(page, weekBefore)
  await openSeveral(page)
  const faulty = request(['N-1', 'N-2', 'N-3'])
  const [first, second, third] = faulty.courses
  await readFile(page, { ...faulty, courses: [{ ...first, start: '2027-02-30' }, { ...second, co: 'Zoe' }, { ...third, prefers: { half: 'noon' } }] })
  const faults = page.getByRole('list', { name: 'Faults of the file' }).getByRole('listitem')
  await expect(faults).toHaveCount(3)
  await expect(faults.filter({ hasText: 'courses.0.start' })).toContainText('A day of the calendar from 1900 to 2199 is needed')
  await expect(faults.filter({ hasText: 'courses.1.co' })).toContainText('The clinic lists no such therapist.')
  await expect(faults.filter({ hasText: 'courses.2.prefers.half' })).toContainText('One of these is needed: am, pm, any.')
  await expectAccessible(page)
  await expect(page.getByRole('rowheader')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Start planning' })).toBeDisabled()

  await readFile(page, '{ "format": ')
  await expect(page.getByText('Nothing was taken: this file is not written in JSON.')).toBeVisible()

  await readFile(page, { ...request(['N-1']), clinic: { ...faulty.clinic, therapists: [{ id: 'T9' }] }, courses: [{ id: 'N-1', start: '2027-01-05', lead: 'T9' }] })
  await expect(faults).toHaveText(['courses.0.lead Nobody of this clinic is called T9.'])
})

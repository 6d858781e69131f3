/** Knows the way from somebody ill to a plan that is mended, told to everybody, and put back whole; refuses to know how repairs are found. */
import { expectAccessible } from './support/axe'
import { beginWithSample } from './support/beginnings'
import { goTo, message, openCourse, rowOf } from './support/clinic'
import { choose, typeDay } from './support/fields'
import { expect, test } from './support/journey'

test.beforeEach(async ({ page }) => {
  await beginWithSample(page, '2027-03-01T07:00:00+01:00')
})

test('a therapist is ill on a dosing day: the least repair is seen, told, adopted, and taken back', async ({ page }) => {
  await test.step('Today asks who is ill, and when', async () => {
    await page.getByRole('link', { name: 'Somebody is ill' }).click()
    const form = page.getByRole('region', { name: 'What happened?' })
    await choose(form, 'Who', 'Ana')
    await typeDay(form, 'First day', '2027-03-03')
    await form.getByRole('button', { name: 'Find repairs' }).click()
    await expect(page.getByText('Ana is away: Wednesday 3 March')).toBeVisible()
    await expect(page).toHaveURL(/\/repairs\?what=therapist&who=ana&from=2027-03-03&to=2027-03-03$/)
  })

  await test.step('what is hit and the ranked repairs are shown, the first one whole', async () => {
    await expect(page.getByRole('region', { name: 'What is hit' }).getByRole('listitem')).toContainText([/K-17, Integration 2\.1/, /S-09, Dosing 1/])
    const repairs = page.getByRole('heading', { level: 3 })
    await expect(repairs.first()).toContainText('6 sessions move')
    await expect(repairs.first()).toContainText('Keeps every rule')
    await expect(repairs.nth(2)).toContainText('stands in')
    const table = page.getByRole('table', { name: 'Sessions before and after' })
    await expect(table.getByRole('row').filter({ hasText: 'S-09' }).first()).toContainText(/Dosing 1.*Wed 3 Mar, 09:30.*→.*Thu 4 Mar, 09:30/s)
    await expectAccessible(page)
  })

  await test.step('each call is ticked once made, with a text that tells nothing but appointments', async () => {
    await page.getByRole('checkbox', { name: /^S-09/ }).press('Space')
    await expect(page.getByText('5 people to telephone · 4 calls left')).toBeVisible()
    await page.getByRole('button', { name: 'Text to send to S-09' }).click()
    const text = page.getByLabel('Text to send', { exact: true })
    await expect(text).toContainText('Your appointment on Wednesday 3 March, 09:30–17:30 is now on Thursday 4 March, 09:30–17:30.')
    await expect(text).not.toContainText(/dosing|integration|S-09|MDMA|trauma/i)
  })

  await test.step('adopted as one change, it stands on Today and in the courses, and the absence in the calendar', async () => {
    await page.getByRole('button', { name: 'Adopt this repair' }).click()
    await expect(page.getByRole('region', { name: 'Adopted' })).toContainText('4 calls left')
    await expect(message(page, 'Done: 6 sessions moved.')).toBeVisible()
    await page.getByRole('region', { name: 'Adopted' }).getByRole('link', { name: 'Today' }).click()
    await expect(page.getByRole('region', { name: 'Tuesday 2 March' })).not.toContainText('K-17')
    await openCourse(page, 'S-09')
    await expect(rowOf(page, 'Dosing 1')).toContainText('Thu 4 Mar')
  })

  await test.step('one Undo puts both courses back', async () => {
    await message(page, 'Done: 6 sessions moved.').getByRole('button', { name: 'Undo' }).click()
    await openCourse(page, 'S-09')
    await expect(rowOf(page, 'Dosing 1')).toContainText('Wed 3 Mar')
    await openCourse(page, 'K-17')
    await expect(rowOf(page, 'Dosing 2')).toContainText('Tue 2 Mar')
  })
})

test('an absence entered in the clinic’s calendar leads to its repairs at once', async ({ page }) => {
  await goTo(page, 'People and rooms')
  await page.getByRole('button', { name: 'Add time off for Ana' }).click()
  const days = page.getByRole('group', { name: 'New absence' })
  await typeDay(days, 'First day', '2027-03-11')
  await typeDay(days, 'Last day', '2027-03-11')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '1 booked session would be in conflict' })
  await dialog.getByRole('button', { name: 'Save and see repairs' }).click()
  await expect(page.getByRole('region', { name: 'What is hit' }).getByRole('listitem')).toContainText([/S-09, Integration 1\.2/])
  await expect(page.getByRole('checkbox', { name: /Also enter/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Adopt this repair' }).click()
  await expect(page.getByRole('region', { name: 'Adopted' })).toBeVisible()
})

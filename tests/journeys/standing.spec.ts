/** Knows how a course is held, taken up again and ended early, with what that releases or plans shown first; refuses to know any screen but the course's. */
import { beginWithSample } from './support/beginnings'
import { message, openCourse } from './support/clinic'
import { freezeClock } from './support/clock'
import { press } from './support/fields'
import { expect, test } from './support/journey'

test('a hold releases what is ahead, and two weeks later new dates are shown before anything moves', async ({ page }) => {
  await beginWithSample(page, '2027-03-01T11:24:00+01:00')
  await openCourse(page, 'K-17')
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Put on hold' }).click()
  await press(dialog, 'radio', /^Release them/)
  await expect(dialog.getByRole('list', { name: 'Released' }).getByRole('listitem')).toHaveCount(9)
  await dialog.getByRole('textbox', { name: 'Why' }).fill('surgery')
  await dialog.getByRole('button', { name: 'Put on hold' }).click()
  await expect(message(page, 'Course put on hold, 9 sessions released.')).toBeVisible()

  await freezeClock(page, '2027-03-15T11:24:00+01:00')
  await page.reload()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(dialog).toContainText('9 sessions are planned anew. Nothing moves before you resume.')
  await expect(dialog).toContainText(/Dosing 2 on .* lies 7 days after its window/)
  await expect(dialog.getByRole('row', { name: /^Dosing 2 Tue 2 Mar, 08:00 cancelled Tue 16 Mar/ })).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Why' }).fill('recovered')
  await dialog.getByRole('button', { name: 'Resume' }).click()
  await expect(message(page, 'Course resumed, 9 sessions planned.')).toBeVisible()

  await page.getByRole('button', { name: 'End early' }).click()
  await expect(dialog).toContainText('Cancels 9 sessions ahead')
  await dialog.getByRole('textbox', { name: 'Why' }).fill('wished by the patient')
  await dialog.getByRole('button', { name: 'End early' }).click()
  await expect(page.getByText('Ended early').first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByRole('button', { name: 'Put on hold' })).toBeVisible()
})

/** Knows how a course is held, taken up again and ended early, with what that releases or plans shown first; refuses to know any screen but the course's. */
import { beginWithSample } from './support/beginnings'
import { message, openCourse, rowOf } from './support/clinic'
import { freezeClock } from './support/clock'
import { choose, press } from './support/fields'
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

test('a running course goes on under another protocol, and a visit is added beside it', async ({ page }) => {
  await beginWithSample(page, '2027-03-01T11:24:00+01:00')
  await openCourse(page, 'K-17')
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Amend the protocol' }).click()
  await choose(dialog, 'From now on', 'MDMA-assisted therapy, 18 weeks, one integration session')
  const changes = dialog.getByRole('list', { name: 'What changes' })
  await expect(changes).toContainText('7 sessions are done or closed and stay as they are.')
  await expect(changes).toContainText('Leaves the course: Integration 2.2, Integration 2.3, Integration 3.2 and Integration 3.3.')
  await dialog.getByRole('button', { name: 'Amend', exact: true }).click()
  await expect(dialog).toContainText('reason')
  await dialog.getByRole('textbox', { name: 'Why' }).fill('second version')
  await dialog.getByRole('button', { name: 'Amend', exact: true }).click()
  await expect(rowOf(page, 'Integration 2.2')).toHaveCount(0)
  await expect(rowOf(page, 'Integration 1.3')).toHaveCount(1)

  await page.getByRole('button', { name: 'Add a visit' }).click()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Talk after the night')
  await dialog.getByRole('textbox', { name: 'Why' }).fill('asked for it')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(rowOf(page, 'Talk after the night')).toContainText('no date yet')
  await message(page, 'Talk after the night added.').getByRole('button', { name: 'Undo' }).click()
  await expect(rowOf(page, 'Talk after the night')).toHaveCount(0)
})

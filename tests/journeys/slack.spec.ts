/** Knows that a person sees how far sessions can still move and on what a course rests; refuses to know how that is found out. */
import { beginWithSample } from './support/beginnings'
import { goTo, openCourse, rowOf } from './support/clinic'
import { press } from './support/fields'
import { expect, test } from './support/journey'

test('a course says how far each session could still move, and on whose presence it rests', async ({ page }) => {
  await beginWithSample(page, '2027-03-01T11:24:00+01:00')

  await test.step('a session that cannot move is said so, in the list and on the ribbon', async () => {
    await openCourse(page, 'R-23')
    await expect(page.getByText('Tight: if Chidi or Dana is away, or Fern is closed, on Tue 2 Mar, no plan is left.')).toBeVisible()
    await expect(rowOf(page, 'Integration 3.1')).toContainText('none')
    const ribbon = page.getByRole('figure', { name: 'Eighteen weeks' })
    await expect(ribbon.getByText('Tightest: Integration 3.1 cannot move to any other day.')).toBeVisible()
  })

  await test.step('pointed at or focused, a session says where it could go', async () => {
    const ribbon = page.getByRole('figure', { name: 'Eighteen weeks' })
    const words = 'Integration 3.2 could still move to 3 days, Wed 10 Mar, Thu 11 Mar and Fri 12 Mar; best alternative Wed 10 Mar.'
    await ribbon.getByRole('button', { name: /^Integration 3\.2/ }).hover()
    await expect(ribbon.getByText(words, { exact: true })).toBeVisible()
    await page.mouse.move(0, 0)
    await expect(ribbon.getByText(words, { exact: true })).toBeHidden()
    await ribbon.getByRole('button', { name: /^Integration 3\.2/ }).focus()
    await expect(ribbon.getByText(words, { exact: true })).toBeVisible()
    await expect(rowOf(page, 'Integration 3.2')).toContainText('3 days+3')
  })

  await test.step('a course that rests on nobody is said so calmly', async () => {
    await openCourse(page, 'K-17')
    await expect(page.getByText('No single absence of one day would make this course impossible.')).toBeVisible()
  })

  await test.step('the list of patients shows the tightest session and sorts by it', async () => {
    await goTo(page, 'Patients')
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'R-23' }) })
    await expect(row).toContainText('Integration 3.1')
    await expect(row).toContainText('tight Tue 2 Mar')
    await press(page, 'radio', 'Least slack first')
    await expect(page.getByRole('rowheader').getByRole('link')).toHaveText(['R-23', 'S-09', 'B-11', 'K-17', 'M-08', 'H-04', 'D-14'])
    await page.reload()
    await expect(page.getByRole('rowheader').getByRole('link').first()).toHaveText('R-23')
    await expect(page.getByRole('radio', { name: 'Least slack first' })).toBeChecked()
  })
})

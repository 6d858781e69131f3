/** Knows that a sample clinic comes with one click, is told apart everywhere, and leaves without a trace; refuses to know its courses. */
import { beginWithSample } from './support/beginnings'
import { act, fillWithSample, goTo, openCourse, weekBefore } from './support/clinic'
import { freezeClock } from './support/clock'
import { press } from './support/fields'
import { expect, test } from './support/journey'
import { samplePatients } from './support/privacy'

// A patient’s code in a kept part would be found here.
test.use({ serviceWorkers: 'allow' })

test('a sample clinic comes with one click, is marked on screen and paper, and leaves again', async ({ page }) => {
  await freezeClock(page, weekBefore)
  await fillWithSample(page)
  await expect(page.getByText('Sample clinic', { exact: true })).toBeVisible()

  await test.step('eight patients, four therapists, two rooms', async () => {
    await goTo(page, 'Patients')
    await press(page, 'radio', 'All 8')
    await expect(page.getByRole('rowheader').getByRole('link')).toHaveCount(samplePatients.length)
    const codes = await page.getByRole('rowheader').getByRole('link').allTextContents()
    expect([...codes].sort()).toEqual([...samplePatients].sort())
    await goTo(page, 'People and rooms')
    for (const [index, name] of ['Ana', 'Ben', 'Chidi', 'Dana'].entries()) await expect(page.getByRole('textbox', { name: `Therapist ${index + 1}` })).toHaveValue(name)
    for (const [index, name] of ['Oak', 'Fern'].entries()) await expect(page.getByRole('textbox', { name: `Room ${index + 1}` })).toHaveValue(name)
    await expect(page.getByRole('textbox', { name: /^(Therapist 5|Room 3)$/ })).toHaveCount(0)
  })

  await test.step('a course and its paper say that they are samples', async () => {
    await openCourse(page, 'K-17')
    await expect(page.getByText('· sample')).toBeVisible()
    await page.getByRole('link', { name: 'Print' }).click()
    await expect(page.getByRole('region', { name: 'Your dates, page 1 of 2' })).toContainText('sample data')
  })

  await test.step('removed with a confirmation, the app is as empty as before', async () => {
    await goTo(page, 'Data')
    await page.getByRole('button', { name: 'Remove the sample clinic' }).click()
    const question = page.getByRole('alertdialog', { name: 'Remove the sample clinic?' })
    await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused()
    await question.getByRole('button', { name: 'Keep it' }).click()
    await expect(question).toBeHidden()
    await page.getByRole('button', { name: 'Remove the sample clinic' }).click()
    await question.getByRole('button', { name: 'Remove it' }).click()
    await expect(page.getByText('Sample clinic removed.')).toBeVisible()

    await page.reload()
    await goTo(page, 'Patients')
    await expect(page.getByRole('heading', { name: 'No patients yet' })).toBeVisible()
    await goTo(page, 'Today')
    await expect(page.getByRole('button', { name: 'Fill with a sample clinic' })).toBeVisible()
    await expect(page.getByText('Sample clinic', { exact: true })).toHaveCount(0)
  })
})

test('what is changed in the sample leaves with it', async ({ page }) => {
  await beginWithSample(page, weekBefore)
  await openCourse(page, 'D-14')
  await act(page, 'Preparation 3', 'Confirm')
  await expect(page.getByText('Preparation 3 confirmed.')).toBeVisible()
  await goTo(page, 'Data')
  await page.getByRole('button', { name: 'Remove the sample clinic' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByText('Sample clinic removed.')).toBeVisible()
  await page.getByRole('button', { name: 'Check the whole history' }).click()
  await expect(page.getByRole('status').filter({ hasText: '0 rows of 0 courses hold' })).toBeVisible()
})

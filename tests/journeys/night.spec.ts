/** Knows the night after a dosing session on its way through the app: decided, seen, held, printed; refuses to know other policies. */
import { beginWithClinic } from './support/beginnings'
import { goTo, message, openCourse, planCourse, rowOf, weekBefore } from './support/clinic'
import { freezeClock } from './support/clock'
import { press } from './support/fields'
import { expect, test } from './support/journey'
import { pagesOf } from './support/pdf'

test('a clinic has its patients stay the night, and every page and paper says so', async ({ page, watch }, info) => {
  watch.keepPrivate('N-40')
  await beginWithClinic(page, weekBefore)
  await planCourse(page, 'N-40')
  const dosing = rowOf(page, 'Dosing 1')
  await expect(dosing).not.toContainText('night')

  await test.step('the policy is set on the clinic’s page', async () => {
    await goTo(page, 'People and rooms')
    await press(page, 'radio', /stay the night in the dosing room/)
    await expect(page.getByRole('group', { name: 'Room held until, the next day' })).toContainText('09:00')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(message(page, 'Changes saved.')).toBeVisible()
  })

  await test.step('the course shows the night of each dosing session, and of nothing else', async () => {
    await openCourse(page, 'N-40')
    await expect(page.getByRole('row').filter({ hasText: /night in (Rowan|Willow) until 09:00/ })).toHaveCount(3)
    await expect(dosing).toContainText(/Mon 1 Feb.*night until 09:00/s)
  })

  await test.step('Today shows it on the day, and the next morning until it is over', async () => {
    await freezeClock(page, '2027-02-01T08:00:00+01:00')
    await page.goto('/')
    await expect(page.getByRole('main')).toContainText(/N-40.*Dosing 1.*night in (Rowan|Willow) until 09:00/s)
    await freezeClock(page, '2027-02-02T08:00:00+01:00')
    await page.reload()
    await expect(page.getByText(/^(Rowan|Willow) is held until 09:00 for the night after Dosing 1 of N-40\.$/)).toBeVisible()
    await freezeClock(page, '2027-02-02T09:00:00+01:00')
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Today, to scale' })).toBeVisible()
    await expect(page.getByText(/is held until 09:00/)).toHaveCount(0)
  })

  await test.step('a room that is to close on the day after says which night it would leave homeless', async () => {
    await freezeClock(page, weekBefore)
    await page.goto('/clinic')
    for (const room of ['Rowan', 'Willow']) {
      await page.getByRole('group', { name: room, exact: true }).getByRole('group', { name: 'Closed every' }).getByText('Tue', { exact: true }).click()
    }
    await page.getByRole('button', { name: 'Save' }).click()
    const dialog = page.getByRole('dialog', { name: /booked sessions would be in conflict/ })
    await expect(dialog).toContainText(/(Rowan|Willow) is closed on Tuesday 2 February, and the night after Dosing 1 holds it until 09:00 that day\./)
    await dialog.getByRole('button', { name: 'Back to the form' }).click()
  })

  await test.step('the paper has the patient stay, and be fetched the next morning', async () => {
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
    await openCourse(page, 'N-40')
    await page.getByRole('link', { name: 'Print' }).click()
    await expect(page.getByRole('region', { name: /, page 1 of/ }).first()).toBeVisible()
    const path = info.outputPath('night.pdf')
    await page.pdf({ path, preferCSSPageSize: true, tagged: true })
    const words = (await pagesOf(path)).map(({ text }) => text.replaceAll(/\s+/g, ' ')).join(' ')
    expect(words).toContain('Long day 1, and the night')
    expect(words).toContain('You stay the night with us. The room is')
    expect(words).toContain('Ask an adult you trust to fetch you the next')
    expect(words).toContain('What you need for the night')
  })
})
